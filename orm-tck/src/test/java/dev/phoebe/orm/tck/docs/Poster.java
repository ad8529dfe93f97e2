package dev.phoebe.orm.tck.docs;

import dev.phoebe.orm.annotation.Id;
import dev.phoebe.orm.annotation.Model;
import dev.phoebe.orm.type.Json;
import org.jspecify.annotations.Nullable;

// tag::poster[]
@Model
record Poster(@Id @Nullable Long id, String title, Json details) {}
// end::poster[]
