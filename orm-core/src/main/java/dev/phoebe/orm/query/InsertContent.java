package dev.phoebe.orm.query;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.expr.Condition;
import dev.phoebe.orm.model.Column;
import dev.phoebe.orm.model.KeyGeneration;
import dev.phoebe.orm.model.Table;
import dev.phoebe.orm.sql.Feature;
import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.Name;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.sql.Upsert;
import dev.phoebe.orm.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one INSERT has to say, and how it is written.
 *
 * @param table the table that is filled
 * @param rows the rows that are set
 * @param defaults how many rows of the database's defaults it has
 * @param query the query whose rows are inserted
 * @param where the conditions under which a row is inserted
 * @param conflict what gives way to rows that are there already
 */
record InsertContent(
        Table<?, ?> table,
        List<List<Assignment>> rows,
        int defaults,
        @Nullable InsertedQuery query,
        List<Condition> where,
        Insert.@Nullable Conflict conflict)
        implements Fragment {

    @Override
    public void write(SqlWriter writer) {
        requireOneContent();
        if (hasKeyZero()) {
            writer.require(Feature.KEY_ZERO);
        }
        writer.openScope().refuseAggregatesIn("the values of an insert");
        if (conflict != null) {
            writer.dialect().changes().upsert(writer, upsert(writer, conflict));
        } else {
            writeInsert(writer);
        }
        writer.closeScope();
    }

    private void writeInsert(SqlWriter writer) {
        writer.append("insert into ").write(table);
        if (defaults > 0) {
            writeDefaults(writer);
            return;
        }
        List<Column<?, ?>> columns = filledColumns();
        writer.append(" (").names(names(columns)).append(") ");
        Fragment source = source();
        if (source != null) {
            writer.write(source);
            return;
        }
        writer.values(values(columns));
    }

    private void writeDefaults(SqlWriter writer) {
        if (defaults == 1) {
            writer.dialect().changes().defaultValues(writer);
            return;
        }
        writer.append(" (").name(table.keyColumns().get(0).name()).append(") values (default)");
        for (int row = 1; row < defaults; row++) {
            writer.append(", (default)");
        }
    }

    private boolean hasKeyZero() {
        return table.keyColumns().get(0).definition().key() == KeyGeneration.IDENTITY
                && rows.stream()
                        .flatMap(List::stream)
                        .anyMatch(set -> set.column().definition().key() != null && set.isZero());
    }

    private void requireOneContent() {
        int contents = (rows.isEmpty() ? 0 : 1) + (query == null ? 0 : 1) + (defaults > 0 ? 1 : 0);
        if (contents == 0) {
            throw new InvalidQueryException("This insert into '" + table + "' sets nothing. Set a column, or say"
                    + " defaultValues() if a row of the database's defaults is meant.");
        }
        if (contents > 1) {
            throw new InvalidQueryException("This insert into '" + table
                    + "' can have rows, a query or default values, but only one of these.");
        }
        if (defaults > 0 && conflict != null) {
            throw new InvalidQueryException(
                    "This insert into '" + table + "' sets nothing that could be in conflict with another row.");
        }
        if (!where.isEmpty() && rows.size() != 1) {
            throw new InvalidQueryException("The condition of the insert into '" + table
                    + "' decides about one row that is set; give the condition of many rows to a query.");
        }
    }

    private List<Column<?, ?>> filledColumns() {
        if (query != null) {
            return query.columns();
        }
        List<Assignment> first = rows.get(0);
        List<Column<?, ?>> columns = new ArrayList<>(first.size());
        for (int i = 0; i < first.size(); i++) {
            columns.add(first.get(i).column());
        }
        return columns;
    }

    private static List<Name> names(List<Column<?, ?>> columns) {
        List<Name> names = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            names.add(columns.get(i).name());
        }
        return names;
    }

    /** The query whose rows are inserted; null for rows of values. */
    private @Nullable Fragment source() {
        if (query != null) {
            return query;
        }
        return where.isEmpty() ? null : writer -> writeGuarded(writer, rows.get(0));
    }

    private void writeGuarded(SqlWriter writer, List<Assignment> values) {
        writer.openScope().refuseAggregatesIn("the values of an insert").append("select ");
        for (int i = 0; i < values.size(); i++) {
            values.get(i).writeTyped(writer.append(i == 0 ? "" : ", "));
        }
        writer.dialect().queries().fromNothing(writer);
        writer.where(where).closeScope();
    }

    private List<List<Fragment>> values(List<Column<?, ?>> columns) {
        List<List<Fragment>> all = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            List<Assignment> assignments = rows.get(i);
            List<Fragment> values = new ArrayList<>(columns.size());
            for (int j = 0; j < columns.size(); j++) {
                values.add(value(columns.get(j).name(), j, assignments, i));
            }
            if (assignments.size() != columns.size()) {
                throw unlike(i);
            }
            all.add(values);
        }
        return all;
    }

    private Fragment value(Name column, int place, List<Assignment> assignments, int number) {
        if (place < assignments.size() && assignments.get(place).name().equals(column)) {
            return assignments.get(place).value();
        }
        for (int i = 0; i < assignments.size(); i++) {
            if (assignments.get(i).name().equals(column)) {
                return assignments.get(i).value();
            }
        }
        throw unlike(number);
    }

    private InvalidQueryException unlike(int number) {
        return new InvalidQueryException("Row " + (number + 1) + " of this insert into '" + table
                + "' sets other columns than the first: every row must set the same.");
    }

    /** When the row that is there is updated: under the conditions of the statement and those on the rows of the table. */
    private @Nullable Fragment condition(SqlWriter writer, Insert.Conflict how) {
        Condition given = how.condition().isEmpty() ? null : Condition.all(how.condition());
        Fragment ofTable = how.set().isEmpty() ? null : writer.conditionOf(table);
        if (given == null || ofTable == null) {
            return given == null ? ofTable : given;
        }
        return w -> {
            given.writeTerm(w);
            ofTable.writeTerm(w.append(" and "));
        };
    }

    private Upsert upsert(SqlWriter writer, Insert.Conflict how) {
        List<Column<?, ?>> columns = filledColumns();
        List<Name> names = names(columns);
        List<SqlType> types =
                columns.stream().map(column -> column.definition().type()).toList();
        Fragment source = source();
        Fragment condition = condition(writer, how);
        List<Upsert.Set> set = AssignmentOrder.of(writer, table, how.set(), condition).stream()
                .map(assignment -> new Upsert.Set(assignment.name(), assignment.value()))
                .toList();
        return new Upsert(
                table,
                names,
                types,
                source == null ? values(columns) : List.of(),
                source,
                how.target(),
                set,
                condition,
                UniqueKeys.isOnly(table, how.target().columns(), names));
    }
}
