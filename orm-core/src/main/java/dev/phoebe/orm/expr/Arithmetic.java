package dev.phoebe.orm.expr;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.Source;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.type.Codecs;
import dev.phoebe.orm.type.NumberCodec;
import dev.phoebe.orm.type.SqlType;
import dev.phoebe.orm.type.TypeKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two numbers and an operator between, whose result has the wider of their types.
 *
 * @param depth how deep its operations are nested
 */
record Arithmetic(Expression<?> left, Operator operator, Expression<?> right, TypeKind kind, int depth)
        implements Formula {

    /** H2 reads an expression with recursion, and SQLite takes none that is more than 1,000 deep. */
    private static final int MAX_DEPTH = 200;

    /** The narrowest first: what a type holds, the types behind it hold as well, at least nearly. */
    private static final List<TypeKind> WIDTHS = List.of(
            TypeKind.SMALLINT, TypeKind.INTEGER, TypeKind.BIGINT, TypeKind.DECIMAL, TypeKind.REAL, TypeKind.DOUBLE);

    /**
     * The expression of the type that its operands decide, as {@link NumberExpression} says of each type in its type
     * arguments.
     */
    // what is told to the compiler there is what is computed here
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    static <R extends Expression<?>> R of(Expression<?> left, Operator operator, Expression<?> right) {
        TypeKind kind =
                isWider(right, left) ? right.codec().kind() : left.codec().kind();
        kind = kind == TypeKind.REAL ? TypeKind.DOUBLE : kind;
        int depth = 1 + Math.max(depth(left), depth(right));
        if (depth > MAX_DEPTH) {
            throw new InvalidQueryException(
                    "More than " + MAX_DEPTH + " operations are nested in an expression, and not"
                            + " every database takes that. Compute with the values in the program, or put them into the rows of a"
                            + " ValuesTable and aggregate these.");
        }
        Formula formula = new Arithmetic(beside(left, right), operator, beside(right, left), kind, depth);
        return (R) type(kind, operator, left, right).make(formula);
    }

    private static int depth(Expression<?> operand) {
        return operand instanceof Computed<?> computed && computed.formula() instanceof Arithmetic arithmetic
                ? arithmetic.depth
                : 0;
    }

    private static ExpressionType<?> type(TypeKind kind, Operator operator, Expression<?> left, Expression<?> right) {
        return switch (kind) {
            case SMALLINT -> ExpressionType.SHORT;
            case INTEGER -> ExpressionType.INTEGER;
            case BIGINT -> ExpressionType.LONG;
            case DECIMAL -> {
                boolean known = scale(left) >= 0 && scale(right) >= 0;
                yield known
                        ? ExpressionType.decimals(Codecs.decimal(operator.scale(scale(left), scale(right))))
                        : ExpressionType.DECIMAL;
            }
            default -> ExpressionType.DOUBLE;
        };
    }

    /** The scale of a number; negative where it is unknown. */
    static int scale(Expression<?> number) {
        return number.codec() instanceof NumberCodec<?> codec ? codec.scale() : NumberCodec.UNKNOWN_SCALE;
    }

    private static boolean isWider(Expression<?> number, Expression<?> than) {
        return WIDTHS.indexOf(number.codec().kind())
                > WIDTHS.indexOf(than.codec().kind());
    }

    /** A value of a wider type says so: a database would take it for one of the other's type, and cut it. */
    static Expression<?> beside(Expression<?> number, Expression<?> other) {
        Value<?> value = Value.of(number);
        if (value == null || (!isWider(number, other) && Value.of(other) == null)) {
            return number;
        }
        return number.type().make(new Typed(value));
    }

    @Override
    public void write(SqlWriter writer) {
        switch (kind) {
            case SMALLINT, INTEGER, BIGINT -> {
                if (operator == Operator.DIVIDED_BY) {
                    writer.dialect().functions().divideIntegers(writer, term(left), term(right));
                } else {
                    writeOperation(writer, term(left), term(right));
                }
            }
            case DECIMAL -> writeDecimal(writer);
            default -> writeOperation(writer, floating(left), floating(right));
        }
    }

    private void writeDecimal(SqlWriter writer) {
        int scale = operator.scale(assumedScale(left), assumedScale(right));
        if (operator == Operator.DIVIDED_BY) {
            writer.dialect().functions().divideDecimals(writer, term(left), term(right), assumedScale(right), scale);
        } else {
            writer.dialect().functions().decimal(writer, w -> writeOperation(w, term(left), term(right)), scale);
        }
    }

    /** The same, where one must be known. */
    static int assumedScale(Expression<?> number) {
        int scale = scale(number);
        return scale < 0 ? Operator.USUAL_SCALE : scale;
    }

    private void writeOperation(SqlWriter writer, Fragment first, Fragment second) {
        writer.write(first).append(operator.sql()).write(second);
    }

    /** Databases that compute with several types at once do so in different ones. */
    private static Fragment floating(Expression<?> number) {
        TypeKind from = number.codec().kind();
        return from == TypeKind.DOUBLE
                ? term(number)
                : writer -> writer.dialect().types().cast(writer, term(number), from, SqlType.of(TypeKind.DOUBLE));
    }

    private static Fragment term(Expression<?> operand) {
        return writer -> writeTerm(writer, operand);
    }

    /** Arithmetic binds tighter than any comparison, but not than other arithmetic. */
    static void writeTerm(SqlWriter writer, Fragment operand) {
        if (operand instanceof Computed<?> computed && computed.formula() instanceof Arithmetic) {
            writer.append("(").write(operand).append(")");
        } else {
            operand.writeOperand(writer);
        }
    }

    @Override
    public @Nullable Source origin() {
        return Formula.origin(left, right);
    }
}
