package dev.phoebe.orm.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phoebe.orm.error.InvalidQueryException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlTextTests {

    private static String marked(String sql) {
        return SqlText.parse(sql).parts().stream()
                .map(part -> part.text() + (part.parameter().isEmpty() ? "" : "<" + part.parameter() + ">"))
                .collect(Collectors.joining());
    }

    @Test
    void parametersHaveNames() {
        assertThat(marked("select :a, :b_2 from t where x=:a and y in (:List)"))
                .isEqualTo("select <a>, <b_2> from t where x=<a> and y in (<List>)");
        assertThat(SqlText.parse("select :a, :b, :a").names()).containsExactly("a", "b");
        assertThat(marked(":a")).isEqualTo("<a>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select ':a'",
                "select 'it''s :a'",
                "select \":a\" from t",
                "select `:a` from t",
                "select 1 -- :a",
                "select 1 /* :a */ + 2",
                "select $$ :a ' $$",
                "select $x$ :a $$ :b $x$",
                "select a::text, b[1:2] from t",
                "select data ?? 'key' from t",
                "select '/* ' from t where '--' = ' */'",
                "select a - b / c from t",
                "select 1 : 2",
                ""
            })
    void whatIsNone(String sql) {
        assertThat(marked(sql)).isEqualTo(sql);
        assertThat(SqlText.parse(sql).names()).isEmpty();
    }

    @Test
    void behindQuotesAndCommentsThereAreParametersAgain() {
        assertThat(marked("select ':a' || :b -- :c\n, :d /* :e */ + :f"))
                .isEqualTo("select ':a' || <b> -- :c\n, <d> /* :e */ + <f>");
    }

    @Test
    void marksWithoutNamesAreRefused() {
        assertThatThrownBy(() -> SqlText.parse("select * from t where a = ?"))
                .isInstanceOf(InvalidQueryException.class)
                .hasMessageContaining(":name");
        assertThatThrownBy(() -> SqlText.parse("select 'open"))
                .isInstanceOf(InvalidQueryException.class)
                .hasMessageContaining("never closed");
    }
}
