package dev.phoebe.orm.model;

import dev.phoebe.orm.sql.Name;
import dev.phoebe.orm.sql.PathJoin;
import dev.phoebe.orm.sql.Source;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.sql.TableName;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The table between the two sides of a many-to-many relation.
 *
 * @param tableName its name
 * @param owner the columns that refer to the side that has the relation
 * @param target the columns that refer to the other side
 * @param made whether Phoebe makes the table; false when it is the table of a model
 */
public record Link(TableName tableName, Side owner, Side target, boolean made) implements Source {

    /**
     * One side of it.
     *
     * @param columns the columns that refer to the key of that side
     * @param nullable whether a row of the link table may refer to nothing there
     */
    public record Side(List<Name> columns, boolean nullable) {

        /** One side of it. */
        public Side {
            columns = List.copyOf(columns);
        }
    }

    /**
     * A link table that no model describes.
     *
     * @param schema its schema; empty for that of the connection
     */
    public static Link made(String schema, String table, String ownerColumn, String targetColumn) {
        return made(schema, table, List.of(ownerColumn), List.of(targetColumn));
    }

    /**
     * A link table that no model describes, with as many columns as the keys have.
     *
     * @param schema its schema; empty for that of the connection
     */
    public static Link made(String schema, String table, List<String> ownerColumns, List<String> targetColumns) {
        return new Link(TableName.of(schema, table), side(ownerColumns), side(targetColumns), true);
    }

    private static Side side(List<String> columns) {
        return new Side(columns.stream().map(Name::of).toList(), false);
    }

    /** The table of a model that refers to both sides. */
    public static Link through(Reference<?, ?> owner, Reference<?, ?> target) {
        return new Link(owner.owner().tableName(), side(owner), side(target), false);
    }

    private static Side side(Reference<?, ?> reference) {
        return new Side(reference.mapping().columns(), reference.isNullable());
    }

    /** The same table, seen from the other side. */
    public Link reversed() {
        return new Link(tableName, target, owner, made);
    }

    /** The columns of both sides. */
    public List<Name> columns() {
        List<Name> columns = new ArrayList<>(owner.columns());
        columns.addAll(target.columns());
        return columns;
    }

    @Override
    public Name label() {
        return tableName.name();
    }

    @Override
    public @Nullable PathJoin path() {
        return null;
    }

    @Override
    public boolean sameAs(Source other) {
        return equals(other);
    }

    @Override
    public void write(SqlWriter writer) {
        tableName.write(writer);
    }
}
