package dev.phoebe.orm.processor;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether the columns can be what their annotations ask for. */
final class ColumnCheck implements Check {

    @Override
    public void check(ModelDescription model, Models models, Findings findings) {
        SqlNames.check(model.tableName(), model.model().placeOf("table"), findings);
        if (!model.model().text("schema").isEmpty()) {
            SqlNames.check(model.model().text("schema"), model.model().placeOf("schema"), findings);
        }
        Map<String, PropertyDescription> byName = new HashMap<>();
        for (PropertyDescription property : model.columns()) {
            AnnotationFacts column = property.annotation(Names.COLUMN);
            ColumnSettings settings = ColumnSettings.of(property);
            Place place = column == null ? property.place() : column.placeOf("name");
            List<String> names = models.columns(property).stream()
                    .map(Models.KeyColumn::column)
                    .toList();
            for (String name : names.isEmpty() ? List.of(settings.name()) : names) {
                SqlNames.check(name, place, findings);
                PropertyDescription other = byName.putIfAbsent(name.toLowerCase(Locale.ROOT), property);
                if (other != null) {
                    findings.add(Problem.DUPLICATE_COLUMN, place, other.label(), property.label(), name);
                }
            }
            ValueType value = property.type() instanceof PropertyType.Simple simple ? simple.value() : null;
            length(property, value, settings, column, findings);
            digits(property, value, settings, column, findings);
            if (column != null && property.isVersion() && !column.flag("updatable")) {
                findings.add(Problem.FIXED_VERSION, column.placeOf("updatable"), property.label());
            }
        }
    }

    private static void length(
            PropertyDescription property,
            @Nullable ValueType value,
            ColumnSettings settings,
            @Nullable AnnotationFacts column,
            Findings findings) {
        if (column == null || !column.isExplicit("maxLength")) {
            return;
        }
        Place place = column.placeOf("maxLength");
        if (value == null
                || (value.single().kind() != ValueKind.STRING && !value.single().isEnum())) {
            findings.add(Problem.LENGTH_ON_OTHER, place, property.label());
        } else if (settings.maxLength() < 1) {
            findings.add(
                    Problem.BAD_LENGTH,
                    place,
                    property.label(),
                    settings.maxLength(),
                    "It must be at least 1; Integer.MAX_VALUE is a text without limit.");
        } else if (value.single().longestName() > settings.maxLength()) {
            String hint = "The longest constant has " + value.single().longestName() + " letters.";
            findings.add(Problem.BAD_LENGTH, place, property.label(), settings.maxLength(), hint);
        }
    }

    private static void digits(
            PropertyDescription property,
            @Nullable ValueType value,
            ColumnSettings settings,
            @Nullable AnnotationFacts column,
            Findings findings) {
        boolean decimal = value != null && value.single().kind() == ValueKind.DECIMAL;
        if (column != null && !decimal) {
            for (String name : List.of("precision", "scale", "rounding")) {
                if (column.isExplicit(name)) {
                    findings.add(Problem.DIGITS_ON_OTHER, column.placeOf(name), name, property.label());
                }
            }
        }
        ColumnSettings.Digits digits = settings.digits();
        if (digits != null && (digits.precision() < 1 || digits.scale() < 0 || digits.scale() > digits.precision())) {
            Place place = column == null
                    ? property.place()
                    : column.placeOf(column.isExplicit("scale") ? "scale" : "precision");
            findings.add(Problem.BAD_DIGITS, place, property.label(), digits.precision(), digits.scale());
        }
    }
}
