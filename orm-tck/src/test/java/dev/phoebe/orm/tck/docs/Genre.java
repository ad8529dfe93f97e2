package dev.phoebe.orm.tck.docs;

import dev.phoebe.orm.annotation.Column;
import dev.phoebe.orm.annotation.Id;
import dev.phoebe.orm.annotation.Model;
import org.jspecify.annotations.Nullable;

// tag::genre[]
@Model
record Genre(
        @Id @Nullable Long id,
        @Column(maxLength = 40, unique = true) String name) {}
// end::genre[]
