package dev.phoebe.orm.model;

import dev.phoebe.orm.sql.Name;
import dev.phoebe.orm.sql.PathJoin;
import dev.phoebe.orm.sql.Source;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.sql.TableName;
import org.jspecify.annotations.Nullable;

/**
 * The table between the two sides of a many-to-many relation.
 *
 * @param tableName its name
 * @param ownerColumn the column that refers to the side that has the relation
 * @param targetColumn the column that refers to the other side
 * @param made whether Phoebe makes the table; false when it is the table of a model
 */
public record Link(TableName tableName, Name ownerColumn, Name targetColumn, boolean made) implements Source {

    /**
     * A link table that no model describes.
     *
     * @param schema its schema; empty for that of the connection
     */
    public static Link made(String schema, String table, String ownerColumn, String targetColumn) {
        return new Link(TableName.of(schema, table), Name.of(ownerColumn), Name.of(targetColumn), true);
    }

    /** The table of a model that refers to both sides. */
    public static Link through(RefColumn<?, ?, ?> owner, RefColumn<?, ?, ?> target) {
        return new Link(owner.table().tableName(), owner.name(), target.name(), false);
    }

    /** The same table, seen from the other side. */
    public Link reversed() {
        return new Link(tableName, targetColumn, ownerColumn, made);
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
