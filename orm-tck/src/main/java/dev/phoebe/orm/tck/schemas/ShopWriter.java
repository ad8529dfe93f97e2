package dev.phoebe.orm.tck.schemas;

import dev.phoebe.orm.annotation.Column;
import dev.phoebe.orm.annotation.Id;
import dev.phoebe.orm.annotation.Model;
import org.jspecify.annotations.Nullable;

/** A row of {@code tck_shop.writer}: another table of the same name. */
@Model(schema = "tck_shop", table = "writer")
public record ShopWriter(
        @Id @Nullable Long id, @Column(unique = true) String name, int copies) {}
