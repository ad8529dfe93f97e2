package dev.phoebe.orm.query;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.expr.Expression;
import dev.phoebe.orm.expr.Output;
import dev.phoebe.orm.sql.CommonTable;
import dev.phoebe.orm.sql.Name;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.sql.TypeSql;
import dev.phoebe.orm.type.Codec;
import dev.phoebe.orm.type.Codecs;
import dev.phoebe.orm.type.NumberCodec;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of the program as a source, whose columns are those of some expressions:
 *
 * <pre>{@code
 * ValuesTable prices = ValuesTable.of("prices", BOOK.id, BOOK.price).row(1L, new BigDecimal("9.99")).row(2L, null);
 * with prices (id, price) as (values (?, ?), (?, ?))
 * }</pre>
 *
 * <p>It is written as a common table, because not every database takes VALUES in FROM. Immutable.
 */
public final class ValuesTable extends ColumnSource {

    private final Definition definition;

    private ValuesTable(Definition definition, Name label) {
        super(label);
        this.definition = definition;
    }

    /** A table without rows yet, whose columns have the names and types of these. */
    public static ValuesTable of(String name, Expression<?>... columns) {
        List<Output> outputs = new ArrayList<>();
        for (Expression<?> column : columns) {
            column.addOutputs(outputs);
        }
        return new ValuesTable(new Definition(Name.of(name), outputs, List.of()), Name.of(name));
    }

    /**
     * The same with one more row.
     *
     * @throws InvalidQueryException when the values are not as many as the columns, or one has another type
     */
    public ValuesTable row(@Nullable Object... values) {
        Definition more = definition.with(Arrays.asList(values));
        return new ValuesTable(more, label());
    }

    /** The same with more rows. */
    public ValuesTable rows(Iterable<? extends List<? extends @Nullable Object>> rows) {
        Definition more = definition;
        List<List<@Nullable Object>> all = new ArrayList<>(more.rows);
        for (List<? extends @Nullable Object> row : rows) {
            all.add(more.checked(row));
        }
        return new ValuesTable(new Definition(more.name, more.outputs, List.copyOf(all)), label());
    }

    @Override
    Outputs outputs() {
        return definition.named;
    }

    @Override
    public void write(SqlWriter writer) {
        writer.reference(definition);
    }

    /** One object for each table: a record would take equal values for one. */
    private static final class Definition implements CommonTable {

        private final Name name;
        private final List<Output> outputs;
        private final Outputs named;
        private final List<List<@Nullable Object>> rows;

        Definition(Name name, List<Output> outputs, List<List<@Nullable Object>> rows) {
            this.name = name;
            this.outputs = outputs;
            this.named = Outputs.of(holding(rows, outputs));
            this.rows = rows;
        }

        /** The columns with the digits of all decimals in them. */
        private static List<Output> holding(List<List<@Nullable Object>> rows, List<Output> outputs) {
            List<Output> holding = new ArrayList<>(outputs);
            for (int i = 0; i < outputs.size(); i++) {
                if (outputs.get(i).codec() instanceof NumberCodec<?> codec) {
                    int scale = codec.scale();
                    for (List<@Nullable Object> row : rows) {
                        scale = row.get(i) instanceof BigDecimal decimal ? Math.max(scale, decimal.scale()) : scale;
                    }
                    if (scale > codec.scale()) {
                        holding.set(i, outputs.get(i).with(Codecs.decimal(scale)));
                    }
                }
            }
            return holding;
        }

        Definition with(List<? extends @Nullable Object> row) {
            List<List<@Nullable Object>> all = new ArrayList<>(rows);
            all.add(checked(row));
            return new Definition(name, outputs, List.copyOf(all));
        }

        List<@Nullable Object> checked(List<? extends @Nullable Object> row) {
            if (row.size() != outputs.size()) {
                throw new InvalidQueryException("A row of the values '" + name + "' has " + row.size() + " values for "
                        + outputs.size() + " columns.");
            }
            for (int i = 0; i < row.size(); i++) {
                Object value = row.get(i);
                Class<?> type = outputs.get(i).codec().type();
                if (value != null && !type.isInstance(value)) {
                    throw new InvalidQueryException(
                            "The column '" + named.labels().get(i) + "' of the values '" + name
                                    + "' takes " + type.getSimpleName() + ", not "
                                    + value.getClass().getSimpleName() + ".");
                }
            }
            return Collections.unmodifiableList(new ArrayList<>(row));
        }

        @Override
        public Name name() {
            return name;
        }

        @Override
        public boolean isRecursive() {
            return false;
        }

        @Override
        public void writeDefinition(SqlWriter writer) {
            if (rows.isEmpty()) {
                throw new InvalidQueryException("The values '" + name + "' have no row.");
            }
            writer.append(" (").names(named.labels()).append(") as (values ");
            for (int i = 0; i < rows.size(); i++) {
                writer.append(i == 0 ? "(" : ", (");
                writeRow(writer, rows.get(i));
                writer.append(")");
            }
            writer.append(")");
        }

        private void writeRow(SqlWriter writer, List<@Nullable Object> row) {
            for (int i = 0; i < row.size(); i++) {
                writer.append(i == 0 ? "" : ", ");
                writeValue(writer, outputs.get(i).codec(), row.get(i));
            }
        }

        @SuppressWarnings("unchecked") // checked() has seen that the value is of the codec's type
        private static <V> void writeValue(SqlWriter writer, Codec<V> codec, @Nullable Object value) {
            TypeSql types = writer.dialect().types();
            types.typed(writer, codec.sqlType(), w -> types.value(w, codec, (V) value));
        }
    }
}
