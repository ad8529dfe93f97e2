package dev.phoebe.orm.dialect;

import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.FullTextIndex;
import dev.phoebe.orm.sql.FullTextSql;
import dev.phoebe.orm.sql.SearchWords;
import dev.phoebe.orm.sql.Source;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.type.Codecs;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Words are found by a regular expression in the texts themselves, row by row. H2 has indexes of words, but these know
 * neither what stands beside a word nor how often it occurs; a database in the memory of a program can be read through.
 */
final class H2FullText implements FullTextSql {

    private static final String NOTHING = "(?!)";
    private static final String LETTER = "[\\p{L}\\p{N}\\p{M}]";
    private static final String BETWEEN = "[^\\p{L}\\p{N}\\p{M}]+";

    @Override
    public List<Fragment> create(FullTextIndex index) {
        return List.of();
    }

    @Override
    public void matches(SqlWriter writer, Source table, FullTextIndex index, SearchWords words) {
        text(writer.append("regexp_like("), table, index);
        writer.append(", ").value(Codecs.STRING, all(words)).append(")");
    }

    /** How much of the text the words are. */
    @Override
    public void rank(SqlWriter writer, Source table, FullTextIndex index, SearchWords words) {
        text(writer.append("(1 - cast(1 + char_length(regexp_replace("), table, index);
        writer.append(", ").value(Codecs.STRING, any(words));
        text(writer.append(", '')) as double precision) / (1 + char_length("), table, index);
        writer.append(")))");
    }

    private static void text(SqlWriter writer, Source table, FullTextIndex index) {
        for (int i = 0; i < index.columns().size(); i++) {
            writer.append(i == 0 ? "coalesce(" : " || ' ' || coalesce(");
            writer.column(table, index.columns().get(i)).append(", '')");
        }
    }

    private static String all(SearchWords words) {
        if (words.required().isEmpty()) {
            return NOTHING;
        }
        StringBuilder pattern = new StringBuilder("(?ius)^");
        words.required().stream()
                .distinct()
                .forEach(term -> pattern.append("(?=.*").append(pattern(term)).append(")"));
        words.excluded().stream()
                .distinct()
                .forEach(term -> pattern.append("(?!.*").append(pattern(term)).append(")"));
        return pattern.toString();
    }

    private static String any(SearchWords words) {
        return words.required().isEmpty()
                ? NOTHING
                : words.required().stream()
                        .distinct()
                        .map(H2FullText::pattern)
                        .collect(Collectors.joining("|", "(?iu)", ""));
    }

    /** Whole words, one behind the other. They are letters and digits, which no expression takes for signs. */
    private static String pattern(SearchWords.Term term) {
        return "(?<!" + LETTER + ")" + String.join(BETWEEN, term.words()) + "(?!" + LETTER + ")";
    }
}
