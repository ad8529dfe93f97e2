package dev.phoebe.orm.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class NamesTests {

    @Test
    void shortNamesSayWhatTheyAreAbout() {
        assertThat(Names.made(Name.of("book"), List.of(Name.of("author_id"), Name.of("published")), "idx")
                        .text())
                .isEqualTo("book_author_id_published_idx");
    }

    @Test
    void longNamesAreCutAndStayDifferent() {
        List<Name> columns = List.of(Name.of("a".repeat(31)), Name.of("b".repeat(31)), Name.of("c".repeat(31)));
        List<Name> others = List.of(Name.of("a".repeat(31)), Name.of("b".repeat(31)), Name.of("d".repeat(31)));
        String name = Names.made(Name.of("long_index"), columns, "idx").text();
        assertThat(name).hasSize(63).startsWith("long_index_aaa").matches(".*_[0-9a-f]{7}");
        assertThat(Names.made(Name.of("long_index"), columns, "idx").text()).isEqualTo(name);
        assertThat(Names.made(Name.of("long_index"), others, "idx").text()).isNotEqualTo(name);
    }

    /** PostgreSQL counts bytes. */
    @Test
    void lettersOfSeveralBytesCountAsMany() {
        List<Name> columns = List.of(Name.of("\u00e4".repeat(20)), Name.of("\ud83d\ude00".repeat(9)));
        String name = Names.made(Name.of("b\u00fccher"), columns, "idx").text();
        assertThat(name.getBytes(StandardCharsets.UTF_8).length).isBetween(56, 63);
        assertThat(name).startsWith("b\u00fccher_").matches("(?s).*_[0-9a-f]{7}");
        assertThat(name.codePoints()).noneMatch(c -> c >= 0xd800 && c <= 0xdfff);
    }
}
