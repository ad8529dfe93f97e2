package dev.phoebe.orm.validation;

import dev.phoebe.orm.error.Violation;
import dev.phoebe.orm.model.Column;
import dev.phoebe.orm.model.ColumnDefinition;
import dev.phoebe.orm.model.KeyGeneration;
import dev.phoebe.orm.model.Table;
import dev.phoebe.orm.type.TypeKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of one table take. Databases differ here (one cuts, one rounds, one stores anything), so it is
 * checked before a value travels, and is the same everywhere. Immutable and safe for use by several threads.
 */
public final class ColumnRules<M> {

    private final List<Column<M, ?>> checked;

    /** The rules of a table. */
    public ColumnRules(Table<M, ?> table) {
        this.checked = table.columns().stream().filter(ColumnRules::needsCheck).toList();
    }

    private static boolean needsCheck(Column<?, ?> column) {
        return switch (column.definition().type().kind()) {
            case VARCHAR, TEXT, DECIMAL, REAL, DOUBLE, DATE, TIMESTAMP, INSTANT -> true;
            default -> isMissed(column.definition());
        };
    }

    /** Whether it must have a value, and nobody but the program gives it one. */
    private static boolean isMissed(ColumnDefinition<?> definition) {
        boolean filledByOthers = definition.key() != null && definition.key() != KeyGeneration.ASSIGNED;
        return !definition.nullable() && !definition.version() && !filledByOthers;
    }

    /** The model with its decimals rounded where their columns say how. */
    public M rounded(M model) {
        M result = model;
        for (Column<M, ?> column : checked) {
            RoundingMode mode = column.definition().rounding();
            if (mode != null && column.get(result) instanceof BigDecimal decimal) {
                int scale = column.definition().type().scale();
                if (decimal.scale() > scale) {
                    result = with(column, result, decimal.setScale(scale, mode));
                }
            }
        }
        return result;
    }

    @SuppressWarnings("unchecked") // the column has just answered with a decimal
    private static <M> M with(Column<M, ?> column, M model, BigDecimal value) {
        return ((Column<M, BigDecimal>) column).with(model, value);
    }

    /** What is wrong with the model's values. */
    public List<Violation> violations(M model) {
        List<Violation> violations = List.of();
        for (Column<M, ?> column : checked) {
            String message = check(column.definition(), column.get(model));
            if (message != null) {
                violations = violations.isEmpty() ? new ArrayList<>() : violations;
                violations.add(new Violation(column.property(), message));
            }
        }
        return violations;
    }

    private static @Nullable String check(ColumnDefinition<?> definition, @Nullable Object value) {
        if (value == null) {
            return isMissed(definition) ? "must not be null" : null;
        }
        if (value instanceof String text) {
            return checkText(definition, text);
        }
        if (value instanceof BigDecimal decimal) {
            return checkDecimal(definition, decimal);
        }
        if (value instanceof TemporalAccessor time && time.isSupported(ChronoField.YEAR)) {
            int year = time.get(ChronoField.YEAR);
            return year >= 1 && year <= 9999 ? null : "must be of the years 1 to 9999";
        }
        boolean finite = !(value instanceof Double number && !Double.isFinite(number))
                && !(value instanceof Float single && !Float.isFinite(single));
        return finite ? null : "must be a finite number";
    }

    private static @Nullable String checkText(ColumnDefinition<?> definition, String text) {
        int length = definition.type().length();
        if (definition.type().kind() == TypeKind.VARCHAR
                && text.length() > length
                && text.codePointCount(0, text.length()) > length) {
            return "must have at most " + length + " characters";
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return "must not hold the character NUL";
            }
            if (Character.isSurrogate(c)) {
                if (!Character.isHighSurrogate(c)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return "must be valid Unicode";
                }
                i++;
            }
        }
        return null;
    }

    private static @Nullable String checkDecimal(ColumnDefinition<?> definition, BigDecimal decimal) {
        int precision = definition.type().precision();
        int scale = definition.type().scale();
        BigDecimal plain = decimal.scale() > scale ? decimal.stripTrailingZeros() : decimal;
        if (plain.scale() > scale) {
            return "must have at most " + scale + " digits behind the point";
        }
        long whole = (long) plain.precision() - plain.scale();
        return plain.signum() != 0 && whole > precision - scale
                ? "must have at most " + (precision - scale) + " digits before the point"
                : null;
    }
}
