package dev.phoebe.orm.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phoebe.orm.sql.TextMatch.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextMatchTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CONTAINS | a%b_c!d\\ | %a!%b!_c!!d\\%",
                "STARTS_WITH | a% | a!%%",
                "ENDS_WITH | _a | %!_a",
                "LIKE | a%b_ | a%b_",
                "LIKE | a!% | a!%",
                "LIKE | a!! | a!!",
                "LIKE | a! | a!!",
                "LIKE | ! | !!",
                "LIKE | !!! | !!!!",
            })
    void pattern(Kind kind, String value, String pattern) {
        assertThat(new TextMatch(kind, value, false).likePattern('!')).isEqualTo(pattern);
    }
}
