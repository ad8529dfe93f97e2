package dev.phoebe.orm.schema;

import dev.phoebe.orm.type.TypeKind;
import java.sql.Types;
import java.util.UUID;

/**
 * Types that can stand for one another. Drivers name the same type differently, so only what is surely wrong counts as
 * wrong: a date in a column of numbers.
 */
enum TypeFamily {
    NUMBER,
    TEXT,
    TEMPORAL,
    BINARY,
    ARRAY,
    /** What drivers call "other", and SQLite anything: it may hold everything. */
    ANY;

    static boolean mayHold(int jdbcType, TypeKind kind) {
        TypeFamily live = of(jdbcType);
        return live == ANY || (live == TEXT && storedAsText(kind)) || live == of(kind);
    }

    /** SQLite has no types for these, and MySQL none for a UUID. */
    private static boolean storedAsText(TypeKind kind) {
        return of(kind) == TEMPORAL || kind == TypeKind.UUID;
    }

    private static TypeFamily of(int jdbcType) {
        return switch (jdbcType) {
            case Types.BIT,
                    Types.BOOLEAN,
                    Types.TINYINT,
                    Types.SMALLINT,
                    Types.INTEGER,
                    Types.BIGINT,
                    Types.FLOAT,
                    Types.REAL,
                    Types.DOUBLE,
                    Types.NUMERIC,
                    Types.DECIMAL -> NUMBER;
            case Types.CHAR,
                    Types.VARCHAR,
                    Types.LONGVARCHAR,
                    Types.NCHAR,
                    Types.NVARCHAR,
                    Types.LONGNVARCHAR,
                    Types.CLOB,
                    Types.NCLOB -> TEXT;
            case Types.DATE, Types.TIME, Types.TIMESTAMP, Types.TIME_WITH_TIMEZONE, Types.TIMESTAMP_WITH_TIMEZONE ->
                TEMPORAL;
            case Types.ARRAY -> ARRAY;
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> BINARY;
            default -> ANY;
        };
    }

    private static TypeFamily of(TypeKind kind) {
        return switch (kind) {
            case BOOLEAN, SMALLINT, INTEGER, BIGINT, REAL, DOUBLE, DECIMAL -> NUMBER;
            case VARCHAR, TEXT, JSON -> TEXT;
            case DATE, TIME, TIMESTAMP, INSTANT -> TEMPORAL;
            case ARRAY -> ARRAY;
            case BINARY, UUID -> BINARY;
        };
    }
}
