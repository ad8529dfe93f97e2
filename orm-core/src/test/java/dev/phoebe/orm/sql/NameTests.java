package dev.phoebe.orm.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phoebe.orm.error.InvalidQueryException;
import org.junit.jupiter.api.Test;

class NameTests {

    @Test
    void plainNamesAreWrittenAsTheyAre() {
        assertThat(Name.of("author_id").sql('"')).isEqualTo("author_id");
        assertThat(Name.of("camel2_case").sql('`')).isEqualTo("camel2_case");
    }

    @Test
    void reservedWordsAndAllElseAreQuoted() {
        assertThat(Name.of("order").sql('"')).isEqualTo("\"order\"");
        assertThat(Name.of("user").sql('`')).isEqualTo("`user`");
        assertThat(Name.of("createdAt").sql('"')).isEqualTo("\"createdAt\"");
        assertThat(Name.of("1st").sql('"')).isEqualTo("\"1st\"");
    }

    @Test
    void quotesInsideAreDoubled() {
        assertThat(Name.of("te\"st").sql('"')).isEqualTo("\"te\"\"st\"");
        assertThat(Name.of("te`st").sql('`')).isEqualTo("`te``st`");
    }

    @Test
    void controlCharactersAreRefused() {
        for (char c = 0; c < 0x20; c++) {
            String name = "a" + c + "b";
            assertThatThrownBy(() -> Name.of(name)).isInstanceOf(InvalidQueryException.class);
        }
        assertThatThrownBy(() -> Name.of("")).isInstanceOf(InvalidQueryException.class);
    }
}
