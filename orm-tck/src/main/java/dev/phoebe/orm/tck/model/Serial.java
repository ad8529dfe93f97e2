package dev.phoebe.orm.tck.model;

import dev.phoebe.orm.annotation.Id;
import dev.phoebe.orm.annotation.Model;

/** Nothing but a key. */
@Model
public class Serial {

    @Id
    public Long id;
}
