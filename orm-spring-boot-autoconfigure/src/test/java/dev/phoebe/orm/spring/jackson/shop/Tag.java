package dev.phoebe.orm.spring.jackson.shop;

import dev.phoebe.orm.annotation.Column;
import dev.phoebe.orm.annotation.Id;
import dev.phoebe.orm.annotation.Model;
import org.jspecify.annotations.Nullable;

@Model
public record Tag(
        @Id @Nullable Long id, @Column(unique = true) String name) {}
