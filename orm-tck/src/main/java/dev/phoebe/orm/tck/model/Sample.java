package dev.phoebe.orm.tck.model;

import dev.phoebe.orm.annotation.Id;
import dev.phoebe.orm.annotation.Model;
import org.jspecify.annotations.Nullable;

/** Numbers to compute with. */
@Model
public record Sample(@Id @Nullable Long id, int counter, double value) {

    public Sample(int counter, double value) {
        this(null, counter, value);
    }
}
