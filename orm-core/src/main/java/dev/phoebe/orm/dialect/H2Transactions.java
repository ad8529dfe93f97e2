package dev.phoebe.orm.dialect;

import dev.phoebe.orm.sql.TransactionRules;

/** H2's transactions: {@code SELECT ... FROM FINAL TABLE (...)} counts as a query, whose failure undoes nothing. */
final class H2Transactions implements TransactionRules {

    @Override
    public boolean undoesFailedReturning() {
        return false;
    }
}
