package dev.phoebe.orm.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phoebe.orm.type.Codecs;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValueRulesTests {

    private static final ColumnDefinition<BigDecimal> ROUNDED =
            ColumnDefinition.of("price", "price", Codecs.DECIMAL).digits(10, 2).rounded(RoundingMode.HALF_UP);

    @Test
    void aDecimalIsRoundedWhereItsColumnSaysHow() {
        assertThat(ValueRules.rounded(ROUNDED, new BigDecimal("1.005"))).isEqualTo("1.01");
        assertThat(ValueRules.rounded(ROUNDED, new BigDecimal("1E-1000"))).isEqualTo("0.00");
        assertThat(ValueRules.rounded(ROUNDED, new BigDecimal("1E+3"))).isEqualTo("1E+3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E-1001", "1E-999999999", "1E+999999999", "-7E-2147483647"})
    @Timeout(5)
    void aDecimalOfAbsurdLengthIsRefusedAndNotComputed(String text) {
        BigDecimal value = new BigDecimal(text);
        assertThat(ValueRules.rounded(ROUNDED, value)).isSameAs(value);
        assertThat(ValueRules.check(ROUNDED, value)).isNotNull();
    }
}
