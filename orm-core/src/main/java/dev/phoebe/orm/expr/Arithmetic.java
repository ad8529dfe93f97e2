package dev.phoebe.orm.expr;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.Source;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.type.NumberCodec;
import dev.phoebe.orm.type.TypeKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Two numbers and an operator between. */
record Arithmetic<N extends Number & Comparable<? super N>>(
        NumberExpression<N> left, String operator, Expression<?> right) implements NumberExpression<N> {

    /** The narrowest first: what a type holds, the types behind it hold as well, at least nearly. */
    private static final List<TypeKind> WIDTHS = List.of(
            TypeKind.SMALLINT, TypeKind.INTEGER, TypeKind.BIGINT, TypeKind.DECIMAL, TypeKind.REAL, TypeKind.DOUBLE);

    static <N extends Number & Comparable<? super N>> NumberExpression<N> of(
            NumberExpression<N> left, String operator, NumberExpression<?> right) {
        requireWider(left, right);
        return new Arithmetic<>(left, operator, right);
    }

    /** SQL computes with the wider of two types. The result is read as the left one, and must not be cut by that. */
    static void requireWider(NumberExpression<?> left, NumberExpression<?> right) {
        TypeKind own = left.codec().kind();
        TypeKind other = right.codec().kind();
        if (width(own) < width(other)) {
            throw new InvalidQueryException("A number of type " + own + " computed with one of type " + other
                    + " is of type "
                    + other + ", and the result would be cut to " + own + ". Let the wider one stand first, or cast the"
                    + " narrower one: cast(ExpressionType." + typeName(other) + ").");
        }
    }

    private static int width(TypeKind kind) {
        return WIDTHS.indexOf(kind);
    }

    private static String typeName(TypeKind kind) {
        return switch (kind) {
            case SMALLINT -> "SHORT";
            case BIGINT -> "LONG";
            case REAL -> "FLOAT";
            default -> kind.name();
        };
    }

    @Override
    public NumberCodec<N> codec() {
        return left.codec();
    }

    @Override
    public void write(SqlWriter writer) {
        writeTerm(writer, left);
        writer.append(operator);
        writeTerm(writer, right);
    }

    /** Arithmetic binds tighter than any comparison, but not than other arithmetic. */
    static void writeTerm(SqlWriter writer, Fragment operand) {
        if (operand instanceof Arithmetic<?>) {
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
