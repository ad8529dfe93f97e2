package dev.phoebe.orm.schema;

import dev.phoebe.orm.error.SchemaMismatchException;
import dev.phoebe.orm.error.SqlException;
import dev.phoebe.orm.error.UnsupportedFeatureException;
import dev.phoebe.orm.jdbc.ConnectionSource;
import dev.phoebe.orm.jdbc.JdbcExecutor;
import dev.phoebe.orm.jdbc.Lease;
import dev.phoebe.orm.jdbc.Operation;
import dev.phoebe.orm.jdbc.SqlErrors;
import dev.phoebe.orm.jdbc.StatementInfo;
import dev.phoebe.orm.model.ColumnDefinition;
import dev.phoebe.orm.model.KeyGeneration;
import dev.phoebe.orm.model.Table;
import dev.phoebe.orm.sql.Dialect;
import dev.phoebe.orm.sql.Feature;
import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.FullTextIndex;
import dev.phoebe.orm.sql.Name;
import dev.phoebe.orm.sql.Sql;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.sql.TableName;
import dev.phoebe.orm.type.TypeKind;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes and drops the tables of models, in the order that their references ask for, and compares them with what a
 * database has. Safe for use by several threads.
 */
public final class SchemaManager {

    @FunctionalInterface
    private interface Look<R extends @Nullable Object> {
        R at(LiveSchema schema) throws SQLException;
    }

    private final JdbcExecutor executor;
    private final ConnectionSource connections;
    private final Ddl ddl;

    /** A manager of one database. */
    public SchemaManager(JdbcExecutor executor, ConnectionSource connections) {
        this.executor = executor;
        this.connections = connections;
        this.ddl = new Ddl(executor.dialect());
    }

    /** The tables of these models and the link tables between them, each one behind those that it refers to. */
    public static List<TableDefinition> definitions(Collection<? extends Table<?, ?>> tables) {
        return Definitions.of(tables);
    }

    /** The statements that make these tables on an empty database, in order. */
    public static List<Sql> createScript(Dialect dialect, Collection<? extends Table<?, ?>> tables) {
        return statements(new Ddl(dialect), dialect, definitions(tables)).stream()
                .map(Step::sql)
                .toList();
    }

    /**
     * A statement that makes a table or a part of it.
     *
     * @param whole whether it makes the table itself
     */
    private record Step(TableDefinition table, boolean whole, Sql sql) {}

    private static List<Step> statements(Ddl ddl, Dialect dialect, List<TableDefinition> tables) {
        List<Step> statements = new ArrayList<>();
        List<Step> later = new ArrayList<>();
        Set<TableName> made = new HashSet<>();
        Set<TableName> toMake =
                new HashSet<>(tables.stream().map(TableDefinition::name).toList());
        boolean canAdd = dialect.supports(Feature.ADD_FOREIGN_KEY);
        for (TableDefinition table : tables) {
            made.add(table.name());
            List<TableDefinition.ForeignKey> inline = new ArrayList<>();
            for (TableDefinition.ForeignKey key : table.foreignKeys()) {
                if (!canAdd || made.contains(key.table()) || !toMake.contains(key.table())) {
                    inline.add(key);
                } else {
                    later.add(new Step(table, false, ddl.addForeignKey(table, key)));
                }
            }
            List<TableDefinition.Index> referred = table.indexes().stream()
                    .filter(index -> isReferred(table, index, tables))
                    .toList();
            statements.add(new Step(table, true, ddl.createTable(table, inline, referred)));
            for (TableDefinition.Index index : table.indexes()) {
                if (!referred.contains(index)) {
                    statements.add(new Step(table, false, ddl.createIndex(table, index)));
                }
            }
            for (FullTextIndex index : table.fullTextIndexes()) {
                ddl.createFullTextIndex(index).forEach(sql -> statements.add(new Step(table, false, sql)));
            }
        }
        statements.addAll(later);
        return statements;
    }

    /** Whether a reference leads to the columns of a unique index, which is a constraint of its table then. */
    private static boolean isReferred(
            TableDefinition table, TableDefinition.Index index, List<TableDefinition> tables) {
        return index.unique()
                && tables.stream()
                        .flatMap(other -> other.foreignKeys().stream())
                        .anyMatch(key -> key.table().equals(table.name())
                                && key.targetColumns().equals(index.columns()));
    }

    /**
     * Makes the schemas of these tables that are not there: {@code create schema if not exists shop}.
     *
     * @throws UnsupportedFeatureException where a table has one and the database has none
     */
    public void createSchemas(Collection<? extends Table<?, ?>> tables) {
        Set<Name> schemas = new LinkedHashSet<>();
        for (TableDefinition table : definitions(tables)) {
            if (table.name().schema() != null) {
                schemas.add(table.name().schema());
            }
        }
        if (schemas.isEmpty()) {
            return;
        }
        new SqlWriter(dialect()).require(Feature.SCHEMAS);
        schemas.removeAll(look(live -> live.schemas(schemas)));
        for (Name schema : schemas) {
            Sql sql = new SqlWriter(dialect())
                    .append("create schema if not exists ")
                    .name(schema)
                    .toSql();
            runUnless(live -> live.schemas(Set.of(schema)).contains(schema), sql);
        }
    }

