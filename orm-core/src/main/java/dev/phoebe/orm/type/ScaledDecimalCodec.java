package dev.phoebe.orm.type;

import java.math.BigDecimal;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Decimals that are read with all the digits behind the point that their column has: SQLite drops zeros at the end. */
record ScaledDecimalCodec(int scale) implements NumberCodec<BigDecimal> {

    @Override
    public TypeKind kind() {
        return TypeKind.DECIMAL;
    }

    @Override
    public Class<BigDecimal> type() {
        return BigDecimal.class;
    }

    @Override
    public @Nullable BigDecimal read(Row row, int column) throws SQLException {
        return row.getDecimal(column, scale);
    }

    @Override
    public void bind(Parameters parameters, int index, @Nullable BigDecimal value) throws SQLException {
        parameters.setDecimal(index, value);
    }

    @Override
    public String format(BigDecimal value) {
        return value.toPlainString();
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
