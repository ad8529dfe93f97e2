package dev.phoebe.orm.schema;

import dev.phoebe.orm.error.UnsupportedFeatureException;
import dev.phoebe.orm.model.CheckDefinition;
import dev.phoebe.orm.model.ColumnDefinition;
import dev.phoebe.orm.model.KeyGeneration;
import dev.phoebe.orm.sql.Dialect;
import dev.phoebe.orm.sql.Feature;
import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.FullTextIndex;
import dev.phoebe.orm.sql.Name;
import dev.phoebe.orm.sql.Sql;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.sql.TableName;
import dev.phoebe.orm.type.SqlType;
import dev.phoebe.orm.type.TypeKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The statements that make and drop a table. */
final class Ddl {

    private final Dialect dialect;
    private final @Nullable Name ownSchema;

    Ddl(Dialect dialect) {
        this(dialect, null);
    }

    /**
     * The statements for a connection.
     *
     * @param ownSchema the connection's own schema; null where it is not known
     */
    Ddl(Dialect dialect, @Nullable Name ownSchema) {
        this.dialect = dialect;
        this.ownSchema = ownSchema;
    }

    /** @param unique the unique indexes that are made as constraints */
    Sql createTable(
            TableDefinition table, List<TableDefinition.ForeignKey> inline, List<TableDefinition.Index> unique) {
        SqlWriter writer = new SqlWriter(dialect).append("create table ");
        writer.write(table.name()).append(" (");
        boolean first = true;
        boolean keyIsSaid = false;
        for (ColumnDefinition<?> column : table.columns()) {
            keyIsSaid |= column(writer.append(first ? "" : ", "), table, column);
            first = false;
        }
        if (!keyIsSaid) {
            writer.append(", ");
            if (table.keyName() != null) {
                writer.append("constraint ").name(table.keyName()).append(" ");
            }
            writer.append("primary key (").names(table.key()).append(")");
        }
        requireIndex(table, "The key", table.key());
        for (TableDefinition.Index index : unique) {
            requireIndex(table, "The index " + index.name(), index.columns());
            writer.append(", constraint ").name(index.name()).append(" unique (");
            writer.names(index.columns()).append(")");
        }
        for (TableDefinition.ForeignKey key : inline) {
            foreignKey(writer.append(", "), table, key);
        }
        for (CheckDefinition check : table.checks()) {
            writer.append(", constraint ").name(Name.of(check.name())).append(" check (");
            writer.append(check.sql().replace('"', dialect.quote())).append(")");
        }
        for (TableDefinition.EnumCheck check : table.enumChecks()) {
            writer.append(", constraint ").name(check.name()).append(" check (");
            dialect.ddl().isOneOf(writer, check.column(), check.constants());
            writer.append(")");
        }
        return writer.append(")").append(dialect.ddl().tableOptions()).toSql();
    }

    /** Whether the definition says already that the column is the primary key. */
    private boolean column(SqlWriter writer, TableDefinition table, ColumnDefinition<?> column) {
        writer.name(column.name()).append(" ");
        if (column.key() == KeyGeneration.IDENTITY) {
            writer.append(dialect.ddl().identity(dialect.types().name(column.type())));
            return dialect.ddl().identityIsPrimaryKey();
        }
        if (column.type().kind() == TypeKind.ARRAY && !dialect.supports(Feature.ARRAYS)) {
            throw new UnsupportedFeatureException(
                    Feature.ARRAYS.words(), dialect.name(), arrayRefused(table.name(), column.name()));
        }
        writer.append(dialect.types().name(column.type())).append(column.nullable() ? "" : " not null");
        dialect.ddl().columnCheck(writer, column.name(), column.type());
        return false;
    }

    /** What to do where there are no arrays. */
    static String arrayRefused(TableName table, Name column) {
        return "The column " + table + "." + column + " is one: keep its values in a table of their own that refers to"
                + " this one, or as JSON in one column.";
    }

