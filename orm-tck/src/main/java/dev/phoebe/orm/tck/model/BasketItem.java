package dev.phoebe.orm.tck.model;

import dev.phoebe.orm.annotation.Column;
import dev.phoebe.orm.annotation.Id;
import dev.phoebe.orm.annotation.Model;
import org.jspecify.annotations.Nullable;

/** The index of its column would have the name of that of {@link Basket}. */
@Model
public record BasketItem(
        @Id @Nullable Long id, @Column(index = true) int count) {}
