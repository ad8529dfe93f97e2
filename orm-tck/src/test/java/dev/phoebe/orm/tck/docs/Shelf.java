package dev.phoebe.orm.tck.docs;

import dev.phoebe.orm.annotation.Id;
import dev.phoebe.orm.annotation.Model;
import dev.phoebe.orm.relation.Backref;
import dev.phoebe.orm.relation.Ref;
import org.jspecify.annotations.Nullable;

// tag::shelf[]
@Model
class Shelf extends Audited {
    @Id
    Long id;

    String name;

    @Nullable
    Ref<Shelf> parent; // a row of the same table

    Backref<Shelf> children;
    // end::shelf[]

    Shelf() {}

    Shelf(String name, @Nullable Shelf parent) {
        this.name = name;
        this.parent = parent == null ? null : Ref.of(parent);
    }
    // tag::shelf[]
}
// end::shelf[]
