package dev.phoebe.orm.tck.docs;

import dev.phoebe.orm.annotation.Id;
import dev.phoebe.orm.annotation.Model;
import org.jspecify.annotations.Nullable;

@Model
record Mood(@Id @Nullable Long id, String name) {}
