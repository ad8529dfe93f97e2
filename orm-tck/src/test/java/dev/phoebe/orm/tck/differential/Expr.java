package dev.phoebe.orm.tck.differential;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An expression, as data. */
sealed interface Expr
        permits Expr.Column,
                Expr.Constant,
                Expr.Key,
                Expr.Output,
                Expr.Arithmetic,
                Expr.Function,
                Expr.Coalesce,
                Expr.NullIf,
                Expr.Case,
                Expr.Aggregate,
                Expr.RelatedCount,
                Expr.Scalar,
                Cond {

    Kind kind();

    /** A source, or what references lead to from there. */
    record Place(int source, List<String> path) {}

    /** A column of a source, or of what a path leads to. */
    record Column(Place place, String field, Kind kind) implements Expr {}

    /** A value of the program: an {@code Integer}, {@code Long}, {@code BigDecimal}, and so on. */
    record Constant(Kind kind, Object value) implements Expr {}

    /** What rows are grouped by. */
    record Key(int index, Kind kind) implements Expr {}

    /** What is selected; in the order of distinct rows, and of several queries. */
    record Output(int index, Kind kind) implements Expr {}

    /** What is done with two numbers. */
    enum Operator {
        PLUS,
        MINUS,
        TIMES
    }

    /** Two numbers, whose result is of the wider of their kinds. */
    record Arithmetic(Expr left, Operator operator, Expr right) implements Expr {
        @Override
        public Kind kind() {
            return left.kind().compareTo(right.kind()) < 0 ? right.kind() : left.kind();
        }
    }

    /** A function of one argument. */
    enum Name {
        LOWER,
        UPPER,
        LENGTH,
        TRIM,
        NEGATED,
        ABS,
        YEAR,
        DAY
    }

    /** A function of one argument. */
    record Function(Name name, Expr argument) implements Expr {
        @Override
        public Kind kind() {
            return switch (name) {
                case LOWER, UPPER, TRIM -> Kind.TEXT;
                case LENGTH, YEAR, DAY -> Kind.INTEGER;
                case NEGATED, ABS -> argument.kind();
            };
        }
    }

    /** The first that is not null. */
    record Coalesce(Expr first, List<Expr> more) implements Expr {
        @Override
        public Kind kind() {
            return first.kind();
        }
    }

    /** Null where both are equal, else the first. */
    record NullIf(Expr first, Expr second) implements Expr {
        @Override
        public Kind kind() {
            return first.kind();
        }
    }

    /** A condition and what it leads to. */
    record Branch(Cond test, Expr result) {}

    /** The result of the first branch whose test holds. */
    record Case(Branch first, List<Branch> more, @Nullable Expr otherwise) implements Expr {
        @Override
        public Kind kind() {
            return first.result().kind();
        }
    }

    /** What is made of a group. */
    enum Total {
        COUNT,
        COUNT_DISTINCT,
        SUM,
        SUM_DISTINCT,
        AVG,
        MIN,
        MAX
    }

    /** An aggregate; of rows, where there is no argument. */
    record Aggregate(
            Total total, @Nullable Expr argument, @Nullable Cond filter) implements Expr {
        @Override
        public Kind kind() {
            return switch (total) {
                case COUNT, COUNT_DISTINCT -> Kind.LONG;
                case AVG -> Kind.DOUBLE;
                case SUM, SUM_DISTINCT, MIN, MAX -> argument == null ? Kind.LONG : argument.kind();
            };
        }
    }

    /** How many rows of a relation fulfil all conditions; they are known by {@code source} there. */
    record RelatedCount(Place owner, String relation, int source, List<Cond> conditions) implements Expr {
        @Override
        public Kind kind() {
            return Kind.LONG;
        }
    }

    /** A query of one row and column. */
    record Scalar(Plan.Select query, Kind kind) implements Expr {}
}
