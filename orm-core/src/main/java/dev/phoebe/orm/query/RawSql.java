package dev.phoebe.orm.query;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.expr.Expression;
import dev.phoebe.orm.expr.Selectable;
import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.type.Codec;
import dev.phoebe.orm.type.Codecs;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * SQL of the program, with named parameters:
 *
 * <pre>{@code
 * db.sql("select * from book where price < :max and author_id in (:authors)")
 *   .bind("max", 20).bind("authors", List.of(1L, 2L))
 *   .into(BOOK).list()
 * }</pre>
 *
 * <p>The text is a constant of the program; values are always bound. A name in quotes or in a comment is no parameter.
 * Immutable: every call returns a new one.
 */
public final class RawSql implements Fragment {

    private record Values(Codec<?> codec, List<? extends @Nullable Object> all) {}

    private final QueryRunner runner;
    private final String sql;
    private final SqlText text;
    private final Map<String, Values> bound;

    private RawSql(QueryRunner runner, String sql, SqlText text, Map<String, Values> bound) {
        this.runner = runner;
        this.sql = sql;
        this.text = text;
        this.bound = bound;
    }

    /** A statement whose parameters have no values yet. */
    public static RawSql of(QueryRunner runner, String sql) {
        return new RawSql(runner, sql, SqlText.parse(sql), Map.of());
    }

    /**
     * A value for a parameter; or a collection of values, for {@code in (:name)}.
     *
     * @throws InvalidQueryException when there is no such parameter, or it is not to be seen how the value is stored
     */
    public RawSql bind(String name, Object value) {
        if (!(value instanceof Collection<?> values)) {
            return bind(name, new Values(Codecs.of(value), List.of(value)));
        }
        if (values.isEmpty()) {
            throw new InvalidQueryException("The list for :" + name
                    + " is empty, and SQL has no empty list. Nothing is in" + " it, so leave the statement out.");
        }
        List<?> all = List.copyOf(values);
        return bind(name, new Values(Codecs.of(all.get(0)), all));
    }

    /** A value for a parameter, or null, stored as that of a column. */
    public <V> RawSql bind(String name, Expression<V> like, @Nullable V value) {
        return bind(name, new Values(like.codec(), Collections.singletonList(value)));
    }

    private RawSql bind(String name, Values values) {
        if (!text.names().contains(name)) {
            throw new InvalidQueryException("There is no parameter :" + name + " in: " + sql);
        }
        Map<String, Values> more = new LinkedHashMap<>(bound);
        more.put(name, values);
        return new RawSql(runner, sql, text, more);
    }

    /**
     * Reads the rows as models, records or values. The columns of the statement must be those that are read, in the same
     * order and by the same names: {@code into(BOOK)}, {@code into(as(Sales::new, column("author", String.class), ...))}.
     */
    public <R extends @Nullable Object> Query<R> into(Selectable<R> what) {
        return new RawQuery<>(runner, this, what);
    }

    /** The rows by the names of their columns, with the values as the driver gives them. */
    public List<Map<String, @Nullable Object>> maps() {
        return runner.list(new RawQuery<>(runner, this, RowAsMap.ROW));
    }

    /** Runs a statement that changes rows or tables; how many rows it changed. */
    public long execute() {
        return runner.execute(this);
    }

    /** The text as it was given. */
    public String text() {
        return sql;
    }

    @Override
    public void write(SqlWriter writer) {
        writer.changing();
        for (SqlText.Part part : text.parts()) {
            writer.append(part.text());
            if (!part.parameter().isEmpty()) {
                write(writer, part.parameter());
            }
        }
    }

    private void write(SqlWriter writer, String parameter) {
        Values values = bound.get(parameter);
        if (values == null) {
            throw new InvalidQueryException("The parameter :" + parameter + " has no value in: " + sql);
        }
        write(writer, values);
    }

    @SuppressWarnings(
            "unchecked") // bind() has taken values and codec together; others of a list are checked by the codec
    private static void write(SqlWriter writer, Values values) {
        Codec<Object> codec = (Codec<Object>) values.codec;
        for (int i = 0; i < values.all.size(); i++) {
            Object value = values.all.get(i);
            if (value != null && !codec.type().isInstance(value)) {
                throw new InvalidQueryException("A list for a parameter has values of several types: "
                        + codec.type().getSimpleName() + " and "
                        + value.getClass().getSimpleName() + ".");
            }
            writer.append(i == 0 ? "" : ", ").value(codec, value);
        }
    }
}
