package dev.phoebe.orm.jdbc;

import dev.phoebe.orm.error.CheckViolationException;
import dev.phoebe.orm.error.CommitOutcomeUnknownException;
import dev.phoebe.orm.error.ConfigurationException;
import dev.phoebe.orm.error.ConnectionException;
import dev.phoebe.orm.error.DataException;
import dev.phoebe.orm.error.DeadlockException;
import dev.phoebe.orm.error.ForeignKeyViolationException;
import dev.phoebe.orm.error.LockTimeoutException;
import dev.phoebe.orm.error.NotNullViolationException;
import dev.phoebe.orm.error.QueryTimeoutException;
import dev.phoebe.orm.error.ReadOnlyException;
import dev.phoebe.orm.error.SerializationFailureException;
import dev.phoebe.orm.error.SqlException;
import dev.phoebe.orm.error.SqlSyntaxException;
import dev.phoebe.orm.error.UniqueViolationException;
import dev.phoebe.orm.sql.Dialect;
import dev.phoebe.orm.sql.DialectCheck;
import dev.phoebe.orm.sql.SqlFailure;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns an error of the driver into one of ours. The driver's own message, which may hold values, stays in the cause. */
public final class SqlErrors {

    /** Longer chains of causes are circles. */
    private static final int LONGEST_CHAIN = 50;

    private static final String CLASSIFY = "classify(SQLException)";

    private SqlErrors() {}

    /** The error, typed. */
    public static SqlException translate(Dialect dialect, SQLException error, @Nullable String sql) {
        SqlFailure failure;
        try {
            failure = DialectCheck.require(dialect.classify(error), dialect, CLASSIFY);
        } catch (RuntimeException e) {
            return unclassified(dialect, error, sql, e);
        }
        String constraint = failure.constraint();
        String message = describe(dialect, failure, error) + (sql == null ? "" : ". Statement: " + sql);
        return switch (failure.kind()) {
            case UNIQUE -> new UniqueViolationException(message, sql, error, constraint);
            case FOREIGN_KEY -> new ForeignKeyViolationException(message, sql, error, constraint);
            case NOT_NULL -> new NotNullViolationException(message, sql, error, constraint);
            case CHECK -> new CheckViolationException(message, sql, error, constraint);
            case DEADLOCK -> new DeadlockException(message, sql, error);
            case SERIALIZATION -> new SerializationFailureException(message, sql, error);
            case LOCK_TIMEOUT -> new LockTimeoutException(message, sql, error);
            case QUERY_TIMEOUT -> new QueryTimeoutException(message, sql, error);
            case CONNECTION -> new ConnectionException(message, sql, error);
            case DATA -> new DataException(message, sql, error);
            case SYNTAX, EXISTS -> new SqlSyntaxException(message, sql, error);
            case READ_ONLY -> new ReadOnlyException(message, sql, error);
            case OTHER -> new SqlException(message, sql, error);
        };
    }

    /** What an error means; one of which the dialect says nothing is any error. */
    public static SqlFailure classify(Dialect dialect, SQLException error) {
        try {
            return DialectCheck.require(dialect.classify(error), dialect, CLASSIFY);
        } catch (RuntimeException e) {
            return SqlFailure.of(SqlFailure.Kind.OTHER);
        }
    }

    private static SqlException unclassified(
            Dialect dialect, SQLException error, @Nullable String sql, RuntimeException flaw) {
        String why = flaw instanceof ConfigurationException
                ? String.valueOf(flaw.getMessage())
                : "The dialect " + dialect.getClass().getName() + " threw "
                        + flaw.getClass().getName() + " from " + CLASSIFY + ".";
        SqlException typed = new SqlException(
                dialect.name() + ": the statement failed, and it is unknown why. " + why
                        + (sql == null ? "" : " Statement: " + sql),
                sql,
                error);
        typed.addSuppressed(flaw);
        return typed;
    }

