package dev.phoebe.orm.model;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.expr.Condition;
import dev.phoebe.orm.expr.DoubleExpression;
import dev.phoebe.orm.expr.ExpressionType;
import dev.phoebe.orm.expr.Formula;
import dev.phoebe.orm.sql.FullTextIndex;
import dev.phoebe.orm.sql.SearchWords;
import dev.phoebe.orm.sql.Source;
import dev.phoebe.orm.sql.SqlWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Search for words in columns that have an index for it, declared by {@code @Model(fullTextIndexes = ...)}:
 *
 * <pre>{@code
 * FullText text = FullText.of(BOOK.title, BOOK.summary);
 * db.select(BOOK).where(text.matches(words)).orderBy(text.rank(words).desc()).list();
 * }</pre>
 *
 * <p>The words may come from a client as they are, no text is wrong. All of them must occur, in any order, in one column or
 * in several; words in double quotes stand one behind the other; {@code -word} excludes. Case is ignored, accents are not.
 * Where there is no word that must occur nothing is found. Words are runs of letters and digits, every one of them counts,
 * and words of more than 80 characters are never found. This holds on SQLite, PostgreSQL, MariaDB and MySQL; H2 refuses the
 * search. MariaDB and MySQL find rows when the transaction that wrote them has ended.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class FullText {

    private final Table<?, ?> table;
    private final FullTextIndex index;

    private FullText(Table<?, ?> table, FullTextIndex index) {
        this.table = table;
        this.index = index;
    }

    /**
     * Search in these columns, by the index that the model declares over them.
     *
     * @throws InvalidQueryException when the model declares no such index, or the columns are not of one table
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <M> FullText of(StringColumn<M> first, StringColumn<M>... more) {
        Table<M, ?> table = first.table();
        List<String> properties = new ArrayList<>(List.of(first.property()));
        for (StringColumn<M> column : Arrays.asList(more)) {
            if (!column.table().sameAs(table)) {
                throw new InvalidQueryException("Full-text search in " + first + " and in " + column + " of '"
                        + column.table().label() + "': these are columns of two tables. Search each, and join the "
                        + "conditions by or().");
            }
            properties.add(column.property());
        }
        if (table.itself() != table) {
            throw new InvalidQueryException("Full-text search in " + first + " of '" + table.label()
                    + "': rows of a query have no index. Search in the table, inside that query.");
        }
        return new FullText(table, definition(table, properties).of(table));
    }

    private static FullTextDefinition definition(Table<?, ?> table, List<String> properties) {
        Set<String> wanted = new HashSet<>(properties);
        return table.fullTextIndexes().stream()
                .filter(index -> wanted.equals(new HashSet<>(index.properties())))
                .findFirst()
                .orElseThrow(() -> new InvalidQueryException(
                        table.modelType().getSimpleName() + " has no full-text index over exactly "
                                + String.join(", ", properties) + ". Declare it: "
                                + "@Model(fullTextIndexes = @FullTextIndex(columns = {\""
                                + String.join("\", \"", properties) + "\"}))."));
    }

    /** Whether a row has the words. */
    public Condition matches(String words) {
        return new Matches(table, index, SearchWords.parse(words));
    }

    /**
     * How well a row fits: the greater the better, by how often the words occur, how rare they are and how long the text is,
     * as each database weighs that. Of a row that does not match it says nothing.
     */
    public DoubleExpression rank(String words) {
        return ExpressionType.DOUBLE.make(new Rank(table, index, SearchWords.parse(words)));
    }

    private static void require(SqlWriter writer, FullTextIndex index) {
        index.needs().forEach(writer::require);
    }

    private record Matches(Table<?, ?> table, FullTextIndex index, SearchWords words) implements Condition {

        @Override
        public void write(SqlWriter writer) {
            require(writer, index);
            writer.dialect().fullText().matches(writer, table, index, words);
        }

        @Override
        public void writeOperand(SqlWriter writer) {
            writer.append("(").write(this).append(")");
        }

        @Override
        public @Nullable Source origin() {
            return table.origin();
        }
    }

    private record Rank(Table<?, ?> table, FullTextIndex index, SearchWords words) implements Formula {

        @Override
        public void write(SqlWriter writer) {
            require(writer, index);
            writer.dialect().fullText().rank(writer, table, index, words);
        }

        @Override
        public @Nullable Source origin() {
            return table.origin();
        }
    }
}
