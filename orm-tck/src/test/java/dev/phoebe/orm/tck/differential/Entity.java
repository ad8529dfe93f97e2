package dev.phoebe.orm.tck.differential;

import java.util.List;

/** The models that are asked, and what they have. */
@SuppressWarnings("ImmutableEnumChecker") // the lists are those of List.of
enum Entity {
    FIRM(
            List.of(
                    new Field("id", Kind.LONG, false),
                    new Field("stars", Kind.INTEGER, false),
                    new Field("rooms", Kind.INTEGER, true),
                    new Field("capital", Kind.DECIMAL, true),
                    new Field("name", Kind.TEXT, true),
                    new Field("listed", Kind.BOOLEAN, true),
                    new Field("founded", Kind.DATE, true)),
            List.of(),
            List.of(new Collection("workers", "WORKER", "firm"))),
    WORKER(
            List.of(
                    new Field("id", Kind.LONG, false),
                    new Field("firm", Kind.KEY, true),
                    new Field("mentor", Kind.KEY, true),
                    new Field("grade", Kind.INTEGER, false),
                    new Field("age", Kind.INTEGER, true),
                    new Field("wage", Kind.DECIMAL, true),
                    new Field("name", Kind.TEXT, false),
                    new Field("active", Kind.BOOLEAN, true),
                    new Field("hired", Kind.DATE, true)),
            List.of(new Reference("firm", "FIRM"), new Reference("mentor", "WORKER")),
            List.of(new Collection("pupils", "WORKER", "mentor"), new Collection("chores", "CHORE", "worker"))),
    CHORE(
            List.of(
                    new Field("id", Kind.LONG, false),
                    new Field("worker", Kind.KEY, false),
                    new Field("effort", Kind.LONG, true),
                    new Field("cost", Kind.DECIMAL, false),
                    new Field("title", Kind.TEXT, true),
                    new Field("done", Kind.BOOLEAN, false),
                    new Field("due", Kind.DATE, true)),
            List.of(new Reference("worker", "WORKER")),
            List.of());

    /** A column. */
    record Field(String name, Kind kind, boolean nullable) {}

    /** A relation to one row: the field of this name holds its key. */
    record Reference(String name, String targetName) {
        Entity target() {
            return Entity.valueOf(targetName);
        }
    }

    /** A relation to many rows, those whose field holds the key of this one. */
    record Collection(String name, String targetName, String field) {
        Entity target() {
            return Entity.valueOf(targetName);
        }
    }

    private final List<Field> fields;
    private final List<Reference> references;
    private final List<Collection> collections;

    Entity(List<Field> fields, List<Reference> references, List<Collection> collections) {
        this.fields = fields;
        this.references = references;
        this.collections = collections;
    }

    List<Field> fields() {
        return fields;
    }

    List<Reference> references() {
        return references;
    }

    List<Collection> collections() {
        return collections;
    }

    Field field(String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    Reference reference(String name) {
        return references.stream()
                .filter(reference -> reference.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    Collection collection(String name) {
        return collections.stream()
                .filter(collection -> collection.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
