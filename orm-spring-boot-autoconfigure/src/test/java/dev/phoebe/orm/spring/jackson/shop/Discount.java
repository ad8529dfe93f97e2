package dev.phoebe.orm.spring.jackson.shop;

import dev.phoebe.orm.annotation.Id;
import dev.phoebe.orm.annotation.Model;
import org.jspecify.annotations.Nullable;

/** A record that is picky about its values. */
@Model
public record Discount(@Id @Nullable Long id, int percent) {

    public Discount {
        if (percent > 100) {
            throw new IllegalArgumentException("more than all of it");
        }
    }
}
