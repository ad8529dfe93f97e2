package dev.phoebe.orm.expr;

/** What is computed of two numbers. */
enum Operator {
    PLUS(" + "),
    MINUS(" - "),
    TIMES(" * "),
    DIVIDED_BY(" / ");

    /** The digits of a quotient at least, and of a decimal whose own are not known. */
    static final int USUAL_SCALE = 10;

    /** What every database can count. */
    private static final int MOST_DIGITS = 30;

    private final String sql;

    Operator(String sql) {
        this.sql = sql;
    }

    String sql() {
        return sql;
    }

    /** The scale of a decimal result. */
    int scale(int left, int right) {
        int scale = switch (this) {
            case PLUS, MINUS -> Math.max(left, right);
            case TIMES -> left + right;
            case DIVIDED_BY -> Math.max(USUAL_SCALE, Math.max(left, right));
        };
        return Math.min(scale, MOST_DIGITS);
    }
}
