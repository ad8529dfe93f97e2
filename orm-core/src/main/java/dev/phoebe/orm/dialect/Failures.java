package dev.phoebe.orm.dialect;

import dev.phoebe.orm.sql.SqlFailure;
import dev.phoebe.orm.sql.SqlFailure.Kind;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLSyntaxErrorException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransactionRollbackException;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the databases' tables of errors share: the way through a chain of exceptions, and JDBC's own classes. */
final class Failures {

    /** Batches chain their errors, pools wrap them; no honest chain is longer. */
    private static final int DEEPEST = 50;

    /** What pools and drivers without an SQLState say of a connection that was closed. */
    private static final Set<String> CLOSED = Set.of("connection is closed", "database connection closed");

    private Failures() {}

    /** A database's own table of errors. */
    @FunctionalInterface
    interface Table {
        /** What one error means, whatever is chained to it; null where the table has nothing to say. */
        @Nullable
        SqlFailure read(SQLException error);
    }

    /**
     * What an error means: the first of its chain (the error, its causes, the next ones of a batch) of which the
     * database's own table knows something; else what its JDBC class or its SQLState says.
     */
    static SqlFailure classify(SQLException error, Table table) {
        if (error instanceof SQLTransientConnectionException) { // a pool's "no connection", whatever lies behind it
            return SqlFailure.of(Kind.CONNECTION);
        }
        SqlFailure failure = first(error, table);
        if (failure == null) {
            failure = first(error, Failures::byClass);
        }
        return failure == null ? SqlFailure.of(Kind.OTHER) : failure;
    }

    private static @Nullable SqlFailure first(SQLException error, Table table) {
        int depth = 0;
        for (Throwable link : error) {
            SqlFailure failure = link instanceof SQLException sql ? table.read(sql) : null;
            if (failure != null || ++depth == DEEPEST) {
                return failure;
            }
        }
        return null;
    }

    private static @Nullable SqlFailure byClass(SQLException error) {
        if (CLOSED.contains(message(error).toLowerCase(Locale.ROOT))) {
            return SqlFailure.of(Kind.CONNECTION);
        }
        Kind kind = byType(error);
        return kind == null ? byState(state(error)) : SqlFailure.of(kind);
    }

    private static @Nullable Kind byType(SQLException error) {
        if (error instanceof SQLTransientConnectionException
                || error instanceof SQLNonTransientConnectionException
                || error instanceof SQLRecoverableException) {
            return Kind.CONNECTION;
        } else if (error instanceof SQLTimeoutException) {
            return Kind.QUERY_TIMEOUT;
        } else if (error instanceof SQLTransactionRollbackException) {
            return Kind.SERIALIZATION;
        } else if (error instanceof SQLDataException) {
            return Kind.DATA;
        }
        return error instanceof SQLSyntaxErrorException ? Kind.SYNTAX : null;
    }

    /** What the class of an SQLState means wherever it is used as the standard has it. */
    static @Nullable SqlFailure byState(String state) {
        return switch (state.length() < 2 ? "" : state.substring(0, 2)) {
            case "08", "28" -> SqlFailure.of(Kind.CONNECTION);
            case "22" -> SqlFailure.of(Kind.DATA);
            case "42" -> SqlFailure.of(Kind.SYNTAX);
            default -> null;
        };
    }

    static String state(SQLException error) {
        String state = error.getSQLState();
        return state == null ? "" : state;
    }

    static String message(SQLException error) {
        String message = error.getMessage();
        return message == null ? "" : message;
    }

    /** The first group of a pattern in an error's message; null where it is not found. */
    static @Nullable String find(Pattern pattern, SQLException error) {
        Matcher matcher = pattern.matcher(message(error));
        return matcher.find() ? matcher.group(1) : null;
    }
}
