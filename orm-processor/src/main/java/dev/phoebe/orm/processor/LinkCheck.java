package dev.phoebe.orm.processor;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether many-to-many relations have one link table each. */
final class LinkCheck implements Check {

    @Override
    public void check(ModelDescription model, Models models, Findings findings) {
        for (PropertyDescription property : model.properties()) {
            PropertyType.Relation relation = property.relation(RelationKind.MANY_TO_MANY);
            ModelDescription target = relation == null ? null : models.find(relation.target());
            if (target != null) {
                check(model, property, target, models, findings);
            }
        }
    }

    private static void check(
            ModelDescription model,
            PropertyDescription property,
            ModelDescription target,
            Models models,
            Findings findings) {
        AnnotationFacts link = property.annotation(Names.LINK);
        if (link != null
                && Stream.of("table", "through", "mappedBy")
                                .filter(link::isExplicit)
                                .count()
                        > 1) {
            findings.add(Problem.LINK_SAYS_TOO_MUCH, link.place(), property.label());
            return;
        }
        LinkPlan plan = LinkPlan.of(model, property, target);
        Place place = link == null ? property.place() : link.place();
        if (plan instanceof LinkPlan.Made made) {
            SqlNames.check(made.table(), place, findings);
            made(model, property, target, made, place, findings);
        } else if (plan instanceof LinkPlan.Through through) {
            through(model, property, target, through, models, findings);
        } else if (plan instanceof LinkPlan.MappedBy mappedBy) {
            mappedBy(model, property, target, mappedBy, place, findings);
        }
    }

    private static void through(
            ModelDescription model,
            PropertyDescription property,
            ModelDescription target,
            LinkPlan.Through plan,
            Models models,
            Findings findings) {
        Place place = Optional.ofNullable(property.annotation(Names.LINK))
                .map(link -> link.placeOf("through"))
                .orElse(property.place());
        ModelDescription through = models.find(plan.model());
        if (through == null) {
            String label = String.join(".", plan.model().simpleNames());
            findings.add(Problem.THROUGH_NOT_MODEL, place, property.label(), label);
            return;
        }
        for (ModelDescription side : Stream.of(model, target).distinct().toList()) {
            int references = through.relations(RelationKind.REF, side.type()).size();
            boolean self = model.type().equals(target.type());
            if (references != 1 || self) {
                String hint = self
                        ? "Both sides are of one kind, so it cannot be told which reference is which: name a link "
                                + "table instead, or use Backrefs to " + through.label() + "."
                        : references == 0
                                ? "Add a field 'Ref<" + side.label() + ">' there."
                                : "Use a Backref to " + through.label() + " instead.";
                findings.add(
                        Problem.THROUGH_REFERENCES,
                        place,
                        property.label(),
                        through.label(),
                        references == 0 ? "no" : references,
                        side.label(),
                        hint);
                continue;
            }
            PropertyDescription reference = LinkPlan.reference(through, side);
            String unique = ColumnSettings.references(reference);
            if (!unique.isEmpty()) {
                findings.add(
                        Problem.REFERENCED_PROPERTY,
                        place,
                        reference.label(),
                        side.label(),
                        unique,
                        "the links of " + property.label() + " go by keys");
            }
        }
    }

    private static void mappedBy(
            ModelDescription model,
            PropertyDescription property,
            ModelDescription target,
            LinkPlan.MappedBy plan,
            Place place,
            Findings findings) {
        List<PropertyDescription> back = target.relations(RelationKind.MANY_TO_MANY, model.type());
        Optional<PropertyDescription> other = back.stream()
                .filter(candidate -> candidate.name().equals(plan.property()))
                .findFirst();
        if (other.isEmpty()) {
            List<String> names = back.stream().map(PropertyDescription::name).toList();
            findings.add(
                    Problem.UNKNOWN_LINK_MAPPED_BY,
                    place,
                    target.label(),
                    plan.property(),
                    model.label(),
                    Text.suggestion(plan.property(), names));
        } else if (LinkPlan.of(target, other.get(), model) instanceof LinkPlan.MappedBy) {
            findings.add(
                    Problem.MAPPED_BY_MAPPED,
                    place,
                    property.label(),
                    other.get().label());
        }
    }

    private static void made(
            ModelDescription model,
            PropertyDescription property,
            ModelDescription target,
            LinkPlan.Made made,
            Place place,
            Findings findings) {
        for (PropertyDescription other : model.relations(RelationKind.MANY_TO_MANY, target.type())) {
            if (other.name().equals(property.name())) {
                break;
            }
            if (LinkPlan.of(model, other, target) instanceof LinkPlan.Made first && first.isSameTable(made)) {
                findings.add(Problem.SAME_LINK, place, other.label(), property.label(), made.table(), other.name());
            }
        }
        if (model.type().equals(target.type())) {
            return;
        }
        for (PropertyDescription other : target.relations(RelationKind.MANY_TO_MANY, model.type())) {
            if (LinkPlan.of(target, other, model) instanceof LinkPlan.Made back) {
                if (back.isSameTable(made)) {
                    findings.add(Problem.SAME_LINK, place, other.label(), property.label(), made.table(), other.name());
                } else if (!back.named() && !made.named()) {
                    findings.add(
                            Problem.TWO_LINKS,
                            place,
                            property.label(),
                            other.label(),
                            made.table(),
                            back.table(),
                            other.name());
                }
            }
        }
    }
}
