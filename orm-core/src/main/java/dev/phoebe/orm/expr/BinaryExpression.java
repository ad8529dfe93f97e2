package dev.phoebe.orm.expr;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.sql.ScalarFunction;

/** Bytes. They are compared one by one, each as a number from 0 to 255. */
public interface BinaryExpression extends TypedExpression<byte[], BinaryExpression> {

    /** {@code this < ?}. */
    default Condition lt(byte[] value) {
        return Comparison.of(this, " < ", value);
    }

    /** {@code this <= ?}. */
    default Condition le(byte[] value) {
        return Comparison.of(this, " <= ", value);
    }

    /** {@code this > ?}. */
    default Condition gt(byte[] value) {
        return Comparison.of(this, " > ", value);
    }

    /** {@code this >= ?}. */
    default Condition ge(byte[] value) {
        return Comparison.of(this, " >= ", value);
    }

    /** {@code octet_length(this)}: how many bytes. */
    default IntegerExpression byteLength() {
        return TextForm.number(ScalarFunction.BYTE_LENGTH, this);
    }

    /** These bytes, and the value behind them. */
    default BinaryExpression concat(byte[] value) {
        return concat(Expressions.value(value));
    }

    /** These bytes, and the other ones behind them. */
    default BinaryExpression concat(Expression<byte[]> other) {
        return ExpressionType.BYTES.make(Call.of(ScalarFunction.BYTES_CONCAT, this, other));
    }

    /** The first bytes; all where there are fewer. */
    default BinaryExpression left(int count) {
        if (count < 0) {
            throw new InvalidQueryException("There are no " + count + " bytes.");
        }
        return ExpressionType.BYTES.make(Call.of(ScalarFunction.BYTES_LEFT, this, NumberForm.integer(count)));
    }

    /** Whether they begin with the value. */
    default Condition startsWith(byte[] value) {
        return left(value.length).eq(value);
    }

    /** As a text, two digits for a byte: {@code ff00}. */
    default StringExpression hex() {
        return TextForm.text(ScalarFunction.HEX, this);
    }

    @Override
    default ExpressionType<BinaryExpression> type() {
        return ExpressionType.bytes(codec());
    }
}
