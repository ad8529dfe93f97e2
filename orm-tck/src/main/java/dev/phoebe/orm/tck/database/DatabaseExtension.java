package dev.phoebe.orm.tck.database;

import dev.phoebe.orm.sql.Dialect;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands the database of a test class to its methods: made when the first one asks, removed after the last. A class that
 * leaves a connection of the pool in use fails.
 */
final class DatabaseExtension implements ParameterResolver, AfterEachCallback, AfterAllCallback {

    /** One kind of thing that a method may ask for. */
    @FunctionalInterface
    private interface Gift {
        Object of(FreshDatabase database) throws SQLException;
    }

    /** All that a method may ask for. This is the place for more. */
    private static final Map<Class<?>, Gift> GIFTS = Map.of(
            FreshDatabase.class, database -> database,
            DataSource.class, FreshDatabase::dataSource,
            Dialect.class, FreshDatabase::dialect);

    /** A database, and the first test behind which a connection of it was still in use. */
    private static final class Held {
        final FreshDatabase database;

        @Nullable
        String leak;

        Held(FreshDatabase database) {
            this.database = database;
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return GIFTS.containsKey(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Gift gift = Objects.requireNonNull(GIFTS.get(parameter.getParameter().getType()));
        try {
            return gift.of(held(context).database);
        } catch (SQLException e) {
            throw new ParameterResolutionException("The database answered: " + e.getMessage(), e);
        }
    }

    private static Held held(ExtensionContext context) throws SQLException {
        Class<?> testClass = context.getRequiredTestClass();
        Store store = store(context);
        Held held = store.get(testClass, Held.class);
        if (held == null) {
            held = new Held(TestDatabase.named(nameOf(context)).create());
            store.put(testClass, held);
        }
        return held;
    }

    /** The store of the test class: that of a method would forget everything after it. */
    private static Store store(ExtensionContext context) {
        ExtensionContext level = context;
        while (level.getTestMethod().isPresent()) {
            level = level.getParent().orElseThrow();
        }
        return level.getStore(Namespace.create(DatabaseExtension.class));
    }

    /** The class itself, or the one in which it is run: not always the one in which it was written. */
    private static String nameOf(ExtensionContext context) {
        for (ExtensionContext level = context;
                level != null;
                level = level.getParent().orElse(null)) {
            OnDatabase annotation = level.getTestClass()
                    .map(type -> type.getAnnotation(OnDatabase.class))
                    .orElse(null);
            if (annotation != null) {
                return annotation.value();
            }
        }
        throw new ExtensionConfigurationException(
                context.getRequiredTestClass() + " has no @OnDatabase, nor has a class around it.");
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Held held = store(context).get(context.getRequiredTestClass(), Held.class);
        if (held != null && held.leak == null && held.database.connectionsInUse() > 0) {
            held.leak = context.getDisplayName();
        }
    }

    @Override
    public void afterAll(ExtensionContext context) throws SQLException {
        Held held = store(context).remove(context.getRequiredTestClass(), Held.class);
        if (held == null) {
            return;
        }
        int inUse = held.database.connectionsInUse();
        held.database.close();
        if (inUse > 0) {
            throw new AssertionError(context.getDisplayName() + " left " + inUse + " connection(s) of the pool in use"
                    + (held.leak == null ? "." : ", the first of them by " + held.leak + "."));
        }
    }
}
