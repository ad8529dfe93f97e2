package dev.phoebe.orm;

import dev.phoebe.orm.error.RetryableException;
import dev.phoebe.orm.error.SerializationFailureException;
import dev.phoebe.orm.error.UniqueViolationException;
import dev.phoebe.orm.query.Select;
import dev.phoebe.orm.transaction.TransactionOptions;
import dev.phoebe.orm.transaction.Transactions;
import java.util.function.Supplier;

/**
 * Finds a row or makes it, while others may be about to make the same one.
 *
 * @param select finds the row
 * @param locks whether rows can be locked, which reads what was committed since the transaction began to see
 * @param insert makes the row
 */
record RowCreation<M>(Transactions transactions, boolean locks, Select<M> select, Supplier<M> insert) {

    /** How often deadlocks may end the insert. */
    private static final int ATTEMPTS = 10;

    GetOrCreate<M> run() {
        for (int attempt = 1; ; attempt++) {
            M found = select.oneOrNull();
            if (found != null) {
                return new GetOrCreate<>(found, false);
            }
            try {
                return new GetOrCreate<>(insertUndoably(), true);
            } catch (UniqueViolationException e) {
                return new GetOrCreate<>(madeByAnother(e), false);
            } catch (RetryableException e) {
                if (transactions.isActive() || attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    /** Inserts in such a way that a transaction goes on when the row is there already. */
    private M insertUndoably() {
        return transactions.isActive()
                ? transactions.execute(TransactionOptions.DEFAULT, transaction -> insert.get())
                : insert.get();
    }

    private M madeByAnother(UniqueViolationException violation) {
        M other = (locks && transactions.isActive() ? select.forUpdate() : select).oneOrNull();
        if (other == null && transactions.hasSnapshot()) {
            throw new SerializationFailureException(
                    "Another transaction has stored the same row since this one began, which does not see it. The"
                            + " transaction may be run again.",
                    violation.sql(),
                    violation);
        }
        if (other == null) {
            throw violation;
        }
        return other;
    }
}
