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
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** PostgreSQL's text search: an index over an expression, which a search must repeat to the letter. */
final class PostgresqlFullText implements FullTextSql {

    /** Its parser makes one word of an address, a path or a signed number; without these it finds the words in them. */
    private static final String JOINTS = "-+./~_@<&:";

    @Override
    public List<Fragment> create(FullTextIndex index) {
        return List.of(writer -> {
            writer.append("create index ").name(index.name()).append(" on ");
            writer.write(index.table()).append(" using gin (");
            document(writer, index, SqlWriter::name);
            writer.append(")");
        });
    }

    @Override
    public void matches(SqlWriter writer, Source table, FullTextIndex index, SearchWords words) {
        document(writer, index, (w, column) -> w.column(table, column));
        query(writer.append(" @@ "), index, words);
    }

    @Override
    public void rank(SqlWriter writer, Source table, FullTextIndex index, SearchWords words) {
        document(writer.append("ts_rank("), index, (w, column) -> w.column(table, column));
        query(writer.append(", "), index, words);
        writer.append(")");
    }

    private static void document(SqlWriter writer, FullTextIndex index, BiConsumer<SqlWriter, Name> column) {
        writer.append("to_tsvector('").append(configuration(index)).append("', translate(");
        for (int i = 0; i < index.columns().size(); i++) {
            writer.append(i == 0 ? "coalesce(" : " || ' ' || coalesce(");
            column.accept(writer, index.columns().get(i));
            writer.append(", '')");
        }
        writer.append(", '" + JOINTS + "', '" + " ".repeat(JOINTS.length()) + "'))");
    }

    /** Quotes around every term: a word alone may be an operator. */
    private static void query(SqlWriter writer, FullTextIndex index, SearchWords words) {
        String query = Stream.concat(
                        words.required().stream().map(term -> quoted(term, "\"")),
                        words.excluded().stream().map(term -> quoted(term, "-\"")))
                .collect(Collectors.joining(" "));
        writer.append("websearch_to_tsquery('").append(configuration(index)).append("', ");
        writer.value(Codecs.STRING, query).append(")");
    }

    private static String quoted(SearchWords.Term term, String opening) {
        return opening + String.join(" ", term.words()) + "\"";
    }

    private static String configuration(FullTextIndex index) {
        return index.language().isEmpty() ? "simple" : index.language();
    }
}
