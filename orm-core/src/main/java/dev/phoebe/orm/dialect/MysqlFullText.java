package dev.phoebe.orm.dialect;

import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.FullTextIndex;
import dev.phoebe.orm.sql.FullTextSql;
import dev.phoebe.orm.sql.Name;
import dev.phoebe.orm.sql.SearchWords;
import dev.phoebe.orm.sql.Source;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.type.Codecs;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The FULLTEXT index of MySQL and MariaDB. It leaves out words of one or two letters and a list of frequent ones, and takes
 * {@code A} for {@code a} only where the columns do so in all comparisons. Therefore it stands on a column of its own, that
 * the server computes and {@code select *} does not show: in lower case, and with letters in front of each word, by which no
 * word is short or frequent. The words of a search get the same letters.
 */
final class MysqlFullText implements FullTextSql {

    private static final String FRONT = "xx";

    @Override
    public List<Fragment> create(FullTextIndex index) {
        return List.of(writer -> {
            writer.append("alter table ")
                    .write(index.table())
                    .append(" add column ")
                    .name(index.name());
            writer.append(
                    " longtext generated always as (concat('" + FRONT + "', regexp_replace(lower(concat_ws(' ', ");
            writer.names(index.columns());
            writer.append(")), '[^[:alnum:]]+', ' " + FRONT + "'))) stored invisible, add fulltext index ");
            writer.name(index.name()).append(" (").name(index.name()).append(")");
        });
    }

    /** The comparison makes a truth value of it, and can still be answered by the index. */
    @Override
    public void matches(SqlWriter writer, Source table, FullTextIndex index, SearchWords words) {
        rank(writer, table, index, words);
        writer.append(" > 0");
    }

    @Override
    public void rank(SqlWriter writer, Source table, FullTextIndex index, SearchWords words) {
        Name column = index.name();
        writer.append("match (").column(table, column).append(") against (lower(");
        writer.value(Codecs.STRING, query(words)).append(") in boolean mode)");
    }

    private static String query(SearchWords words) {
        return Stream.concat(
                        words.required().stream().map(term -> quoted(term, "+\"")),
                        words.excluded().stream().map(term -> quoted(term, "-\"")))
                .collect(Collectors.joining(" "));
    }

    /** Marks are no letters to the server: they part words, in the column too. */
    private static String quoted(SearchWords.Term term, String opening) {
        return term.words().stream()
                .flatMap(word -> Stream.of(word.split("[^\\p{L}\\p{N}]+")))
                .filter(word -> !word.isEmpty())
                .map(word -> FRONT + word)
                .collect(Collectors.joining(" ", opening, "\""));
    }
}
