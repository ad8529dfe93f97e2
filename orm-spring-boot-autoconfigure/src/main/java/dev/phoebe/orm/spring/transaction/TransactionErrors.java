package dev.phoebe.orm.spring.transaction;

import dev.phoebe.orm.error.CommitOutcomeUnknownException;
import dev.phoebe.orm.error.ConnectionException;
import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.error.OrmException;
import dev.phoebe.orm.error.QueryTimeoutException;
import dev.phoebe.orm.error.UnsupportedFeatureException;
import dev.phoebe.orm.jdbc.SqlErrors;
import dev.phoebe.orm.sql.Dialect;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.HeuristicCompletionException;
import org.springframework.transaction.NestedTransactionNotSupportedException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionTimedOutException;
import org.springframework.transaction.TransactionUsageException;
import org.springframework.transaction.UnexpectedRollbackException;

/** Turns what Spring throws when a transaction is begun or ended into our errors. */
final class TransactionErrors {

    /** No honest chain of causes is longer. */
    private static final int DEEPEST = 50;

    private final Dialect dialect;

    TransactionErrors(Dialect dialect) {
        this.dialect = dialect;
    }

    /** An error of the beginning of a transaction, or of a savepoint. */
    RuntimeException begin(RuntimeException error, String manager) {
        if (error instanceof NestedTransactionNotSupportedException) {
            return new UnsupportedFeatureException("savepoints in transactions of " + manager, dialect.name());
        }
        if (error instanceof TransactionUsageException) {
            return new InvalidQueryException("The transaction cannot be begun: " + error.getMessage(), error);
        }
        RuntimeException typed = typed(error);
        if (typed == null && error instanceof CannotCreateTransactionException && error.getCause() != null) {
            return new ConnectionException(dialect.name() + ": there is no connection for a transaction", null, error);
        }
        return typed == null ? other(error, "The transaction could not be begun") : typed;
    }

    /** An error of a commit or rollback. */
    RuntimeException end(RuntimeException error, RunningTransaction transaction) {
        if (!isOfSpring(error) || transaction.isCommitted()) {
            return error;
        }
        if (error instanceof UnexpectedRollbackException) {
            return new OrmException(
                    "The transaction was rolled back instead of committed, because something inside it failed or asked "
                            + "for it, and went unnoticed.",
                    error);
        }
        RuntimeException typed = typed(error);
        boolean lost = typed instanceof ConnectionException || transaction.isRollbackFailed();
        if (error instanceof HeuristicCompletionException || (transaction.isCommitSent() && lost)) {
            return new CommitOutcomeUnknownException(
                    "The connection was lost while the transaction was being committed: its work may or may not be "
                            + "stored. Look before you repeat it.",
                    null,
                    error);
        }
        return typed == null ? other(error, "The transaction could not be ended") : typed;
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
        Throwable cause = error;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof OrmException ours) {
                return ours;
            }
            if (cause instanceof SQLException sql) {
                return SqlErrors.translate(dialect, sql, null);
            }
            cause = cause.getCause();
        }
        return null;
    }
}
