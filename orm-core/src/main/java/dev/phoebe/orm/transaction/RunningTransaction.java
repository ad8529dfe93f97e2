package dev.phoebe.orm.transaction;

import dev.phoebe.orm.error.CommitOutcomeUnknownException;
import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.error.QueryTimeoutException;
import dev.phoebe.orm.error.ReadOnlyException;
import dev.phoebe.orm.error.SqlException;
import dev.phoebe.orm.error.UnsupportedFeatureException;
import dev.phoebe.orm.jdbc.Lease;
import dev.phoebe.orm.jdbc.Operation;
import dev.phoebe.orm.jdbc.SqlErrors;
import dev.phoebe.orm.sql.Dialect;
import dev.phoebe.orm.sql.Feature;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Savepoint;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One transaction of one thread, with its levels: the lease of each of its statements. A block of Phoebe's began it, or a
 * transaction manager did so for somebody else and reports its end ({@link #beforeCommit}, {@link #beforeRollback}, {@link
 * #ended}, {@link #runHooks}). Used by one thread.
 */
public final class RunningTransaction implements Lease {

    /** What has become of a transaction. */
    public enum Outcome {
        COMMITTED,
        ROLLED_BACK,
        /** The connection was lost while it was being committed. */
        UNKNOWN
    }

    private static final Logger LOG = LoggerFactory.getLogger(RunningTransaction.class);

    private final ManagedTransaction managed;
    private final Dialect dialect;
    private final TransactionCounter counter;
    private TransactionOptions options;
    private LevelStack levels;
    private boolean block;
    private boolean ending;
    private int blocks;
    private @Nullable Outcome outcome;

    private final RollbackCause lost;

    /** A transaction that has begun. */
    public RunningTransaction(
            ManagedTransaction managed, Dialect dialect, TransactionOptions options, TransactionCounter counter) {
        this.managed = managed;
        this.dialect = dialect;
        this.options = options;
        this.counter = counter;
        this.levels = new LevelStack(Level.outermost(options));
        this.lost = new RollbackCause(dialect);
    }

    /** Makes it the transaction of a block, before anything has run in it. */
    public RunningTransaction ofBlock(TransactionOptions blockOptions) {
        block = true;
        if (!blockOptions.equals(options)) {
            options = blockOptions;
            levels = new LevelStack(Level.outermost(blockOptions));
        }
        return this;
    }

    /** Whether a block began it, which runs its hooks itself. */
    public boolean isOfBlock() {
        return block;
    }

    /** Whether it is being ended, so that no statement belongs to it any more. */
    public boolean isEnding() {
        return ending;
    }

    /** Whether its manager has ended it inside of blocks that still run: nothing more can be done in them. */
    public boolean isInterrupted() {
        return ending && blocks > 0;
    }

    /** What has become of it; null while it runs. */
    public @Nullable Outcome outcome() {
        return outcome;
    }

    Level level() {
        return levels.top();
    }

    // ---- statements

    /** The lease of a statement, unless the transaction cannot take it. */
    Lease lease(Operation operation) {
        requireAlive("the statement was not sent");
        if (operation != Operation.SELECT) {
            requireWritable();
        }
        if (operation == Operation.TRANSACTION) {
            throw new InvalidQueryException(
                    "A statement that begins or ends a transaction, or sets a savepoint, cannot be"
                            + " sent inside of a block: the block does that. Use atomic() for a savepoint, or leave the block.");
        }
        if (operation == Operation.DDL && !dialect.supports(Feature.TRANSACTIONAL_DDL)) {
            throw new UnsupportedFeatureException(
                    Feature.TRANSACTIONAL_DDL.words()
                            + ", and a statement that defines tables would commit the running block",
                    dialect.name());
        }
        return this;
    }

    /**
     * Whether the running block may write.
     *
     * @throws ReadOnlyException when it may not
     */
    void requireWritable() {
        if (level().isReadOnly()) {
            throw new ReadOnlyException(
                    dialect.name() + ": a write was tried in a read-only block. The statement was not sent.",
                    null,
                    null);
        }
    }

    @Override
    public Connection connection() {
        return managed.connection();
    }

    @Override
    public long nanosLeft() {
        try {
            return level().nanosLeft();
        } catch (QueryTimeoutException e) {
            if (levels.outermost().lateness() != null) {
                lose(e); // the statement was not sent, so the rest must not be committed even if the error is caught
            }
            throw e;
        }
    }

    @Override
    public void closeAtEnd(AutoCloseable resource) {
        level().closeAtEnd(resource);
    }

    @Override
    public SqlException failed(SqlException error) {
        if (!(error.getCause() instanceof SQLException cause)) {
            return error;
        }
        switch (dialect.transactions().extent(dialect.classify(cause), cause)) {
            case TRANSACTION -> lose(error);
            case UNKNOWN -> {
                Level level = level();
                SqlException before = level.failure();
                if (!lost.isPresent() && before != null && isFailed(level)) {
                    return lost.refusal(before, "the statement was refused", error.sql());
                }
                level.failed(error);
            }
            case STATEMENT -> {}
        }
        return error;
    }

    /** The transaction can only be rolled back: nobody knows what it would store. */
    @Override
    public SqlException unanswered(SqlException error) {
        lose(error);
        return error;
    }

    /** Takes note that the state of the connection is unknown: the transaction can only be rolled back. */
    public void broken(Throwable failure) {
        managed.broken(failure);
        lose(failure);
    }

    /** The connection stays with the transaction. */
    @Override
    public void close() {}

    /** The transaction as a whole can only be rolled back, because of this. */
    public void lose(Throwable failure) {
        lost.set(failure);
    }

    private void requireAlive(String what) {
        Throwable reason = lost.error();
        Level level = level();
        if (reason == null && level.failure() != null && isFailed(level)) {
            reason = level.failure();
        }
        if (reason != null) {
            throw lost.refusal(reason, what, null);
        }
    }

    /**
     * Checks that something can still be kept.
     *
     * @throws SqlException when an earlier error has undone the transaction, or the level that runs
     */
    public void requireAlive() {
        requireAlive("the block was not begun");
    }

    private boolean isFailed(Level ofLevel) {
        if (!managed.isConnected()) {
            return false;
        }
        try {
            boolean failed = dialect.transactions().isFailed(managed.connection(), ofLevel.failure() != null);
            if (!failed) {
                ofLevel.survived();
            }
            return failed;
        } catch (SQLException e) {
            lose(e);
            return true;
        }
    }

    /**
     * Whether the transaction could be prepared for its first statement.
     *
     * @throws SqlException when it could not
     */
    public void requireBegun() {
        lost.rethrow();
    }

    /**
     * The error that ended the transaction as a whole, to be thrown where its rollback fails, too; null where there was
     * none.
     */
    public @Nullable SqlException rollbackCause() {
        return lost.isPresent() ? lost.refusal(lost.error(), "the transaction was rolled back", null) : null;
    }

    /** Rolls back what has begun but is not to run, because of this. */
    public void cancel(Throwable cause) {
        rollBack(cause);
    }

    /** Whether it sees the rows as they were when it began, however long it runs. */
    boolean hasSnapshot() {
        Isolation isolation = options.isolation();
        return isolation == Isolation.REPEATABLE_READ || isolation == Isolation.SERIALIZABLE;
    }

    /** Whether an error means that the transaction lost against another one, also where something is wrapped around it. */
    boolean isConflict(Throwable error) {
        return lost.isConflict(error);
    }

    // ---- a block that is the transaction

    /**
     * Runs the work of the block that began it, and ends it. An error rolls it back and goes on to the caller. Hooks are
     * run only when that happens.
     */
    <R extends @Nullable Object> R run(Function<Transaction, R> work) {
        Level outermost = level();
        R result;
        try {
            result = work.apply(outermost);
        } catch (Throwable e) { // undeclared checked exceptions as well
            rollBack(e);
            throw e;
        }
        if (outermost.isRollbackOnly()) {
            rollBack(null);
        } else {
            commit();
        }
        return result;
    }

    private void commit() {
        try {
            managed.commit();
            ended(Outcome.COMMITTED);
        } catch (Throwable e) {
            ended(e instanceof CommitOutcomeUnknownException ? Outcome.UNKNOWN : Outcome.ROLLED_BACK);
            runHooks(e);
            throw e;
        }
    }

    /** Rolls back. A failure is no error of its own: the connection is ended then, and the database rolls back. */
    private void rollBack(@Nullable Throwable cause) {
        try {
            managed.rollback();
        } catch (Throwable e) {
            if (cause == null) {
                LOG.warn("A transaction could not be rolled back; its connection was ended instead", e);
            } else if (e != cause) {
                cause.addSuppressed(e);
            }
        }
        ended(Outcome.ROLLED_BACK);
        if (cause != null) {
            runHooks(cause);
        }
    }

    // ---- the end

    /**
     * The database is about to be told to commit. From now on no statement belongs to the transaction.
     *
     * @throws SqlException when there is nothing to commit any more, because the database has rolled back by itself; the
     *     transaction must be rolled back then
     */
    public void beforeCommit() {
        loseIfOccupied();
        foldAll();
        level().closeResources();
        ending = true;
        RuntimeException obstacle = obstacle(level());
        if (obstacle != null) {
            throw obstacle;
        }
    }

    /** Who ends a transaction inside of its blocks ends the blocks, too, and nothing of them may be told as stored. */
    private void loseIfOccupied() {
        if (levels.isOccupied(levels.outermost())) {
            lose(new InvalidQueryException("The transaction was ended by its manager inside of a block that still runs."
                    + " It is rolled back. Leave the block first."));
        }
    }

    /** Savepoints that nobody has ended share the fate of the transaction. */
    private void foldAll() {
        levels.fold(levels.outermost());
    }

    /** The database is about to be told to roll back. From now on no statement belongs to the transaction. */
    public void beforeRollback() {
        loseIfOccupied();
        foldAll();
        closeQuietly(level()); // the rollback must follow in any case
        ending = true;
    }

    private void closeQuietly(Level level) {
        try {
            level.closeResources();
        } catch (Throwable e) {
            LOG.debug("A stream could not be closed with its block", e);
            if (e instanceof Error) {
                broken(e); // it is unknown how far the driver came
            }
        }
    }

    /** Why a level that ended without an error cannot be kept; null where it can. */
    private @Nullable RuntimeException obstacle(Level ended) {
        if (lost.isPresent() || isFailed(ended)) {
            return lost.refusal(
                    lost.isPresent() ? lost.error() : ended.failure(),
                    "the block ended without an error but was rolled back",
                    null);
        }
        return block || ended.parent() != null ? ended.lateness() : null;
    }

    /** It has ended. Only the first call counts. */
    public void ended(Outcome end) {
        if (outcome != null) {
            return;
        }
        outcome = end;
        ending = true;
        counter.count(end == Outcome.COMMITTED);
        if (end == Outcome.ROLLED_BACK) {
            foldAll();
            level().restoreObjects();
        }
    }

    /**
     * Runs the hooks of the outcome: all of them, once. Where the outcome is unknown none is run.
     *
     * @param failure takes what they throw; null to throw it
     */
    public void runHooks(@Nullable Throwable failure) {
        if (outcome != null && outcome != Outcome.UNKNOWN) {
            level().runHooks(outcome == Outcome.COMMITTED, failure);
        }
    }

    // ---- savepoints

    /**
     * Runs work in a savepoint. An error rolls back to it and goes on to the caller.
     *
     * @throws InvalidQueryException when another isolation level is wanted than the transaction has
     */
    <R extends @Nullable Object> R nested(TransactionOptions wanted, Function<Transaction, R> work) {
        if (wanted.isolation() != null && wanted.isolation() != options.isolation()) {
            throw new InvalidQueryException("A block inside a transaction cannot have another isolation level ("
                    + wanted.isolation() + "): say it at the outermost block.");
        }
        requireAlive();
        nanosLeft();
        boolean doomed = managed.isRollbackOnly();
        Savepoint savepoint = setSavepoint();
        Level inner = level().inner(wanted);
        levels.push(inner);
        blocks++;
        R result;
        try {
            result = work.apply(inner);
        } catch (Throwable e) {
            leave();
            undo(inner, savepoint, doomed, e);
            throw e;
        }
        leave();
        if (inner.isRollbackOnly()) {
            undo(inner, savepoint, doomed, null);
        } else {
            keep(inner, savepoint, doomed);
        }
        return result;
    }

    private void leave() {
        boolean interrupted = isInterrupted();
        blocks--;
        if (interrupted && blocks == 0) {
            managed.left();
        }
    }

    private Savepoint setSavepoint() {
        try {
            return managed.setSavepoint();
        } catch (SQLFeatureNotSupportedException e) {
            throw new UnsupportedFeatureException("savepoints in transactions of this manager", dialect.name());
        } catch (SQLException e) {
            throw failed(SqlErrors.translate(dialect, e, "savepoint"));
        } catch (Throwable e) {
            broken(e);
            throw e;
        }
    }

    private void keep(Level inner, Savepoint savepoint, boolean doomed) {
        levels.fold(inner);
        Throwable obstacle = obstacle(inner, savepoint, doomed);
        if (obstacle != null) {
            undo(inner, savepoint, doomed, obstacle);
            throw RunningTransaction.<RuntimeException>unchecked(obstacle);
        }
        release(inner);
    }

    private void release(Level inner) {
        levels.pop();
        level().adopt(inner);
    }

    /** Why an inner block that ended without an error cannot be kept; null where its savepoint is released. */
    private @Nullable Throwable obstacle(Level inner, Savepoint savepoint, boolean doomed) {
        try {
            RuntimeException obstacle = managed.isRollbackOnly() && !doomed
                    ? lost.refusal(null, "the block ended without an error but was rolled back", null)
                    : obstacle(inner);
            if (obstacle == null) {
                managed.release(savepoint);
            }
            return obstacle;
        } catch (SQLException e) {
            return failed(SqlErrors.translate(dialect, e, "release savepoint"));
        } catch (Throwable e) {
            broken(e);
            return e;
        }
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // thrown as it is, whatever it is
    private static <E extends Throwable> E unchecked(Throwable error) throws E {
        throw (E) error;
    }

    /** Rolls back to a savepoint. Where that fails, the transaction as a whole can only be rolled back. */
    private void undo(Level inner, Savepoint savepoint, boolean doomed, @Nullable Throwable cause) {
        levels.fold(inner);
        closeQuietly(inner);
        if (!lost.isPresent()) {
            try {
                managed.rollback(savepoint);
                managed.release(savepoint); // else the server keeps it, with its locks, until the end
                if (!doomed) {
                    managed.resetRollbackOnly();
                }
            } catch (SQLException e) {
                SqlException typed = SqlErrors.translate(dialect, e, "rollback to savepoint");
                lose(typed);
                suppress(cause, typed);
            } catch (Throwable e) {
                broken(e);
                suppress(cause, e);
            }
        }
        inner.restoreObjects();
        levels.pop();
        inner.runHooks(false, cause);
    }

    private static void suppress(@Nullable Throwable cause, Throwable more) {
        if (cause != null && cause != more) {
            cause.addSuppressed(more);
        }
    }

    // ---- savepoints of the transaction manager

    /** A program has set a savepoint by the transaction manager. */
    public void savepointSet(Object savepoint) {
        levels.push(level().foreign(savepoint, null));
    }

    /**
     * A program is about to roll back to a savepoint that it has set by the transaction manager. What is not known, because
     * it was set before the transaction was, is left alone.
     *
     * @throws InvalidQueryException when blocks that run were begun behind the savepoint, or the one in which it was set has
     *     ended
     */
    public void beforeSavepointRollback(Savepoint savepoint) {
        Level level = levels.ofSavepoint(savepoint);
        if (levels.isEnded(savepoint)) {
            throw new InvalidQueryException("A savepoint that was set in a block which has ended, or behind another"
                    + " savepoint that was rolled back to, cannot be rolled back to.");
        }
        if (level == null) {
            return;
        }
        if (levels.isOccupied(level)) {
            throw new InvalidQueryException("A rollback to a savepoint would end a block that still runs, because the"
                    + " savepoint was set before the block began. Leave the block with an exception instead.");
        }
        levels.fold(level);
        closeQuietly(level);
        if (!lost.isPresent()) {
            try {
                managed.connection()
                        .rollback(savepoint); // the manager's own comes too late to be asked whether it worked
            } catch (SQLException e) {
                throw failed(SqlErrors.translate(dialect, e, "rollback to savepoint"));
            } catch (Throwable e) {
                broken(e);
                throw e;
            }
        }
        Object owner = level.owner();
        end(level);
        levels.push(level().foreign(savepoint, owner)); // it is still set
    }

    /**
     * A nested method has begun, in a savepoint of the transaction manager.
     *
     * @param told whether {@link #savepointSet} told of the savepoint
     */
    public void nestedBegun(Object owner, boolean told) {
        if (told) {
            level().isOwnedBy(owner);
        } else {
            levels.push(level().foreign(null, owner));
        }
    }

    /** Why the savepoint of a nested method that ended without an error cannot be kept; null where it can. */
    public @Nullable RuntimeException obstacle(Object owner) {
        Level level = levels.ofOwner(owner);
        if (level == null) {
            return null;
        }
        levels.fold(level);
        return obstacle(level);
    }

    /** A nested method is over. One that began before the transaction was known is left alone. */
    public void nestedEnded(Object owner, boolean released) {
        Level level = levels.ofOwner(owner);
        if (level == null) {
            return;
        }
        levels.fold(level);
        if (released) {
            release(level);
        } else {
            closeQuietly(level);
            end(level);
        }
    }

    /** Ends the level on top, which was rolled back by the transaction manager. */
    private void end(Level level) {
        level.restoreObjects();
        levels.pop();
        try {
            level.runHooks(false, null);
        } catch (RuntimeException e) {
            LOG.error("An action after a rollback has failed", e); // the reason of the rollback is what the caller sees
        }
    }
}
