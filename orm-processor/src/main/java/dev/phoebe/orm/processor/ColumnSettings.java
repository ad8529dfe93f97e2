package dev.phoebe.orm.processor;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the annotations of a field make of its column.
 *
 * @param maxLength 0 where nothing is said
 * @param digits null where nothing is said
 * @param rounding the name of the constant; REFUSE where nothing is said
 */
record ColumnSettings(
        String name,
        int maxLength,
        @Nullable Digits digits,
        String rounding,
        boolean unique,
        boolean indexed,
        boolean updatable) {

    private static final int USUAL_PRECISION = 19;
    private static final int USUAL_SCALE = 4;

    /** The digits of a decimal: all, and those behind the point. */
    record Digits(int precision, int scale) {}

    static ColumnSettings of(PropertyDescription property) {
        AnnotationFacts column = property.annotation(Names.COLUMN);
        String name = column == null ? "" : column.text("name");
        return new ColumnSettings(
                name.isEmpty() ? usualName(property) : name,
                maxLength(property, column),
                digits(property, column),
                column == null ? "REFUSE" : column.text("rounding"),
                column != null && column.flag("unique"),
                column != null && column.flag("index"),
                column == null || column.flag("updatable"));
    }

    /** The digits behind the point of a decimal, said or usual. */
    int scale() {
        return digits == null ? USUAL_SCALE : digits.scale();
    }

    /** The name of a column that is given none. */
    static String usualName(PropertyDescription property) {
        String name = Text.snake(property.name());
        String references = references(property);
        return property.type() instanceof PropertyType.Simple
                ? name
                : name + "_" + (references.isEmpty() ? "id" : Text.snake(references));
    }

    /** The property by which a reference refers to its target; empty for the key. */
    static String references(PropertyDescription property) {
        AnnotationFacts column = property.annotation(Names.COLUMN);
        return column == null ? "" : column.text("references");
    }

    /** The names that are given to the columns of a reference to a key of several. */
    static List<String> columnNames(PropertyDescription property) {
        AnnotationFacts column = property.annotation(Names.COLUMN);
        return column == null
                ? List.of()
                : column.list("columns").stream()
                        .map(value -> String.valueOf(value.content()))
                        .toList();
    }

    /** The name of the column for one part of a key. */
    String partName(PropertyDescription property, int part, List<Models.KeyColumn> key) {
        if (key.size() == 1) {
            return name;
        }
        List<String> given = columnNames(property);
        AnnotationFacts column = property.annotation(Names.COLUMN);
        String prefix = column == null || column.text("name").isEmpty() ? Text.snake(property.name()) : name;
        return given.size() == key.size()
                ? given.get(part)
                : prefix + "_" + key.get(part).column();
    }

    private static int maxLength(PropertyDescription property, @Nullable AnnotationFacts column) {
        if (column != null && column.isExplicit("maxLength")) {
            return column.number("maxLength");
        }
        if (!isA(property, ValueKind.STRING)) {
            return 0;
        }
        AnnotationFacts size = property.annotation(Names.SIZE);
        AnnotationFacts length = size == null ? property.annotation(Names.LENGTH) : size;
        return length != null && length.isExplicit("max") ? length.number("max") : 0;
    }

    private static @Nullable Digits digits(PropertyDescription property, @Nullable AnnotationFacts column) {
        if (!isA(property, ValueKind.DECIMAL) && !isListOfDecimals(property)) {
            return null;
        }
        AnnotationFacts given = property.annotation(Names.DIGITS);
        Integer precision = explicit(column, "precision");
        Integer scale = explicit(column, "scale");
        if (given == null && precision == null && scale == null) {
            return null;
        }
        int fraction = given == null ? USUAL_SCALE : given.number("fraction");
        int all = given == null ? USUAL_PRECISION : given.number("integer") + fraction;
        return new Digits(precision == null ? all : precision, scale == null ? fraction : scale);
    }

    private static @Nullable Integer explicit(@Nullable AnnotationFacts column, String name) {
        return column != null && column.isExplicit(name) ? column.number(name) : null;
    }

    private static boolean isListOfDecimals(PropertyDescription property) {
        return property.type() instanceof PropertyType.Simple simple
                && simple.value().isList()
                && simple.value().single().kind() == ValueKind.DECIMAL;
    }

    private static boolean isA(PropertyDescription property, ValueKind kind) {
        return property.type() instanceof PropertyType.Simple simple
                && simple.value().kind() == kind;
    }
}
