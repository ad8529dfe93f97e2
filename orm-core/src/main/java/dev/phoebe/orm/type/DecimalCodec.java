package dev.phoebe.orm.type;

import java.math.BigDecimal;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * {@link BigDecimal} of a scale, which not every database keeps.
 *
 * @param isApproximate whether a value was a {@code double}, and need not be exact where the database keeps no such number
 */
record DecimalCodec(int scale, boolean isApproximate) implements NumberCodec<BigDecimal> {

    DecimalCodec(int scale) {
        this(scale, false);
    }

    @Override
    public TypeKind kind() {
        return TypeKind.DECIMAL;
    }

    @Override
    public NumberCodec<BigDecimal> common(Codec<?> other) {
        int otherScale = other instanceof NumberCodec<?> number ? number.scale() : UNKNOWN_SCALE;
        if (scale == UNKNOWN_SCALE || otherScale == UNKNOWN_SCALE) {
            return Codecs.DECIMAL;
        }
        return otherScale <= scale ? this : new DecimalCodec(otherScale);
    }

    @Override
    public Class<BigDecimal> type() {
        return BigDecimal.class;
    }

    @Override
    public @Nullable BigDecimal read(Row row, int column) throws SQLException {
        return scale == UNKNOWN_SCALE ? row.getDecimal(column) : row.getDecimal(column, scale);
    }

    @Override
    public void bind(Parameters parameters, int index, @Nullable BigDecimal value) throws SQLException {
        if (isApproximate) {
            parameters.setApproximateDecimal(index, value);
        } else {
            parameters.setDecimal(index, value);
        }
    }

    @Override
    public BigDecimal parse(String text) {
        return new BigDecimal(text);
    }

    @Override
    public BigDecimal of(long value) {
        return BigDecimal.valueOf(value);
    }
}
