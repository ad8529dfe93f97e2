package dev.phoebe.orm.query;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.expr.Expression;
import dev.phoebe.orm.expr.Output;
import dev.phoebe.orm.expr.Selectable;
import dev.phoebe.orm.model.Column;
import dev.phoebe.orm.model.Table;
import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.Name;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.type.SqlType;
import dev.phoebe.orm.type.TypeKind;
import java.util.ArrayList;
import java.util.List;

/** A query whose rows are inserted, and the columns that they fill. */
record InsertedQuery(List<Column<?, ?>> columns, Query<?> query) implements Fragment {

    /** Checks what can be told before it is sent: how many columns there are, and of which kinds. */
    static InsertedQuery of(List<? extends Column<?, ?>> columns, Query<?> query) {
        int width = query.selectable().width();
        if (width != columns.size()) {
            throw new InvalidQueryException("The query answers with " + width + " columns, and " + columns.size()
                    + " are to be filled: " + columns + ".");
        }
        if (query.fetchPlan() != null) {
            throw new InvalidQueryException("A query whose rows are inserted cannot prefetch.");
        }
        List<TypeKind> kinds = new ArrayList<>();
        for (Selectable<?> part : query.selectable().parts()) {
            addKinds(part, kinds);
        }
        for (int i = 0; i < kinds.size() && kinds.size() == width; i++) {
            TypeKind kind = columns.get(i).codec().kind();
            if (family(kind) != family(kinds.get(i))) {
                throw new InvalidQueryException("The column '" + columns.get(i) + "' is of the kind " + kind
                        + ", and the query answers with " + kinds.get(i) + " in its place.");
            }
        }
        return new InsertedQuery(List.copyOf(columns), query);
    }

    /** Its rows; with decimals of the scale of their columns, where columns do not round what is stored in them. */
    @Override
    public void write(SqlWriter writer) {
        List<Output> outputs = writer.dialect().types().roundsStored() ? List.of() : query.outputs();
        boolean longer = false;
        for (int i = 0; i < outputs.size(); i++) {
            longer |= StoredValue.isLonger(outputs.get(i).codec(), type(i));
        }
        if (!longer) {
            writer.write(query);
            return;
        }
        Outputs labelled = Outputs.of(outputs);
        for (int i = 0; i < outputs.size(); i++) {
            Name label = labelled.labels().get(i);
            writer.append(i == 0 ? "select " : ", ");
            writer.write(StoredValue.of(w -> w.name(label), outputs.get(i).codec(), type(i)));
        }
        writer.append(" from (").write(query.labelled(labelled)).append(") as computed");
    }

    private SqlType type(int column) {
        return columns.get(column).definition().type();
    }

    private static void addKinds(Selectable<?> part, List<TypeKind> kinds) {
        if (part instanceof Expression<?> expression) {
            kinds.add(expression.codec().kind());
        } else if (part instanceof Table<?, ?> table) {
            for (Column<?, ?> column : table.columns()) {
                kinds.add(column.codec().kind());
            }
        }
    }

    /** Kinds that every database turns into each other without loss of meaning, by their first. */
    private static TypeKind family(TypeKind kind) {
        return switch (kind) {
            case SMALLINT, INTEGER, BIGINT, REAL, DOUBLE, DECIMAL -> TypeKind.SMALLINT;
            case VARCHAR, TEXT -> TypeKind.VARCHAR;
            default -> kind;
        };
    }
}
