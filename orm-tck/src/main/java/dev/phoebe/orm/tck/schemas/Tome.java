package dev.phoebe.orm.tck.schemas;

import dev.phoebe.orm.annotation.Id;
import dev.phoebe.orm.annotation.Index;
import dev.phoebe.orm.annotation.Model;
import dev.phoebe.orm.relation.ManyToMany;
import dev.phoebe.orm.relation.Ref;

/** A row of {@code tck_shop.tome}, which refers to a table of another schema. */
@Model(schema = "tck_shop", indexes = @Index(columns = {"title", "author"}))
public class Tome {

    @Id
    public Long id;

    public String title;

    public int stock;

    public Ref<Writer> author;

    public ManyToMany<Topic> topics;

    public Tome() {}

    public Tome(String title, Writer author) {
        this.title = title;
        this.author = Ref.of(author);
    }
}
