package dev.phoebe.orm.tck.model;

import dev.phoebe.orm.annotation.Column;
import dev.phoebe.orm.annotation.Id;
import dev.phoebe.orm.annotation.Model;

/** Something to be upserted: a unique name, and numbers. */
@Model
public class Counter {

    @Id
    public Long id;

    @Column(maxLength = 50, unique = true)
    public String name;

    public int hits;

    public int misses;

    public Counter() {}

    public Counter(String name, int hits) {
        this.name = name;
        this.hits = hits;
    }
}
