package dev.phoebe.orm.sql;

/**
 * Makes the text of statements for one database. Immutable and safe for use by several threads.
 *
 * @param dialect the SQL of the database
 * @param conditions the conditions on the rows of its tables
 */
public record SqlRenderer(Dialect dialect, RowConditions conditions) {

    /** A renderer without conditions. */
    public SqlRenderer(Dialect dialect) {
        this(dialect, RowConditions.NONE);
    }

    /** The text and the values of a statement. */
    public Sql render(Fragment statement) {
        return render(statement, 256);
    }

    /** The same for a statement that will have about so many characters. */
    public Sql render(Fragment statement, int expectedLength) {
        SqlWriter writer = new SqlWriter(this, expectedLength);
        statement.write(writer);
        return writer.toSql();
    }
}
