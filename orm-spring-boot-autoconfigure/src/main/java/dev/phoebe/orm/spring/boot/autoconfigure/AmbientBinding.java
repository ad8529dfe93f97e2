package dev.phoebe.orm.spring.boot.autoconfigure;

import dev.phoebe.orm.Database;
import dev.phoebe.orm.active.Binding;
import dev.phoebe.orm.model.Table;
import org.springframework.context.SmartLifecycle;

/**
 * Lets the ambient form of models mean the databases of this context only while the context runs. Tests keep many
 * contexts open, but pause all but one: {@code book.save()} means the database of that one.
 */
final class AmbientBinding implements SmartLifecycle {

    private final DatabaseFactory factory;
    private boolean stopped;

    AmbientBinding(DatabaseFactory factory) {
        this.factory = factory;
    }

    @Override
    public synchronized void start() {
        if (stopped) { // before the first start the databases have bound themselves
            factory.made().stream().filter(Database::isAmbient).forEach(AmbientBinding::bind);
        }
        stopped = false;
    }

    @Override
    public synchronized void stop() {
        factory.made().forEach(Binding::unbind);
        stopped = true;
    }

    @Override
    public synchronized boolean isRunning() {
        return !stopped;
    }

    /** The first to start and the last to stop. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }

    private static void bind(Database database) {
        Binding.bind(
                database,
                database.models().tables().stream()
                        .<Class<?>>map(Table::modelType)
                        .toList());
    }
}