    /**
     * Makes the tables that are not there. Those that are stay as they are, and so do those that another program makes at the
     * same time, which makes their indexes, too.
     */
    public void create(Collection<? extends Table<?, ?>> tables) {
        List<TableDefinition> all = definitions(tables);
        List<TableDefinition> missing = look(schema -> {
            List<TableDefinition> list = new ArrayList<>();
            for (TableDefinition table : all) {
                if (!schema.hasTable(table)) {
                    list.add(table);
                }
            }
            return list;
        });
        Ddl inOwnSchema = new Ddl(dialect(), look(LiveSchema::ownSchema));
        Set<TableName> ofOthers = new HashSet<>();
        for (Step step : statements(inOwnSchema, dialect(), missing)) {
            TableDefinition table = step.table();
            if (step.whole() && !runUnless(schema -> schema.hasTable(table), step.sql())) {
                ofOthers.add(table.name());
            } else if (!step.whole() && !ofOthers.contains(table.name())) {
                run(step.sql());
            }
        }
    }

    /** Makes something; false where it fails because another program has made it meanwhile. */
    private boolean runUnless(Look<Boolean> isThere, Sql sql) {
        try {
            run(sql);
            return true;
        } catch (SqlException e) {
            try {
                if (look(isThere)) {
                    return false;
                }
            } catch (RuntimeException again) { // in a transaction that has failed, nobody can look
                e.addSuppressed(again);
            }
            throw e;
        }
    }

    /**
     * Lets the keys that the database counts go on behind the greatest that is there: H2 and PostgreSQL do not look at keys
     * that the program gave, and would count up to them. Say it when rows with keys of their own were stored. H2 ends a
     * running transaction with it.
     */
    public void advanceKeys(Collection<? extends Table<?, ?>> tables) {
        for (TableDefinition table : definitions(tables)) {
            for (ColumnDefinition<?> column : table.columns()) {
                Fragment statement = column.key() == KeyGeneration.IDENTITY
                        ? dialect().ddl().advanceKeys(table.name(), column.name())
                        : null;
                if (statement != null) {
                    run(new SqlWriter(dialect()).write(statement).toSql());
                }
            }
        }
    }

    /** Drops the tables that are there, with all that is in them. */
    public void drop(Collection<? extends Table<?, ?>> tables) {
        List<TableDefinition> all = new ArrayList<>(definitions(tables));
        List<TableDefinition> present = look(schema -> {
            List<TableDefinition> list = new ArrayList<>();
            for (TableDefinition table : all) {
                if (schema.hasTable(table)) {
                    list.add(0, table);
                }
            }
            return list;
        });
        breakCircles(present);
        for (TableDefinition table : present) {
            table.fullTextIndexes()
                    .forEach(index -> ddl.dropFullTextIndex(index).forEach(this::run));
            run(ddl.dropTable(table));
        }
    }

    /**
     * References to a table that is dropped earlier than the one that holds them: the constraint is dropped, or, where that
     * is not possible, what refers is emptied, if it may be.
     */
    private void breakCircles(List<TableDefinition> inDropOrder) {
        boolean droppable = dialect().supports(Feature.ADD_FOREIGN_KEY);
        Set<TableName> dropped = new HashSet<>();
        for (TableDefinition table : inDropOrder) {
            for (TableDefinition.ForeignKey key : table.foreignKeys()) {
                if (!dropped.contains(key.table())) {
                    continue;
                }
                if (droppable) {
                    run(ddl.dropForeignKey(table, key));
                } else if (key.columns().stream()
                        .allMatch(column -> table.column(column).nullable())) {
                    run(ddl.clearForeignKey(table, key));
                }
            }
            dropped.add(table.name());
        }
    }

    /**
     * Compares the tables with the database.
     *
     * @throws SchemaMismatchException when a table or column is missing, or a column may be null where the model says no;
     *     it names all differences
     */
    public void validate(Collection<? extends Table<?, ?>> tables) {
        List<String> differences = look(schema -> {
            List<String> list = new ArrayList<>();
            for (TableDefinition table : definitions(tables)) {
                compare(table, schema, list);
            }
            return list;
        });
        if (!differences.isEmpty()) {
            throw new SchemaMismatchException(dialect().name(), differences);
        }
    }

    private void compare(TableDefinition table, LiveSchema schema, List<String> differences) throws SQLException {
        for (ColumnDefinition<?> column : table.columns()) {
            if (column.type().kind() == TypeKind.ARRAY && !dialect().supports(Feature.ARRAYS)) {
                differences.add(dialect().name() + " has no arrays. " + Ddl.arrayRefused(table.name(), column.name()));
            }
        }
        Map<String, LiveSchema.LiveColumn> columns = schema.columns(table);
        if (columns.isEmpty()) {
            differences.add("table " + table.name() + " is missing");
            return;
        }
        for (ColumnDefinition<?> column : table.columns()) {
            String name = "column " + table.name() + "." + column.name();
            LiveSchema.LiveColumn live = columns.get(column.name().text().toLowerCase(Locale.ROOT));
            if (live == null) {
                differences.add(name + " is missing");
                continue;
            }
            if (!live.nullable() && column.nullable()) {
                differences.add(name + " is NOT NULL, the model says it may be null");
            }
            if (!TypeFamily.mayHold(live.type(), column.type().kind())) {
                differences.add(name + " is " + live.typeName() + ", which cannot hold "
                        + (column.type().kind() == TypeKind.ARRAY ? "an " : "a ")
                        + column.type().kind().name().toLowerCase(Locale.ROOT));
            }
        }
    }

    private <R extends @Nullable Object> R look(Look<R> look) {
        try (Lease lease = connections.lease(new StatementInfo(Operation.SELECT, "", Sql.of("")))) {
            return look.at(new LiveSchema(lease.connection()));
        } catch (SQLException e) {
            throw SqlErrors.translate(dialect(), e, null);
        }
    }

    private void run(Sql sql) {
        executor.update(new StatementInfo(Operation.DDL, "", sql));
    }

    private Dialect dialect() {
        return executor.dialect();
    }
}
