package dev.phoebe.orm.schema;

import dev.phoebe.orm.model.CheckDefinition;
import dev.phoebe.orm.model.Column;
import dev.phoebe.orm.model.ColumnDefinition;
import dev.phoebe.orm.model.IndexDefinition;
import dev.phoebe.orm.model.Link;
import dev.phoebe.orm.model.ManyToManyPath;
import dev.phoebe.orm.model.RefColumn;
import dev.phoebe.orm.model.Table;
import dev.phoebe.orm.sql.FullTextIndex;
import dev.phoebe.orm.sql.Name;
import dev.phoebe.orm.sql.TableName;
import dev.phoebe.orm.type.EnumCodec;
import java.util.ArrayList;
import java.util.List;

/**
 * A table as data: what DDL is made of, and what a live schema is compared with. Immutable.
 *
 * @param name its name, with its schema
 * @param columns its columns
 * @param key the names of the primary key's columns
 * @param foreignKeys its references
 * @param indexes its indexes, unique ones too
 * @param checks its conditions
 * @param fullTextIndexes its indexes over words
 */
public record TableDefinition(
        TableName name,
        List<ColumnDefinition<?>> columns,
        List<Name> key,
        List<ForeignKey> foreignKeys,
        List<Index> indexes,
        List<CheckDefinition> checks,
        List<FullTextIndex> fullTextIndexes) {

    /**
     * A reference to the key of another table.
     *
     * @param name the constraint's name
     * @param column the column that refers
     * @param table the table referred to
     * @param targetColumn its key
     * @param action what stands behind it: {@code on delete cascade}
     */
    public record ForeignKey(Name name, Name column, TableName table, Name targetColumn, String action) {}

    /**
     * An index.
     *
     * @param name its name
     * @param columns its columns, in order
     * @param unique whether no two rows may have the same values
     */
    public record Index(Name name, List<Name> columns, boolean unique) {}

    /** The column of a name. */
    ColumnDefinition<?> column(Name column) {
        return columns.stream()
                .filter(definition -> definition.name().equals(column))
                .findFirst()
                .orElseThrow();
    }

    /** The table of a model, where no other is beside it. */
    public static TableDefinition of(Table<?, ?> table) {
        return of(table, new ConstraintNames(List.of(table)));
    }

    /** The table of a model among others of its schema. */
    static TableDefinition of(Table<?, ?> table, ConstraintNames names) {
        List<ColumnDefinition<?>> columns = new ArrayList<>();
        List<ForeignKey> foreignKeys = new ArrayList<>();
        List<Index> indexes = new ArrayList<>();
        List<CheckDefinition> checks = new ArrayList<>(table.checks());
        for (Column<?, ?> column : table.columns()) {
            ColumnDefinition<?> definition = column.definition();
            columns.add(definition);
            if (column instanceof RefColumn<?, ?, ?> reference) {
                foreignKeys.add(foreignKey(table, reference, names));
            }
            if (definition.unique() || definition.indexed() || isUnindexedReference(table, column)) {
                indexes.add(index(table, List.of(definition.name()), definition.unique(), "", names));
            }
            if (definition.codec() instanceof EnumCodec<?> enumeration) {
                checks.add(oneOf(table, definition.name(), enumeration.names(), names));
            }
        }
        for (IndexDefinition index : table.indexes()) {
            List<Name> columnNames = index.properties().stream()
                    .map(property -> table.column(property).orElseThrow().name())
                    .toList();
            indexes.add(index(table, columnNames, index.unique(), index.name(), names));
        }
        List<Name> key = table.keyColumns().stream().<Name>map(Column::name).toList();
        List<FullTextIndex> fullText =
                table.fullTextIndexes().stream().map(index -> index.of(table)).toList();
        return new TableDefinition(table.tableName(), columns, key, foreignKeys, indexes, checks, fullText);
    }

    /** The table between the two sides of a relation, when no model describes it. */
    static TableDefinition of(ManyToManyPath<?, ?> path, ConstraintNames names) {
        Link link = path.link();
        Column<?, ?> ownerKey = path.owner().keyColumns().get(0);
        Column<?, ?> targetKey = path.target().keyColumns().get(0);
        return new TableDefinition(
                link.tableName(),
                List.of(linkColumn(link.ownerColumn(), ownerKey), linkColumn(link.targetColumn(), targetKey)),
                List.of(link.ownerColumn(), link.targetColumn()),
                List.of(
                        linkKey(link, link.ownerColumn(), path.owner(), names),
                        linkKey(link, link.targetColumn(), path.target(), names)),
                List.of(new Index(
                        names.made(link.tableName().name(), List.of(link.targetColumn()), "idx"),
                        List.of(link.targetColumn()),
                        false)),
                List.of(),
                List.of());
    }

    private static <V> ColumnDefinition<V> linkColumn(Name name, Column<?, V> key) {
        return ColumnDefinition.of(name.text(), name.text(), key.codec())
                .like(key.definition().type());
    }

    private static ForeignKey linkKey(Link link, Name column, Table<?, ?> side, ConstraintNames names) {
        return new ForeignKey(
                names.made(link.tableName().name(), List.of(column), "fk"),
                column,
                side.tableName(),
                side.keyColumns().get(0).name(),
                " on delete cascade");
    }

    private static ForeignKey foreignKey(Table<?, ?> table, RefColumn<?, ?, ?> reference, ConstraintNames names) {
        return new ForeignKey(
                names.made(table.name(), List.of(reference.name()), "fk"),
                reference.name(),
                reference.target().tableName(),
                reference.target().keyColumns().get(0).name(),
                reference.onDelete().sql());
    }

    /** A reference is searched by; it has an index unless one begins with it anyway. */
    private static boolean isUnindexedReference(Table<?, ?> table, Column<?, ?> column) {
        return column instanceof RefColumn<?, ?, ?>
                && !table.keyColumns().get(0).equals(column)
                && table.indexes().stream()
                        .noneMatch(index -> index.properties().get(0).equals(column.property()));
    }

    private static Index index(
            Table<?, ?> table, List<Name> columns, boolean unique, String name, ConstraintNames names) {
        Name made = name.isEmpty() ? names.made(table.name(), columns, unique ? "key" : "idx") : Name.of(name);
        return new Index(made, columns, unique);
    }

    private static CheckDefinition oneOf(Table<?, ?> table, Name column, List<String> values, ConstraintNames names) {
        StringBuilder sql = new StringBuilder(column.sql('"')).append(" in (");
        for (int i = 0; i < values.size(); i++) {
            sql.append(i == 0 ? "'" : ", '").append(values.get(i)).append('\'');
        }
        return new CheckDefinition(
                names.made(table.name(), List.of(column), "check").text(),
                sql.append(')').toString());
    }
}
