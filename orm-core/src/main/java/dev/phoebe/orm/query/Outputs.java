package dev.phoebe.orm.query;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.expr.Expression;
import dev.phoebe.orm.expr.Named;
import dev.phoebe.orm.expr.Output;
import dev.phoebe.orm.expr.Selectable;
import dev.phoebe.orm.model.Column;
import dev.phoebe.orm.model.Table;
import dev.phoebe.orm.sql.FunctionSql;
import dev.phoebe.orm.sql.Name;
import dev.phoebe.orm.sql.Names;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.type.Codec;
import dev.phoebe.orm.type.Codecs;
import dev.phoebe.orm.type.NumberCodec;
import dev.phoebe.orm.type.SqlType;
import dev.phoebe.orm.type.TypeKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The columns of a query that others read as a table. Each has a label of its own: its name, where no column before it has
 * the same, and another one otherwise. They are found by what was selected, never by a name. Immutable.
 */
final class Outputs {

    /** The scale of a decimal of a recursive table whose second query computes with a larger one than the first. */
    private static final int RECURSIVE_SCALE = 10;

    private final List<Output> outputs;
    private final List<Name> labels;

    /** The types that the columns have as those of a recursive table, where they are not their own; empty elsewhere. */
    private final List<Optional<SqlType>> wider;

    private Outputs(List<Output> outputs) {
        this.outputs = List.copyOf(outputs);
        this.labels = labels(this.outputs);
        this.wider = List.of();
    }

    private Outputs(Outputs first, List<Optional<SqlType>> wider) {
        this.outputs = first.outputs;
        this.labels = first.labels;
        this.wider = List.copyOf(wider);
    }

    static Outputs of(List<Output> outputs) {
        return new Outputs(outputs);
    }

    /** The columns of what is selected. */
    static Outputs of(Selectable<?> selectable) {
        List<Output> outputs = new ArrayList<>();
        selectable.addOutputs(outputs);
        return new Outputs(outputs);
    }

    /**
     * The columns of a recursive table whose first query has these. What its second query computes may have more digits or
     * letters.
     */
    Outputs recursive(Outputs second, CteDefinition table) {
        List<Optional<SqlType>> types = new ArrayList<>(outputs.size());
        boolean found = false;
        for (int i = 0; i < outputs.size(); i++) {
            Output next = second.outputs.get(i);
            Optional<SqlType> type =
                    table.isColumn(next.expression(), labels.get(i)) ? Optional.empty() : wider(outputs.get(i), next);
            types.add(type);
            found |= type.isPresent();
        }
        return found ? new Outputs(this, types) : this;
    }

    private static Optional<SqlType> wider(Output first, Output next) {
        if (first.expression() instanceof Column<?, ?> column
                && next.expression() instanceof Column<?, ?> other
                && column.definition().type().equals(other.definition().type())) {
            return Optional.empty();
        }
        if (first.codec().kind() == TypeKind.VARCHAR) {
            return Optional.of(SqlType.of(TypeKind.VARCHAR));
        }
        if (first.codec() instanceof NumberCodec<?> digits
                && first.codec().kind() == TypeKind.DECIMAL
                && digits.scale() != NumberCodec.UNKNOWN_SCALE) {
            int scale = next.codec() instanceof NumberCodec<?> of ? of.scale() : NumberCodec.UNKNOWN_SCALE;
            boolean grows = scale == NumberCodec.UNKNOWN_SCALE || scale > digits.scale();
            return Optional.of(SqlType.decimal(
                    FunctionSql.LONGEST_DECIMAL, grows ? Math.max(RECURSIVE_SCALE, scale) : digits.scale()));
        }
        return Optional.empty();
    }

    /** Whether a decimal has a larger scale than in the first query. */
    boolean hasMoreDigits() {
        for (int i = 0; i < wider.size(); i++) {
            if (moreDigits(i) >= 0) {
                return true;
            }
        }
        return false;
    }

    private int moreDigits(int column) {
        if (wider.isEmpty()
                || wider.get(column).isEmpty()
                || !(outputs.get(column).codec() instanceof NumberCodec<?> digits)) {
            return -1;
        }
        int scale = wider.get(column).get().scale();
        return scale > digits.scale() ? scale : -1;
    }

