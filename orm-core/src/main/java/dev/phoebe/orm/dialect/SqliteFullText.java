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
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * FTS5: a table that holds only words and the numbers of the rows that they are in. Triggers keep it as the table is.
 */
final class SqliteFullText implements FullTextSql {

    @Override
    public List<Fragment> create(FullTextIndex index) {
        Name key = key(index);
        return List.of(
                writer -> {
                    writer.append("create virtual table ").write(index.table().sibling(index.name()));
                    writer.append(" using fts5 (words, content = '', contentless_delete = 1, ");
                    writer.append("tokenize = 'unicode61 remove_diacritics 0')");
                },
                writer -> {
                    trigger(writer, index, "insert");
                    writer.append(" after insert on ").write(index.table()).append(" begin ");
                    insert(writer, index).append("end");
                },
                writer -> {
                    trigger(writer, index, "update");
                    writer.append(" after update of ").name(key).append(", ").names(index.columns());
                    writer.append(" on ").write(index.table()).append(" begin ");
                    insert(delete(writer, index), index).append("end");
                },
                writer -> {
                    trigger(writer, index, "delete");
                    writer.append(" after delete on ").write(index.table()).append(" begin ");
                    delete(writer, index).append("end");
                });
    }

    private static void trigger(SqlWriter writer, FullTextIndex index, String change) {
        writer.append("create trigger ")
                .write(index.table().sibling(Name.of(index.name().text() + "_" + change)));
    }

    private static SqlWriter insert(SqlWriter writer, FullTextIndex index) {
        writer.append("insert into ").name(index.name()).append(" (rowid, words) values (new.");
        writer.name(key(index));
        for (int i = 0; i < index.columns().size(); i++) {
            writer.append(i == 0 ? ", coalesce(new." : " || ' ' || coalesce(new.");
            writer.name(index.columns().get(i)).append(", '')");
        }
        return writer.append("); ");
    }

    private static SqlWriter delete(SqlWriter writer, FullTextIndex index) {
        return writer.append("delete from ")
                .name(index.name())
                .append(" where rowid = old.")
                .name(key(index))
                .append("; ");
    }

    @Override
    public List<Fragment> drop(FullTextIndex index) {
        return List.of(writer ->
                writer.append("drop table if exists ").write(index.table().sibling(index.name())));
    }

    @Override
    public void matches(SqlWriter writer, Source table, FullTextIndex index, SearchWords words) {
        writer.column(table, key(index)).append(" in (select rowid");
        found(writer, index, words);
        writer.append(")");
    }

    /** The limit, which is none, keeps SQLite from searching once more for each row. */
    @Override
    public void rank(SqlWriter writer, Source table, FullTextIndex index, SearchWords words) {
        writer.append("coalesce((select ranked.score from (select rowid as id, -bm25(")
                .name(index.name());
        found(writer.append(") as score"), index, words);
        writer.append(" limit -1) as ranked where ranked.id = ").column(table, key(index));
        writer.append("), 0.0)");
    }

    private static void found(SqlWriter writer, FullTextIndex index, SearchWords words) {
        writer.append(" from ")
                .write(index.table().sibling(index.name()))
                .append(" where ")
                .name(index.name());
        writer.append(" match ").value(Codecs.STRING, query(words));
    }

    private static String query(SearchWords words) {
        if (words.required().isEmpty()) {
            return "\"\""; // an empty phrase is in no text, and an empty query is an error
        }
        String required = quoted(words.required(), " AND ");
        return words.excluded().isEmpty()
                ? required
                : "(" + required + ") NOT (" + quoted(words.excluded(), " OR ") + ")";
    }

    private static String quoted(List<SearchWords.Term> terms, String between) {
        return terms.stream()
                .map(term -> "\"" + String.join(" ", term.words()) + "\"")
                .collect(Collectors.joining(between));
    }

    private static Name key(FullTextIndex index) {
        return Objects.requireNonNull(index.key(), "an index whose table has no key that SQLite counts");
    }
}
