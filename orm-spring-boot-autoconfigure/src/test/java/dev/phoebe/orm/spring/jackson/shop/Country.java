package dev.phoebe.orm.spring.jackson.shop;

import dev.phoebe.orm.annotation.Id;
import dev.phoebe.orm.annotation.Model;

@Model
public record Country(
        @Id(generation = Id.Generation.ASSIGNED) String code, String name) {}
