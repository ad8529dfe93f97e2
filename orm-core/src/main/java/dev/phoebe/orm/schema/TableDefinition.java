package dev.phoebe.orm.schema;

import dev.phoebe.orm.model.CheckDefinition;
import dev.phoebe.orm.model.Column;
import dev.phoebe.orm.model.ColumnDefinition;
import dev.phoebe.orm.model.IndexDefinition;
import dev.phoebe.orm.model.KeyMapping;
import dev.phoebe.orm.model.Link;
import dev.phoebe.orm.model.ManyToManyPath;
import dev.phoebe.orm.model.Reference;
import dev.phoebe.orm.model.Table;
import dev.phoebe.orm.sql.FullTextIndex;
import dev.phoebe.orm.sql.Name;
import dev.phoebe.orm.sql.TableName;
import dev.phoebe.orm.type.EnumCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A table as data: what DDL is made of, and what a live schema is compared with. Immutable.
 *
 * @param name its name, with its schema
 * @param columns its columns
 * @param keyName the name of the primary key; null where the database gives it one
 * @param key the names of the primary key's columns
 * @param foreignKeys its references
 * @param indexes its indexes, unique ones too
 * @param checks its conditions
 * @param enumChecks the constants of its columns of enums
 * @param fullTextIndexes its indexes over words
 */
public record TableDefinition(
        TableName name,
        List<ColumnDefinition<?>> columns,
        @Nullable Name keyName,
        List<Name> key,
        List<ForeignKey> foreignKeys,
        List<Index> indexes,
        List<CheckDefinition> checks,
        List<EnumCheck> enumChecks,
        List<FullTextIndex> fullTextIndexes) {

    /**
     * A reference to the key of another table.
     *
     * @param name the constraint's name
     * @param columns the columns that refer
     * @param table the table referred to
     * @param targetColumns its key, column for column
     * @param action what stands behind it: {@code on delete cascade}
     */
    public record ForeignKey(Name name, List<Name> columns, TableName table, List<Name> targetColumns, String action) {}

    /**
     * A check of a column of an enum: it holds one of the constants.
     *
     * @param name the constraint's name
     * @param column the column
     * @param constants the names of the constants
     */
    public record EnumCheck(Name name, Name column, List<String> constants) {}

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
        List<EnumCheck> enumChecks = new ArrayList<>();
        for (Column<?, ?> column : table.columns()) {
            ColumnDefinition<?> definition = column.definition();
            columns.add(definition);
            Reference<?, ?> reference = beginning(column);
            if (reference != null) {
                foreignKeys.add(foreignKey(table, reference, names));
                if (definition.unique() || definition.indexed() || isUnindexed(table, reference)) {
                    indexes.add(index(table, reference.mapping().columns(), definition.unique(), "", names));
                }
            } else if (column.reference() == null && (definition.unique() || definition.indexed())) {
                indexes.add(index(table, List.of(definition.name()), definition.unique(), "", names));
            }
            if (definition.codec() instanceof EnumCodec<?> enumeration) {
                Name check = names.made(table.name(), List.of(definition.name()), "check");
                enumChecks.add(new EnumCheck(check, definition.name(), enumeration.names()));
            }
        }
        for (IndexDefinition index : table.indexes()) {
            indexes.add(index(table, index.columns(table), index.unique(), index.name(), names));
        }
        List<Name> key = table.primaryKey().names();
        List<FullTextIndex> fullText =
                table.fullTextIndexes().stream().map(index -> index.of(table)).toList();
        return new TableDefinition(
                table.tableName(), columns, null, key, foreignKeys, indexes, table.checks(), enumChecks, fullText);
    }

    /** The table between the two sides of a relation, when no model describes it. */
    static TableDefinition of(ManyToManyPath<?, ?> path, ConstraintNames names) {
        Link link = path.link();
        KeyMapping owner = path.ownerMapping();
        KeyMapping target = path.targetMapping();
        List<ColumnDefinition<?>> columns = new ArrayList<>();
        addColumns(columns, owner);
        addColumns(columns, target);
        return new TableDefinition(
                link.tableName(),
                columns,
                names.made(link.tableName().name(), List.of(), "pkey"),
                link.columns(),
                List.of(linkKey(link, owner, names), linkKey(link, target, names)),
                List.of(new Index(
                        names.made(link.tableName().name(), target.columns(), "idx"), target.columns(), false)),
                List.of(),
                List.of(),
                List.of());
    }

    private static void addColumns(List<ColumnDefinition<?>> columns, KeyMapping side) {
        for (int i = 0; i < side.columns().size(); i++) {
            columns.add(linkColumn(side.columns().get(i), side.key().columns().get(i)));
        }
    }

    private static <V> ColumnDefinition<V> linkColumn(Name name, Column<?, V> key) {
        return ColumnDefinition.of(name.text(), name.text(), key.codec())
                .like(key.definition().type());
    }

    private static ForeignKey linkKey(Link link, KeyMapping side, ConstraintNames names) {
        return new ForeignKey(
                names.made(link.tableName().name(), side.columns(), "fk"),
                side.columns(),
                side.key().table().tableName(),
                side.key().names(),
                " on delete cascade");
    }

    private static ForeignKey foreignKey(Table<?, ?> table, Reference<?, ?> reference, ConstraintNames names) {
        KeyMapping mapping = reference.mapping();
        return new ForeignKey(
                names.made(table.name(), mapping.columns(), "fk"),
                mapping.columns(),
                reference.target().tableName(),
                mapping.key().names(),
                reference.onDelete().sql());
    }

    /** The reference that begins with a column; null where none does. */
    private static @Nullable Reference<?, ?> beginning(Column<?, ?> column) {
        Reference<?, ?> reference = column.reference();
        return reference == null || reference.columns().get(0).equals(column) ? reference : null;
    }

    /** A reference is searched by; it has an index unless one begins with it anyway. */
    private static boolean isUnindexed(Table<?, ?> table, Reference<?, ?> reference) {
        List<Name> columns = reference.mapping().columns();
        return !isBeginning(columns, table.primaryKey().names())
                && table.indexes().stream().noneMatch(index -> isBeginning(columns, index.columns(table)));
    }

    private static boolean isBeginning(List<Name> columns, List<Name> index) {
        return index.size() >= columns.size()
                && Set.copyOf(index.subList(0, columns.size())).equals(Set.copyOf(columns));
    }

    private static Index index(
            Table<?, ?> table, List<Name> columns, boolean unique, String name, ConstraintNames names) {
        Name made = name.isEmpty() ? names.made(table.name(), columns, unique ? "key" : "idx") : Name.of(name);
        return new Index(made, columns, unique);
    }
}
