package dev.phoebe.orm.tck.model;

import dev.phoebe.orm.annotation.Id;
import dev.phoebe.orm.annotation.Model;
import dev.phoebe.orm.relation.Ref;

/** A key of three columns, two of which refer to a key of two; a record. */
@Model
public record Inspection(@Id Ref<OrderLine> line, @Id int number, String result) {}
