package dev.phoebe.orm.transaction;

import dev.phoebe.orm.error.ConnectionException;
import dev.phoebe.orm.error.DeadlockException;
import dev.phoebe.orm.error.LockTimeoutException;
import dev.phoebe.orm.error.QueryTimeoutException;
import dev.phoebe.orm.error.RetryableException;
import dev.phoebe.orm.error.SerializationFailureException;
import dev.phoebe.orm.error.SqlException;
import dev.phoebe.orm.error.TransactionRolledBackException;
import dev.phoebe.orm.jdbc.SqlErrors;
import dev.phoebe.orm.sql.Dialect;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The error that has ended a transaction as a whole: its work is gone, and it can only be rolled back. */
final class RollbackCause {

    private final Dialect dialect;
    private @Nullable Throwable error;

    RollbackCause(Dialect dialect) {
        this.dialect = dialect;
    }

    /** The first such error; null where there was none. */
    @Nullable
    Throwable error() {
        return error;
    }

    boolean isPresent() {
        return error != null;
    }

    /** Takes note of an error; the first one counts. */
    void set(Throwable cause) {
        if (error == null) {
            error = cause instanceof SQLException sql ? SqlErrors.translate(dialect, sql, null) : cause;
        }
    }

    void rethrow() {
        if (error instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        if (error instanceof Error fatal) {
            throw fatal;
        }
    }

    /** Whether the transaction lost against another one, by its own cause or by an error that may be wrapped. */
    boolean isConflict(Throwable other) {
        return error instanceof RetryableException
                || SqlErrors.chain(other).stream().anyMatch(this::isRetryable);
    }

    private boolean isRetryable(Throwable link) {
        return link instanceof RetryableException
                || (link instanceof SQLException sql
                        && SqlErrors.translate(dialect, sql, null) instanceof RetryableException);
    }

    /** The error of what cannot go on because of an earlier one. It is of the same class where that tells what to do. */
    SqlException refusal(@Nullable Throwable reason, String what, @Nullable String sql) {
        String message = dialect.name() + ": " + what
                + ", because an earlier error had undone the work of this block. Nothing of it is stored."
                + (reason == null ? "" : " The cause is that error.");
        if (reason instanceof DeadlockException) {
            return new DeadlockException(message, sql, reason);
        } else if (reason instanceof SerializationFailureException) {
            return new SerializationFailureException(message, sql, reason);
        } else if (reason instanceof LockTimeoutException && reason == error) {
            return new LockTimeoutException(message, sql, reason);
        } else if (reason instanceof QueryTimeoutException && reason == error) {
            return new QueryTimeoutException(message, sql, reason);
        } else if (reason instanceof ConnectionException) {
            return new ConnectionException(message, sql, reason);
        }
        return new TransactionRolledBackException(message, sql, reason);
    }
}
