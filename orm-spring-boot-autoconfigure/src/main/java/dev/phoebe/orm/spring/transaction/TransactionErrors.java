package dev.phoebe.orm.spring.transaction;

import dev.phoebe.orm.error.ConnectionException;
import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.error.OrmException;
import dev.phoebe.orm.error.QueryTimeoutException;
import dev.phoebe.orm.error.SqlException;
import dev.phoebe.orm.error.TransactionHookException;
import dev.phoebe.orm.error.TransactionRolledBackException;
import dev.phoebe.orm.jdbc.SqlErrors;
import dev.phoebe.orm.sql.Dialect;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionTimedOutException;
import org.springframework.transaction.TransactionUsageException;
import org.springframework.transaction.UnexpectedRollbackException;

/** Turns what Spring throws when a transaction is begun or ended into our errors. */
final class TransactionErrors {

    private final Dialect dialect;

    TransactionErrors(Dialect dialect) {
        this.dialect = dialect;
    }

    /** The error of the beginning of a transaction. */
    RuntimeException begin(RuntimeException error) {
        if (error instanceof TransactionUsageException) {
            return new InvalidQueryException("The transaction cannot be begun: " + error.getMessage(), error);
        }
        RuntimeException typed = typed(error);
        if (typed == null && error instanceof CannotCreateTransactionException && error.getCause() != null) {
            return new ConnectionException(dialect.name() + ": there is no connection for a transaction", null, error);
        }
        return typed == null ? other(error, "The transaction could not be begun") : typed;
    }

    /** Whether a transaction was not begun because the pool had no connection for it. */
    boolean isWithoutConnection(Throwable error) {
        return driversError(error) instanceof SQLTransientConnectionException;
    }

    /** The driver's error behind another one; null where there is none. */
    @Nullable
    SqlException ofDriver(Throwable error) {
        SQLException cause = driversError(error);
        return cause == null ? null : SqlErrors.translate(dialect, cause, null);
    }

    /** The error of a participant that was told of a commit: the work is stored, and the error must not hide that. */
    RuntimeException afterCommit(Throwable error) {
        return error instanceof TransactionHookException ours
                ? ours
                : new TransactionHookException(
                        "The transaction was committed, and then a synchronization of Spring's failed, which is the cause. The"
                                + " work of the block is stored: do not repeat it.",
                        true,
                        error);
    }

    /** The error of the end of a transaction, before the database was asked to commit. */
    RuntimeException end(RuntimeException error) {
        if (!isOfSpring(error)) {
            return error;
        }
        if (error instanceof UnexpectedRollbackException) {
            return rolledBack(error);
        }
        RuntimeException typed = typed(error);
        return typed == null ? other(error, "The transaction could not be ended") : typed;
    }

    /**
     * The error of a commit that was sent to the database.
     *
     * @param rolledBack whether a rollback has worked since
     */
    RuntimeException commit(Throwable error, boolean rolledBack) {
        if (error instanceof OrmException ours) {
            return ours;
        }
        if (error instanceof UnexpectedRollbackException) {
            return rolledBack(error);
        }
        SQLException cause = driversError(error);
        return SqlErrors.commitFailure(dialect, cause == null ? error : cause, rolledBack);
    }

    private SqlException rolledBack(Throwable error) {
        return new TransactionRolledBackException(
                dialect.name()
                        + ": the transaction was rolled back instead of committed, because a participant failed or "
                        + "asked for it, and the block went on. Nothing of it is stored.",
                null,
                error);
    }

    private static RuntimeException other(RuntimeException error, String what) {
        return isOfSpring(error) ? new OrmException(what + ": " + error.getMessage(), error) : error;
    }

    private static boolean isOfSpring(RuntimeException error) {
        return error instanceof TransactionException || error instanceof DataAccessException;
    }

    /** By the first of the causes that is one of ours already, or the driver's. */
    private @Nullable RuntimeException typed(RuntimeException error) {
        if (error instanceof TransactionTimedOutException) {
            return new QueryTimeoutException("The transaction took longer than it may take.", null, error);
        }
        for (Throwable cause : SqlErrors.chain(error)) {
            if (cause instanceof OrmException ours) {
                return ours;
            }
            if (cause instanceof SQLException sql) {
                return SqlErrors.translate(dialect, sql, null);
            }
        }
        return null;
    }

    private static @Nullable SQLException driversError(Throwable error) {
        for (Throwable cause : SqlErrors.chain(error)) {
            if (cause instanceof SQLException sql) {
                return sql;
            }
        }
        return null;
    }
}
