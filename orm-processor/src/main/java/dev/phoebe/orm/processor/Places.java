package dev.phoebe.orm.processor;

import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/** The elements behind the places of one round. */
final class Places {

    private final List<Spot> spots = new ArrayList<>();

    private record Spot(
            Element element,
            @Nullable AnnotationMirror annotation,
            @Nullable AnnotationValue value) {}

    Place of(Element element) {
        return add(new Spot(element, null, null));
    }

    /** The place of an annotation on the element of another place. */
    Place within(Place place, AnnotationMirror annotation) {
        return add(new Spot(spot(place).element, annotation, null));
    }

    /** The place of a value in the annotation of another place. */
    Place within(Place place, AnnotationValue value) {
        return add(new Spot(spot(place).element, spot(place).annotation, value));
    }

    Element element(Place place) {
        return spot(place).element;
    }

    /** The same text for the same place, whoever asked for it. */
    String describe(Place place) {
        return spot(place).element.getEnclosingElement() + "." + spot(place);
    }

    void report(Messager messager, Finding finding) {
        Diagnostic.Kind kind = finding.problem().isWarning() ? Diagnostic.Kind.WARNING : Diagnostic.Kind.ERROR;
        Spot spot = spot(finding.place());
        messager.printMessage(kind, finding.message(), spot.element, spot.annotation, spot.value);
    }

    private Spot spot(Place place) {
        return spots.get(place.number());
    }

    private Place add(Spot spot) {
        spots.add(spot);
        return new Place(spots.size() - 1);
    }
}
