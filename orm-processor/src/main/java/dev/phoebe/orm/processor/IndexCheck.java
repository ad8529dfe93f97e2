package dev.phoebe.orm.processor;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether indexes and checks name what there is. */
final class IndexCheck implements Check {

    @Override
    public void check(ModelDescription model, Models models, Findings findings) {
        for (AnnotationFacts.Value value : model.model().list("indexes")) {
            index(model, (AnnotationFacts) value.content(), findings);
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

    private static void index(ModelDescription model, AnnotationFacts index, Findings findings) {
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
    }
}
