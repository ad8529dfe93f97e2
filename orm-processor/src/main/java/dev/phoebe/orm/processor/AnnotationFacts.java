package dev.phoebe.orm.processor;

import java.util.List;
import java.util.Map;

/**
 * What an annotation says.
 *
 * @param values all of its values, the defaults too
 */
record AnnotationFacts(Place place, Map<String, Value> values) {

    /**
     * One value of an annotation.
     *
     * @param content a String, a boxed primitive, the name of an enum constant, a {@code ClassName}, an
     *     {@code AnnotationFacts}, a list of values, or {@code Missing}
     * @param explicit whether it was written, rather than left to its default
     */
    record Value(Object content, boolean explicit, Place place) {}

    /** What stands for a class or a constant that does not exist, or not yet. */
    record Missing(String text) {}

    AnnotationFacts {
        values = Map.copyOf(values);
    }

    String text(String name) {
        return String.valueOf(value(name).content());
    }

    int number(String name) {
        return (Integer) value(name).content();
    }

    boolean flag(String name) {
        return (Boolean) value(name).content();
    }

    boolean isExplicit(String name) {
        return value(name).explicit();
    }

    /** Where a value stands; the whole annotation where it was left to its default. */
    Place placeOf(String name) {
        Value value = value(name);
        return value.explicit() ? value.place() : place;
    }

    @SuppressWarnings("unchecked") // AnnotationReader makes lists of values only
    List<Value> list(String name) {
        return (List<Value>) value(name).content();
    }

    Value value(String name) {
        Value value = values.get(name);
        if (value == null) {
            // one without a default that was not written: the compiler says so later
            throw new UnresolvedException(place, "The value '" + name + "' of an annotation");
        }
        if (value.content() instanceof Missing missing) {
            throw new UnresolvedException(value.place(), missing.text());
        }
        return value;
    }
}
