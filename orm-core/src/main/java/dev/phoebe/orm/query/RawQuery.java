package dev.phoebe.orm.query;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.expr.Output;
import dev.phoebe.orm.expr.Selectable;
import dev.phoebe.orm.relation.ReadContext;
import dev.phoebe.orm.sql.Name;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.type.Row;
import dev.phoebe.orm.type.RowReader;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** SQL of the program that answers with rows, and how they are read. */
final class RawQuery<T extends @Nullable Object> extends Query<T> {

    private final RawSql sql;
    private final Selectable<T> what;

    RawQuery(QueryRunner runner, RawSql sql, Selectable<T> what) {
        super(runner);
        this.sql = sql;
        this.what = what;
    }

    @Override
    public Query<T> limit(long rows) {
        throw noClause("limit");
    }

    @Override
    public Query<T> offset(long rows) {
        throw noClause("offset");
    }

    private InvalidQueryException noClause(String clause) {
        return new InvalidQueryException("The " + clause + " of SQL of your own belongs into its text: " + sql.text());
    }

    /** What is not to be seen in the text is taken as it comes. */
    @Override
    Query<T> atMost(long rows) {
        return this;
    }

    @Override
    Long limit() {
        return Long.MAX_VALUE;
    }

    @Override
    public boolean isRaw() {
        return true;
    }

    @Override
    public Selectable<T> selectable() {
        return what;
    }

    @Override
    public RowReader<T> reader(ReadContext context) {
        RowReader<T> reader = readerOf(what, context);
        return what == RowAsMap.ROW
                ? reader
                : new Checked<>(
                        reader, outputs().stream().map(Output::requireName).toList());
    }

    @Override
    Query<T> labelled(Outputs outputs) {
        if (!outputs.isRecursive() && !outputs.isLabelled()) {
            throw new InvalidQueryException("SQL of your own is read as a table, so each of its columns needs a name of"
                    + " its own: " + outputs.labels());
        }
        return this;
    }

    @Override
    public @Nullable FetchPlan fetchPlan() {
        return null;
    }

    @Override
    public int expectedRows() {
        return Select.expectedRows((Long) null);
    }

    @Override
    int width() {
        return what.width();
    }

    @Override
    int expectedLength() {
        return sql.text().length() + 16;
    }

    @Override
    public boolean isCut() {
        return true;
    }

    @Override
    public void write(SqlWriter writer) {
        writer.openQuery();
        sql.write(writer);
        writer.closeQuery();
    }

    /** Looks at the names of the columns once, so that no value is read as another. */
    private static final class Checked<T extends @Nullable Object> implements RowReader<T> {

        private final RowReader<T> reader;
        private final List<Name> expected;
        private boolean seen;

        Checked(RowReader<T> reader, List<Name> expected) {
            this.reader = reader;
            this.expected = expected;
        }

        @Override
        public T read(Row row, int at) throws SQLException {
            if (!seen) {
                check(row.columnNames());
                seen = true;
            }
            return reader.read(row, at);
        }

        private void check(List<String> names) {
            boolean same = names.size() == expected.size();
            for (int i = 0; same && i < names.size(); i++) {
                same = names.get(i).equalsIgnoreCase(expected.get(i).text());
            }
            if (!same) {
                throw new InvalidQueryException("The statement answers with the columns " + names + ", where "
                        + expected
                        + " are read. Select these, in this order and by these names.");
            }
        }
    }
}