    /** The error of a statement, typed; a unique key that is taken is found by what the database calls it. */
    static SqlException translate(Dialect dialect, SQLException error, StatementInfo info, ConstraintLookup lookup) {
        SqlException typed = translate(dialect, error, info.sql().text());
        if (!(typed instanceof UniqueViolationException unique) || unique.constraint() == null) {
            return typed;
        }
        ConstraintLookup.UniqueKey key = lookup.find(unique.constraint(), info.model());
        return key == null
                ? unique
                : new UniqueViolationException(
                        String.valueOf(unique.getMessage()),
                        unique.sql(),
                        error,
                        unique.constraint(),
                        key.model(),
                        key.properties());
    }

    /** The error of whoever could not give a connection: whatever it is, there is none. Pools name it in many ways. */
    public static SqlException unconnected(Dialect dialect, SQLException error, @Nullable String sql) {
        SqlException typed = translate(dialect, error, sql);
        return typed.getClass() == SqlException.class
                ? new ConnectionException(
                        dialect.name() + ": there is no connection [SQLState " + error.getSQLState() + ", code "
                                + error.getErrorCode() + "]" + (sql == null ? "" : ". Statement: " + sql),
                        sql,
                        error)
                : typed;
    }

    /**
     * The error of a commit. Only an answer of the database tells that nothing is stored; without one the outcome is
     * unknown, and so it is when the rollback that must follow has failed as well.
     *
     * @param rolledBack whether a rollback has worked since
     */
    public static SqlException commitFailure(Dialect dialect, Throwable error, boolean rolledBack) {
        if (rolledBack && error instanceof SQLException answer && isAnswer(answer)) {
            SqlException typed = translate(dialect, answer, null);
            if (!(typed instanceof ConnectionException)) {
                return typed;
            }
        }
        return new CommitOutcomeUnknownException(
                dialect.name()
                        + ": the outcome of the commit is unknown, because the database did not answer. The work may "
                        + "or may not be stored: look before you repeat it.",
                null,
                error);
    }

    /** The error of a statement that commits by itself and whose answer is lost. */
    static SqlException unknownOutcome(SqlException error) {
        return new CommitOutcomeUnknownException(
                error.getMessage()
                        + ". The answer of the database is lost: what the statement changed may or may not be"
                        + " stored. Look before you repeat it.",
                error.sql(),
                error.getCause());
    }

    /** An error and its causes, the outermost first. */
    public static List<Throwable> chain(Throwable error) {
        List<Throwable> chain = new ArrayList<>();
        Throwable link = error;
        while (link != null && chain.size() < LONGEST_CHAIN) {
            chain.add(link);
            link = link.getCause();
        }
        return chain;
    }

    private static boolean isAnswer(SQLException error) {
        return error.getSQLState() != null || error.getErrorCode() != 0;
    }

    private static String describe(Dialect dialect, SqlFailure failure, SQLException error) {
        String what = switch (failure.kind()) {
            case UNIQUE -> "a row with the same unique value exists";
            case FOREIGN_KEY -> "a referenced row is missing, or a row is still referred to";
            case NOT_NULL -> "a value is missing";
            case CHECK -> "a check refused a value";
            case DEADLOCK -> "the transaction was ended by a deadlock; it may be run again";
            case SERIALIZATION -> "the transaction collided with another one; it may be run again";
            case LOCK_TIMEOUT -> "a lock was not to be had in time";
            case QUERY_TIMEOUT -> "the statement took too long or was cancelled";
            case CONNECTION -> "there is no connection, or it was lost";
            case DATA -> "a value cannot be stored or computed";
            case SYNTAX -> "the statement was not understood, or names something that does not exist";
            case EXISTS -> "something of this name exists already";
            case READ_ONLY -> "a write was tried in a read-only transaction";
            case OTHER -> "the statement failed";
        };
        String constraint = failure.constraint() == null ? "" : " (" + failure.constraint() + ")";
        return dialect.name() + ": " + what + constraint + " [SQLState " + error.getSQLState() + ", code "
                + error.getErrorCode() + "]";
    }
}
