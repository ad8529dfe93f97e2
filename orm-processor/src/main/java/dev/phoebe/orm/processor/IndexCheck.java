package dev.phoebe.orm.processor;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether indexes and checks name what there is. */
final class IndexCheck implements Check {

    private static final Pattern LANGUAGE = Pattern.compile("[a-z0-9_]*");

    @Override
    public void check(ModelDescription model, Models models, Findings findings) {
        for (AnnotationFacts.Value value : model.model().list("indexes")) {
            index(model, (AnnotationFacts) value.content(), findings);
        }
        Set<Set<String>> searched = new HashSet<>();
        for (AnnotationFacts.Value value : model.model().list("fullTextIndexes")) {
            AnnotationFacts index = (AnnotationFacts) value.content();
            Set<String> columns = index(model, index, findings);
            fullText(model, index, findings);
            if (!columns.isEmpty() && !searched.add(columns)) {
                findings.add(Problem.SAME_FULL_TEXT, index.place(), model.label());
            }
        }
        for (AnnotationFacts.Value value : model.model().list("checks")) {
            AnnotationFacts check = (AnnotationFacts) value.content();
            for (String part : List.of("name", "sql")) {
                if (check.text(part).isBlank()) {
                    findings.add(Problem.EMPTY_CHECK, check.placeOf(part), model.label(), part);
                }
            }
            if (!check.text("name").isBlank()) {
                SqlNames.check(check.text("name"), check.placeOf("name"), findings);
            }
        }
    }

    /** The properties that it names, as far as they are there. */
    private static Set<String> index(ModelDescription model, AnnotationFacts index, Findings findings) {
        if (!index.text("name").isEmpty()) {
            SqlNames.check(index.text("name"), index.placeOf("name"), findings);
        }
        if (index.list("columns").isEmpty()) {
            findings.add(Problem.NO_INDEX_COLUMN, index.placeOf("columns"), model.label());
        }
        Set<String> seen = new HashSet<>();
        for (AnnotationFacts.Value column : index.list("columns")) {
            String name = (String) column.content();
            Optional<PropertyDescription> property = model.property(name);
            if (property.isEmpty()) {
                List<String> names =
                        model.columns().stream().map(PropertyDescription::name).toList();
                findings.add(
                        Problem.UNKNOWN_INDEX_COLUMN,
                        column.place(),
                        model.label(),
                        name,
                        Text.suggestion(name, names));
            } else if (property.get().isCollection()) {
                findings.add(Problem.COLLECTION_IN_INDEX, column.place(), name);
            } else if (!seen.add(name)) {
                findings.add(Problem.REPEATED_INDEX_COLUMN, column.place(), model.label(), name);
            }
        }
        return seen;
    }

    private static void fullText(ModelDescription model, AnnotationFacts index, Findings findings) {
        for (AnnotationFacts.Value column : index.list("columns")) {
            String name = (String) column.content();
            Optional<PropertyDescription> property = model.property(name);
            if (property.isPresent() && property.get().isColumn() && !isText(property.get())) {
                findings.add(Problem.NO_TEXT_IN_FULL_TEXT, column.place(), name, model.label());
            }
        }
        if (!LANGUAGE.matcher(index.text("language")).matches()) {
            findings.add(Problem.BAD_LANGUAGE, index.placeOf("language"), index.text("language"));
        }
    }

    private static boolean isText(PropertyDescription property) {
        return property.type() instanceof PropertyType.Simple simple
                && simple.value().kind().family() == ValueKind.Family.TEXT;
    }
}
