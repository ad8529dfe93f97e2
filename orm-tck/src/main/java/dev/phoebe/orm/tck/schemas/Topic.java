package dev.phoebe.orm.tck.schemas;

import dev.phoebe.orm.annotation.Id;
import dev.phoebe.orm.annotation.Link;
import dev.phoebe.orm.annotation.Model;
import dev.phoebe.orm.relation.ManyToMany;

/** A row of a table in the connection's own schema. */
@Model(table = "tome_topic_name")
public class Topic {

    @Id
    public Long id;

    public String name;

    @Link(mappedBy = "topics")
    public ManyToMany<Tome> tomes;

    public Topic() {}

    public Topic(String name) {
        this.name = name;
    }
}
