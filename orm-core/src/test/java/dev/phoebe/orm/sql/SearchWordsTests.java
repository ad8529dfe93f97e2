package dev.phoebe.orm.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchWordsTests {

    private static final int ODD_TEXTS = 2000;

    /** Terms in brackets, those that are excluded behind a minus. */
    private static String shown(String text) {
        SearchWords words = SearchWords.parse(text);
        return shown("", words.required()) + shown("-", words.excluded());
    }

    private static String shown(String sign, List<SearchWords.Term> terms) {
        return terms.stream()
                .map(term -> sign + "[" + String.join(" ", term.words()) + "]")
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "small gods | [small][gods]",
                "  small \t gods  | [small][gods]",
                "\"small gods\" om | [small gods][om]",
                "\"small gods\"om | [small gods][om]",
                "om\"small gods\" | [om][small gods]",
                "“small gods” „om“ | [small gods][om]",
                "gods -small | [gods]-[small]",
                "-small gods | [gods]-[small]",
                "gods -\"small great\" | [gods]-[small great]",
                "gods - small | [gods][small]",
                "gods --small | [gods]-[small]",
                "+gods +-small | [gods]-[small]",
                "gods \"a\"-b | [gods][a][b]",
                "e-mail | [e mail]",
                "-e-mail x | [x]-[e mail]",
                "O'Reilly's | [O Reilly s]",
                "C++ & C# | [C][C]",
                "gods* | [gods]",
                "(small OR gods) | [small][OR][gods]",
                "\"small gods | [small][gods]",
                "small \" gods | [small][gods]",
                "-\"small gods | [gods]-[small]",
                "x \"\" y | [x][y]",
                "a_b 1.5 | [a b][1 5]",
                "2² Ⅳ | [2²][Ⅳ]"
            })
    void words(String text, String expected) {
        assertThat(shown(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "\"", "\"\"", "-", "--", "+", "*", "'", "?!", "\u0301", "\ud83d\ude00", "\ud800", "-a"})
    void nothing(String text) {
        assertThat(SearchWords.parse(text).required()).isEmpty();
        assertThat(SearchWords.parse(text).excluded()).isEmpty();
    }

    @Test
    void marksBelongToWords() {
        assertThat(shown("re\u0301sume\u0301 \u0915\u094d\u092f\u093e"))
                .isEqualTo("[re\u0301sume\u0301][\u0915\u094d\u092f\u093e]");
    }

    @Test
    void aWordThatIsTooLongIsNowhere() {
        String longest = "x".repeat(80);
        assertThat(shown(longest)).isEqualTo("[" + longest + "]");
        assertThat(shown("small " + longest + "x")).isEmpty();
        assertThat(shown("small -" + longest + "x")).isEqualTo("[small]");
    }

    /** Only letters, numbers and marks come out, whatever goes in. */
    @Test
    void whatComesOutIsHarmless() {
        Random random = new Random(7);
        for (int i = 0; i < ODD_TEXTS; i++) {
            String text = random.ints(random.nextInt(30), 0, random.nextBoolean() ? 0x80 : 0x11000)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            SearchWords words = SearchWords.parse(text);
            for (SearchWords.Term term : words.required()) {
                assertThat(term.words()).isNotEmpty().allMatch(word -> word.matches("[\\p{L}\\p{N}\\p{M}]+"));
            }
        }
    }
}
