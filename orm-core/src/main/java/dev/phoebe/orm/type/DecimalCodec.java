package dev.phoebe.orm.type;

import java.math.BigDecimal;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** {@link BigDecimal} of a scale, which not every database keeps. */
record DecimalCodec(int scale) implements NumberCodec<BigDecimal> {

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
        parameters.setDecimal(index, value);
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
