package dev.phoebe.orm.dialect;

import dev.phoebe.orm.sql.Name;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.type.SqlType;

/**
 * What other databases know from the type of a column, and SQLite from a check: which values there may be. Each begins
 * with the type of the value, by which its failure is told from that of a check of the model. A null passes.
 */
final class SqliteChecks {

    /** How the check of a type begins, in the message of its failure too. */
    static final String BEGIN = "typeof(";

    private SqliteChecks() {}

    static void write(SqlWriter writer, Name column, SqlType type) {
        switch (type.kind()) {
            case BOOLEAN -> between(writer, column, "0", "1");
            case SMALLINT -> between(writer, column, "-32768", "32767");
            case INTEGER -> between(writer, column, "-2147483648", "2147483647");
            case BIGINT -> end(ofType(writer, column, "integer"));
            case REAL, DOUBLE -> end(ofType(writer, column, "real"));
            case DECIMAL -> {
                ofType(writer, column, "real").append(" and abs(").name(column);
                end(writer.append(") < 1e" + (type.precision() - type.scale())));
            }
            case VARCHAR -> {
                ofType(writer, column, "text").append(" and length(").name(column);
                end(writer.append(") <= " + type.length()));
            }
            case TEXT, DATE, TIME, TIMESTAMP, INSTANT, UUID -> end(ofType(writer, column, "text"));
            case JSON -> {
                ofType(writer, column, "text").append(" and json_valid(").name(column);
                end(writer.append(")"));
            }
            case BINARY -> end(ofType(writer, column, "blob"));
            case ARRAY -> {}
        }
    }

    private static SqlWriter ofType(SqlWriter writer, Name column, String type) {
        return writer.append(" check (" + BEGIN).name(column).append(") in ('" + type + "', 'null')");
    }

    private static void between(SqlWriter writer, Name column, String least, String most) {
        ofType(writer, column, "integer").append(" and ").name(column);
        end(writer.append(" between " + least + " and " + most));
    }

    private static void end(SqlWriter writer) {
        writer.append(")");
    }
}
