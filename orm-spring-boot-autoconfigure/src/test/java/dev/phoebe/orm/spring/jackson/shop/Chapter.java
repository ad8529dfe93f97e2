package dev.phoebe.orm.spring.jackson.shop;

import dev.phoebe.orm.annotation.Id;
import dev.phoebe.orm.annotation.Model;
import dev.phoebe.orm.relation.Ref;

/** A key of two columns, one of which is a reference. */
@Model
public record Chapter(@Id Ref<Book> book, @Id int number, String title) {}