    private void foreignKey(SqlWriter writer, TableDefinition table, TableDefinition.ForeignKey key) {
        writer.append("constraint ")
                .name(key.name())
                .append(" foreign key (")
                .names(key.columns())
                .append(") references ");
        writer.write(referred(table, key))
                .append(" (")
                .names(key.targetColumns())
                .append(")")
                .append(key.action());
    }

    /** A name without schema would be looked for in the schema of the table that refers, on H2 and MariaDB. */
    private TableName referred(TableDefinition table, TableDefinition.ForeignKey key) {
        boolean leavesSchema = table.name().schema() != null && key.table().schema() == null;
        return leavesSchema && ownSchema != null
                ? new TableName(ownSchema, key.table().name())
                : key.table();
    }

    Sql addForeignKey(TableDefinition table, TableDefinition.ForeignKey key) {
        SqlWriter writer = new SqlWriter(dialect).append("alter table ");
        writer.write(table.name()).append(" add ");
        foreignKey(writer, table, key);
        return writer.toSql();
    }

    Sql dropForeignKey(TableDefinition table, TableDefinition.ForeignKey key) {
        SqlWriter writer = new SqlWriter(dialect).append("alter table ");
        return writer.write(table.name())
                .append(" drop constraint ")
                .name(key.name())
                .toSql();
    }

    /** {@code update t set column = null}: nothing refers by this key any more. */
    Sql clearForeignKey(TableDefinition table, TableDefinition.ForeignKey key) {
        SqlWriter writer = new SqlWriter(dialect).append("update ").write(table.name());
        for (int i = 0; i < key.columns().size(); i++) {
            writer.append(i == 0 ? " set " : ", ").name(key.columns().get(i)).append(" = null");
        }
        return writer.toSql();
    }

    Sql createIndex(TableDefinition table, TableDefinition.Index index) {
        requireIndex(table, "The index " + index.name(), index.columns());
        SqlWriter writer = new SqlWriter(dialect).append(index.unique() ? "create unique index " : "create index ");
        writer.name(index.name()).append(" on ");
        return writer.write(table.name())
                .append(isOfElements(table, index) ? dialect.ddl().arrayIndex() : "")
                .append(" (")
                .names(index.columns())
                .append(")")
                .toSql();
    }

    private void requireIndex(TableDefinition table, String what, List<Name> names) {
        List<SqlType> types = names.stream()
                .map(name -> table.columns().stream()
                        .filter(column -> column.name().equals(name))
                        .findFirst()
                        .orElseThrow()
                        .type())
                .toList();
        String missing = dialect.ddl().missingIndex(types);
        if (missing != null) {
            throw new UnsupportedFeatureException(
                    missing,
                    dialect.name(),
                    what + " of " + table.name() + " has the columns " + names
                            + ": give texts a smaller maxLength, or index other columns, such as a hash of the value.");
        }
    }

    /** Whether it is an index of one array, by which its elements are to be found. */
    private static boolean isOfElements(TableDefinition table, TableDefinition.Index index) {
        return !index.unique()
                && index.columns().size() == 1
                && table.columns().stream()
                        .filter(column -> column.name().equals(index.columns().get(0)))
                        .anyMatch(column -> column.type().kind() == TypeKind.ARRAY);
    }

    /** None where the database cannot search by it: tables are made there all the same. */
    List<Sql> createFullTextIndex(FullTextIndex index) {
        return isSearchable(index) ? statements(dialect.fullText().create(index)) : List.of();
    }

    /** What does not go with the table. */
    List<Sql> dropFullTextIndex(FullTextIndex index) {
        return isSearchable(index) ? statements(dialect.fullText().drop(index)) : List.of();
    }

    private boolean isSearchable(FullTextIndex index) {
        return index.needs().stream().allMatch(dialect::supports);
    }

    private List<Sql> statements(List<Fragment> fragments) {
        return fragments.stream()
                .map(fragment -> new SqlWriter(dialect).write(fragment).toSql())
                .toList();
    }

    Sql dropTable(TableDefinition table) {
        SqlWriter writer = new SqlWriter(dialect).append("drop table if exists ");
        return writer.write(table.name()).toSql();
    }
}
