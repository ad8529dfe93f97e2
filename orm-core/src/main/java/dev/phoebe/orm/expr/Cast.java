package dev.phoebe.orm.expr;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.FunctionSql;
import dev.phoebe.orm.sql.ScalarFunction;
import dev.phoebe.orm.sql.Source;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.type.SqlType;
import dev.phoebe.orm.type.TypeKind;
import org.jspecify.annotations.Nullable;

/** A value as another type, where every database can take it for that. */
record Cast(Fragment operand, @Nullable Source origin, SqlType from, SqlType to) implements Formula {

    static Cast of(Expression<?> operand, SqlType to) {
        TypeKind from = operand.codec().kind();
        if (!isPossible(from, to.kind())) {
            throw new InvalidQueryException("A cast from " + from + " to " + to.kind()
                    + " does not mean the same on all databases, and is not made." + advice(from));
        }
        if (isText(to.kind()) && from == TypeKind.DECIMAL && Arithmetic.scale(operand) < 0) {
            throw new InvalidQueryException(
                    "A decimal whose scale is not known is not written the same on all databases."
                            + " Cast it to ExpressionType.decimal(precision, scale) first.");
        }
        return new Cast(
                isFraction(from) && isWhole(to.kind()) ? rounded(operand) : typed(operand),
                operand.origin(),
                from == TypeKind.DECIMAL ? decimal(operand) : SqlType.of(from),
                to);
    }

    private static String advice(TypeKind from) {
        return switch (from) {
            case REAL, DOUBLE -> " Cast it to ExpressionType.decimal(precision, scale) first.";
            case BOOLEAN -> " Choose the values by caseWhen(...).";
            default -> "";
        };
    }

    /** The most digits: it is as long as it is. */
    private static SqlType decimal(Expression<?> operand) {
        return SqlType.decimal(FunctionSql.LONGEST_DECIMAL, Arithmetic.assumedScale(operand));
    }

    /** Something beside a text: itself where every database writes it the same. */
    static Fragment asText(Expression<?> operand) {
        TypeKind kind = operand.codec().kind();
        return isText(kind) || isWhole(kind) ? Call.operand(operand) : of(operand, SqlType.of(TypeKind.VARCHAR));
    }

    private static boolean isText(TypeKind kind) {
        return kind == TypeKind.VARCHAR || kind == TypeKind.TEXT;
    }

    /** Databases round, cut, or round to even; said beforehand, they have nothing left to decide. */
    private static Fragment rounded(Expression<?> operand) {
        ScalarFunction round = NumberForm.rounding(operand.codec().kind());
        return Call.of(round, operand, NumberForm.integer(0));
    }

    private static Fragment typed(Expression<?> operand) {
        Value<?> value = Value.of(operand);
        return value == null ? Call.operand(operand) : value::writeTyped;
    }

    static boolean isWhole(TypeKind kind) {
        return kind == TypeKind.SMALLINT || kind == TypeKind.INTEGER || kind == TypeKind.BIGINT;
    }

    private static boolean isFraction(TypeKind kind) {
        return kind == TypeKind.REAL || kind == TypeKind.DOUBLE || kind == TypeKind.DECIMAL;
    }

    private static boolean isPossible(TypeKind from, TypeKind to) {
        boolean text = isText(from);
        boolean day = from == TypeKind.DATE || from == TypeKind.TIMESTAMP || from == TypeKind.INSTANT;
        return switch (to) {
            case SMALLINT, INTEGER, BIGINT, REAL, DOUBLE, DECIMAL -> text || isWhole(from) || isFraction(from);
            case VARCHAR, TEXT ->
                text
                        || isWhole(from)
                        || day
                        || from == TypeKind.TIME
                        || from == TypeKind.UUID
                        || from == TypeKind.DECIMAL;
            case DATE -> text || day;
            case TIMESTAMP, INSTANT -> day;
            case TIME -> from == TypeKind.TIME || (day && from != TypeKind.DATE);
            case UUID -> text || from == TypeKind.UUID;
            case ARRAY -> false;
            case BOOLEAN, BINARY -> from == to;
            case JSON -> false;
        };
    }

    @Override
    public void write(SqlWriter writer) {
        if (isText(to.kind()) && !isText(from.kind())) {
            writer.dialect().types().text(writer, operand, from);
        } else {
            writer.dialect().types().cast(writer, operand, from.kind(), to);
        }
    }
}
