package dev.phoebe.orm.tck.differential;

/** What kind of value an expression has. */
@SuppressWarnings("OperatorPrecedence") // reads better without more parentheses
enum Kind {
    INTEGER,
    LONG,
    DECIMAL,
    /** Means only: they are selected, and never compared, since databases divide with different precision. */
    DOUBLE,
    TEXT,
    BOOLEAN,
    DATE,
    /** The key in a reference, which has no order. */
    KEY;

    boolean isNumber() {
        return this == INTEGER || this == LONG || this == DECIMAL;
    }

    boolean hasOrder() {
        return isNumber() || this == TEXT || this == DATE;
    }

    /** Whether values of both may be compared. */
    boolean comparesWith(Kind other) {
        return this == other && this != DOUBLE || this == KEY && other == LONG || this == LONG && other == KEY;
    }
}
