package dev.phoebe.orm.tck.differential;

import dev.phoebe.orm.tck.differential.Data.Tuple;

/** A relation, whichever way it leads: which rows belong together. */
record Relations(Entity target, String ownerField, String targetField) {

    static Relations of(Entity owner, String relation) {
        return owner.references().stream()
                .filter(reference -> reference.name().equals(relation))
                .map(reference -> new Relations(reference.target(), relation, "id"))
                .findFirst()
                .orElseGet(() -> {
                    Entity.Collection collection = owner.collection(relation);
                    return new Relations(collection.target(), "id", collection.field());
                });
    }

    boolean links(Tuple owner, Tuple other) {
        Object left = owner.get(ownerField);
        return left != null && Scalars.equal(left, other.get(targetField));
    }
}
