package dev.phoebe.orm.spring.boot.autoconfigure;

import dev.phoebe.orm.Database;
import dev.phoebe.orm.DatabaseBuilder;
import dev.phoebe.orm.dialect.Dialects;
import dev.phoebe.orm.jdbc.StatementListener;
import dev.phoebe.orm.spring.event.SignalPublisher;
import dev.phoebe.orm.spring.transaction.SpringTransactions;
import dev.phoebe.orm.sql.Dialect;
import dev.phoebe.orm.validation.ModelValidator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.transaction.PlatformTransactionManager;

/** Makes databases of what is configured, and of the beans that take part in them. */
final class DatabaseFactory {

    static final String BEAN = "ormDatabaseFactory";

    private final OrmProperties properties;
    private final ModelRouting routing;
    private final SchemaModes schemaModes;
    private final SignalPublisher publisher;
    private final CursorKey cursorKey;
    private final ObjectProvider<Dialect> dialects;
    private final ObjectProvider<StatementListener> listeners;
    private final ObjectProvider<ModelValidator> validators;
    private final ObjectProvider<DatabaseCustomizer> customizers;
    private final List<Database> made = new CopyOnWriteArrayList<>();

    DatabaseFactory(
            OrmProperties properties,
            ModelRouting routing,
            SchemaModes schemaModes,
            SignalPublisher publisher,
            ObjectProvider<Dialect> dialects,
            ObjectProvider<StatementListener> listeners,
            ObjectProvider<ModelValidator> validators,
            ObjectProvider<DatabaseCustomizer> customizers) {
        this.properties = properties;
        this.routing = routing;
        this.schemaModes = schemaModes;
        this.publisher = publisher;
        this.cursorKey = new CursorKey(properties.cursorKey());
        this.dialects = dialects;
        this.listeners = listeners;
        this.validators = validators;
        this.customizers = customizers;
    }

    Database database(String name, DataSource dataSource, PlatformTransactionManager manager) {
        DatabaseBuilder builder = builder(name, dataSource)
                .transactions(SpringTransactions.of(manager))
                .lazyLoading(properties.lazyLoading())
                .cursorKey(cursorKey.bytes());
        listeners.orderedStream().forEach(builder::listener);
        validators.orderedStream().forEach(builder::validator);
        customizers.orderedStream().forEach(customizer -> customizer.customize(builder));
        Database database = builder.build();
        publisher.connect(database.signals());
        made.add(database);
        return database;
    }

    /** The databases that were made here. */
    List<Database> made() {
        return made;
    }

    SchemaInitializer schemaInitializer(String name, DataSource dataSource) {
        return new SchemaInitializer(
                () -> schemaMode(name, dataSource),
                () -> builder(name, dataSource).ambient(false).build());
    }

    private DatabaseBuilder builder(String name, DataSource dataSource) {
        DatabaseBuilder builder = Database.builder(dataSource)
                .name(name)
                .models(routing.models(name))
                .logValues(properties.logging().values())
                .slowStatements(properties.logging().slow());
        Dialect dialect = dialect(name);
        return dialect == null ? builder : builder.dialect(dialect);
    }

    /** The dialect that is named, a bean first; else, for {@code spring.datasource}, the only bean. */
    private @Nullable Dialect dialect(String name) {
        DatabaseProperties named = properties.databases().get(name);
        String wanted = named == null ? properties.dialect() : named.dialect();
        if (wanted == null) {
            return named == null ? dialects.getIfUnique() : null;
        }
        return dialects.orderedStream()
                .filter(dialect -> dialect.name().equalsIgnoreCase(wanted))
                .findFirst()
                .orElseGet(() -> Dialects.named(wanted));
    }

    private SchemaMode schemaMode(String name, DataSource dataSource) {
        DatabaseProperties named = properties.databases().get(name);
        SchemaMode wanted = named == null || named.schema() == null ? properties.schema() : named.schema();
        return wanted == null ? schemaModes.byDefault(dataSource) : wanted;
    }
}
