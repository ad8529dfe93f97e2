package dev.phoebe.orm.validation;

import dev.phoebe.orm.error.Violation;
import dev.phoebe.orm.model.Column;
import dev.phoebe.orm.model.CompositeRef;
import dev.phoebe.orm.model.Table;
import dev.phoebe.orm.model.ValueRules;
import java.util.ArrayList;
import java.util.List;

/**
 * What the columns of one table take. Databases differ here (one cuts, one rounds, one stores anything), so it is
 * checked before a value travels, and is the same everywhere. Immutable and safe for use by several threads.
 */
public final class ColumnRules<M> {

    private final List<Column<M, ?>> checked;
    private final List<Column<M, ?>> rounded;

    /** The rules of a table. */
    public ColumnRules(Table<M, ?> table) {
        this.checked = table.columns().stream().filter(ColumnRules::needsCheck).toList();
        this.rounded = table.columns().stream()
                .filter(column -> column.reference() == null && column.composite() == null)
                .filter(column -> ValueRules.isRounded(column.definition()))
                .toList();
    }

    private static boolean needsCheck(Column<?, ?> column) {
        CompositeRef<?, ?> composite = column.composite();
        if (composite != null && !composite.columns().get(0).equals(column)) {
            return false; // a reference of several columns is looked at once
        }
        return switch (column.definition().type().kind()) {
            case VARCHAR, TEXT, DECIMAL, REAL, DOUBLE, DATE, TIMESTAMP, INSTANT, ARRAY -> true;
            default -> ValueRules.isRequired(column.definition());
        };
    }

    /** The model with its values as they are stored: times to the microsecond, decimals where their columns say how. */
    public M rounded(M model) {
        M result = model;
        for (Column<M, ?> column : rounded) {
            result = rounded(column, result);
        }
        return result;
    }

    private static <M, V> M rounded(Column<M, V> column, M model) {
        V value = column.get(model);
        V rounded = ValueRules.rounded(column.definition(), value);
        return rounded == value ? model : column.with(model, rounded);
    }

    /** What is wrong with the model's values. */
    public List<Violation> violations(M model) {
        List<Violation> violations = List.of();
        for (Column<M, ?> column : checked) {
            String message = ValueRules.check(column.definition(), column.get(model));
            if (message != null) {
                violations = violations.isEmpty() ? new ArrayList<>() : violations;
                violations.add(new Violation(column.property(), message));
            }
        }
        return violations;
    }
}
