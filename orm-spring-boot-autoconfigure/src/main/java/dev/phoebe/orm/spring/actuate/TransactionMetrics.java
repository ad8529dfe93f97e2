package dev.phoebe.orm.spring.actuate;

import dev.phoebe.orm.Database;
import dev.phoebe.orm.transaction.Transactions;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Collection;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Counts transactions, whoever began them: {@code orm.transactions} with the keys {@code database} and {@code outcome}
 * ({@code committed} or {@code rolled-back}).
 */
public final class TransactionMetrics implements MeterBinder {

    private final List<Database> databases;

    /** Of these databases. */
    public TransactionMetrics(Collection<Database> databases) {
        this.databases = List.copyOf(databases);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (Database database : databases) {
            register(registry, database, "committed", Transactions::committed);
            register(registry, database, "rolled-back", Transactions::rolledBack);
        }
    }

    private static void register(
            MeterRegistry registry, Database database, String outcome, ToDoubleFunction<Transactions> count) {
        FunctionCounter.builder("orm.transactions", database.transactions(), count)
                .description("Transactions that have ended")
                .tags("database", database.name(), "outcome", outcome)
                .register(registry);
    }
}