    /** Some databases tell labels apart that differ in case only, and some do not. */
    private static List<Name> labels(List<Output> outputs) {
        Set<String> names = new HashSet<>();
        for (Output output : outputs) {
            if (output.name() != null) {
                names.add(folded(output.name()));
            }
        }
        Set<String> given = new HashSet<>();
        List<Name> labels = new ArrayList<>(outputs.size());
        for (int i = 0; i < outputs.size(); i++) {
            Name name = outputs.get(i).name();
            boolean column =
                    outputs.get(i).expression() instanceof Column<?, ?>; // which has its name from the database
            Name wanted = name == null ? Name.of("column_" + (i + 1)) : column ? name : Names.label(name);
            Name label = wanted;
            for (int n = 2;
                    given.contains(folded(label)) || ((name == null || n > 2) && names.contains(folded(label)));
                    n++) {
                label = Names.label(Name.of(wanted.text() + "_" + n));
            }
            given.add(folded(label));
            labels.add(label);
        }
        return List.copyOf(labels);
    }

    private static String folded(Name name) {
        return name.text().toLowerCase(Locale.ROOT);
    }

    List<Name> labels() {
        return labels;
    }

    /** Whether every column has its label already, as its name. */
    boolean isLabelled() {
        if (isRecursive()) {
            return false;
        }
        for (int i = 0; i < labels.size(); i++) {
            if (!isLabelled(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether they are those of a recursive table, some of which have wider types than what was selected. */
    boolean isRecursive() {
        return !wider.isEmpty();
    }

    /** Whether two columns have the same name. */
    boolean hasNameTwice() {
        for (int i = 0; i < labels.size(); i++) {
            if (outputs.get(i).name() != null && !isLabelled(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isLabelled(int column) {
        Name name = outputs.get(column).name();
        return name != null && name.equals(labels.get(column));
    }

    /**
     * The label of what was selected.
     *
     * @param source the name of the query, for the message
     * @throws InvalidQueryException when it was not
     */
    Name label(Expression<?> selected, Name source) {
        return labels.get(number(selected, source));
    }

    /** How the values of what was selected travel; refused as by {@link #label}. */
    Codec<?> codec(Expression<?> selected, Name source) {
        int number = number(selected, source);
        return moreDigits(number) < 0 ? outputs.get(number).codec() : Codecs.decimal(moreDigits(number));
    }

    private int number(Expression<?> selected, Name source) {
        for (int i = 0; i < labels.size(); i++) {
            if (outputs.get(i).expression().equals(selected)) {
                return i;
            }
        }
        throw new InvalidQueryException("'" + source + "' does not select " + describe(selected)
                + ". It has the columns " + labels + ", which are taken by the very objects that were selected.");
    }

    /** Whether a column of a table is here, of whichever occurrence of the table, under its own name. */
    boolean hasColumn(Column<?, ?> column) {
        for (int i = 0; i < labels.size(); i++) {
            if (labels.get(i).equals(column.name())) {
                return !(outputs.get(i).expression() instanceof Column<?, ?> selected)
                        || selected.definition().equals(column.definition());
            }
        }
        return false;
    }

    private static String describe(Expression<?> expression) {
        Name name = Named.nameOf(expression);
        return name == null ? "this expression" : "'" + name + "'";
    }

    /** Writes what SELECT selects, each with its label. */
    void write(SqlWriter writer) {
        write(writer, 0, labels.size());
    }

    /** Writes some of what SELECT selects, with a comma in front where others stand before them. */
    void write(SqlWriter writer, int from, int to) {
        for (int i = from; i < to; i++) {
            writer.append(i == 0 ? "" : ", ");
            Output output = outputs.get(i);
            if (isRecursive()) {
                writeRecursive(writer, i);
            } else if (isLabelled(i)) {
                output.expression().writeColumns(writer);
            } else {
                output.writeAs(writer, labels.get(i));
            }
        }
    }

    /** In WITH the columns of the table have their labels already. */
    private void writeRecursive(SqlWriter writer, int column) {
        Expression<?> expression = outputs.get(column).expression();
        Optional<SqlType> type = wider.get(column);
        if (type.isPresent() && writer.dialect().queries().recursiveTypesAreFirst()) {
            Expression<?> unnamed = Named.unnamed(expression);
            writer.dialect().queries().recursiveColumn(writer, unnamed::writeColumns, type.get());
        } else {
            expression.writeColumns(writer);
        }
    }

    /** The place of an expression among what is selected, counted from 1; 0 where it is not selected. */
    static int place(Expression<?> expression, Selectable<?> selectable) {
        int place = 1;
        for (Selectable<?> part : selectable.parts()) {
            if (part instanceof Table<?, ?> table) {
                int ordinal = table.columns().indexOf(expression);
                if (ordinal >= 0) {
                    return place + ordinal;
                }
            } else if (part.equals(expression)) {
                return place;
            }
            place += part.width();
        }
        return 0;
    }
}
