package dev.phoebe.orm.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ProblemTests {

    @Test
    @DisplayName("No two problems share a code, and the list is in order")
    void codesAreUnique() {
        assertThat(Problem.values())
                .extracting(Problem::code)
                .doesNotHaveDuplicates()
                .isSortedAccordingTo(Comparator.naturalOrder());
    }

    @Test
    @DisplayName("Every message begins with its code and ends as a sentence")
    void messagesAreSentences() {
        Object[] details = new Object[9];
        Arrays.fill(details, "x.");

        assertThat(Problem.values())
                .allSatisfy(problem -> assertThat(problem.message(details))
                        .startsWith("[" + problem.code() + "] ")
                        .matches("(?s).*[.?)]"));
    }
}
