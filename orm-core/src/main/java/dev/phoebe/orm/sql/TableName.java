package dev.phoebe.orm.sql;

import org.jspecify.annotations.Nullable;

/**
 * The name of a table, with the schema in which it stands. Two tables of one name in two schemas are two tables. Immutable.
 *
 * @param schema the schema; null for that of the connection
 * @param name the name within the schema
 */
public record TableName(@Nullable Name schema, Name name) implements Fragment {

    /** A name in a schema; an empty schema is that of the connection. */
    public static TableName of(String schema, String name) {
        return new TableName(schema.isEmpty() ? null : Name.of(schema), Name.of(name));
    }

    /** Something else in the same schema: another table, an index. */
    public TableName sibling(Name other) {
        return new TableName(schema, other);
    }

    @Override
    public void write(SqlWriter writer) {
        if (schema != null) {
            writer.require(Feature.SCHEMAS).name(schema).append(".").name(name);
        } else {
            writer.table(name);
        }
    }

    /** The bare text, for messages: {@code shop.book}. */
    @Override
    public String toString() {
        return schema == null ? name.text() : schema.text() + "." + name.text();
    }
}
