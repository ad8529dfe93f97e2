package dev.phoebe.orm.tck.differential;

import java.util.List;

/** A condition, as data. */
sealed interface Cond extends Expr
        permits Cond.Compare,
                Cond.Between,
                Cond.InList,
                Cond.InQuery,
                Cond.IsNull,
                Cond.Distinct,
                Cond.TextTest,
                Cond.Holds,
                Cond.And,
                Cond.Or,
                Cond.Not,
                Cond.Related,
                Cond.Exists {

    @Override
    default Kind kind() {
        return Kind.BOOLEAN;
    }

    /** How two values are compared. */
    enum Comparison {
        EQ,
        NE,
        LT,
        LE,
        GT,
        GE
    }

    /** Two values. */
    record Compare(Expr left, Comparison comparison, Expr right) implements Cond {}

    /** A range with both its ends. */
    record Between(Expr operand, Expr low, Expr high, boolean negated) implements Cond {}

    /** One of some constants. */
    record InList(Expr operand, List<Constant> values, boolean negated) implements Cond {}

    /** One of the rows of a query. */
    record InQuery(Expr operand, Plan query, boolean negated) implements Cond {}

    /** Whether there is no value; a condition may be asked too. */
    record IsNull(Expr operand, boolean negated) implements Cond {}

    /** {@code is distinct from}; or, negated, {@code is not distinct from}. */
    record Distinct(Expr left, Expr right, boolean negated) implements Cond {}

    /** Where a text is looked for. */
    enum Match {
        CONTAINS,
        STARTS_WITH,
        ENDS_WITH,
        LIKE
    }

    /** A test of a text; case may be ignored where the other is a constant. */
    record TextTest(Expr text, Match match, Expr other, boolean ignoreCase) implements Cond {}

    /** A column that is true or false. */
    record Holds(Column column) implements Cond {}

    /** All of them; true where there is none. */
    record And(List<Cond> conditions) implements Cond {}

    /** Any of them; false where there is none. */
    record Or(List<Cond> conditions) implements Cond {}

    /** The contrary. */
    record Not(Cond condition) implements Cond {}

    /** Whether any row of a relation fulfils all conditions; or, negated, none does. */
    record Related(Place owner, String relation, int source, List<Cond> conditions, boolean negated) implements Cond {}

    /** Whether a query has a row. */
    record Exists(Plan query, boolean negated) implements Cond {}
}
