package dev.phoebe.orm.tck.docs;

import dev.phoebe.orm.annotation.Column;
import java.time.Instant;

// tag::audited[]
abstract class Audited { // no @Model: no table of its own
    @Column(updatable = false)
    Instant created = Instant.now(); // written by the insert, never again
}
// end::audited[]
