package dev.phoebe.orm.spring.jackson.shop;

import dev.phoebe.orm.annotation.Id;
import dev.phoebe.orm.annotation.Model;
import dev.phoebe.orm.type.Json;
import org.jspecify.annotations.Nullable;

@Model
public record Gadget(
        @Id @Nullable Long id, Json details, @Nullable Json extra) {}
