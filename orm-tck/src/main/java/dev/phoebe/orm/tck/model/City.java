package dev.phoebe.orm.tck.model;

import dev.phoebe.orm.annotation.Id;
import dev.phoebe.orm.annotation.Model;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** The end of a chain of references between records. */
@Model
public record City(@Id @Nullable Long id, String name) implements Serializable {}
