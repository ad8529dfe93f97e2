package dev.phoebe.orm.tck.fault;

import java.sql.SQLException;

/** What a call to the database may fail with. */
public enum FaultKind {
    /** The connection is gone. */
    LOST("connection lost"),

    /** The server has ended the statement. */
    CANCELLED("cancelled"),

    /** The server has ended the transaction in favour of another one. */
    COLLIDED("collided"),

    /** An error without a name, as drivers have them. */
    NAMELESS("error without an SQLState"),

    /** The driver makes a mistake. */
    DRIVER("mistake of the driver"),

    /** There is no memory left. */
    MEMORY("no memory");

    private final String words;

    FaultKind(String words) {
        this.words = words;
    }

    /** A new one of them, which every dialect understands, by the message, the state, a code or the next one's code. */
    Throwable make() {
        return switch (this) {
            case LOST -> new SQLException("planted: lost", "08006");
            case CANCELLED -> answer("[SQLITE_INTERRUPT] planted: cancelled", "57014", 57014, 1317);
            case COLLIDED -> answer("[SQLITE_BUSY_SNAPSHOT] planted: collided", "40001", 40001, 1213);
            case NAMELESS -> new SQLException("planted: nameless");
            case DRIVER -> new IllegalStateException("planted: driver");
            case MEMORY -> new OutOfMemoryError("planted");
        };
    }

    private static SQLException answer(String message, String state, int code, int codeOfMariadb) {
        SQLException error = new SQLException(message, state, code);
        error.setNextException(new SQLException(message, state, codeOfMariadb));
        return error;
    }

    /** Whether the server says so itself, who would not say it of a commit that it has made. */
    boolean isAnswer() {
        return this == CANCELLED || this == COLLIDED;
    }

    @Override
    public String toString() {
        return words;
    }
}
