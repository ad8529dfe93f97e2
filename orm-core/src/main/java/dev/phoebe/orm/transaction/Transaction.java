package dev.phoebe.orm.transaction;

/** The running block, as the code inside it sees it. To be used by the thread that runs the block. */
public interface Transaction {

    /** Runs something when the outermost transaction has committed; never when this block is rolled back. */
    void afterCommit(Runnable action);

    /** Runs something when this block has been rolled back, by itself or with the transaction around it. */
    void afterRollback(Runnable action);

    /** Rolls this block back when it ends, without an exception. */
    void setRollbackOnly();

    /** Whether this block is a savepoint inside another one. */
    boolean isNested();
}
