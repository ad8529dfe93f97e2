package dev.phoebe.orm.tck.model;

import dev.phoebe.orm.annotation.Column;
import dev.phoebe.orm.annotation.Id;
import dev.phoebe.orm.annotation.Model;
import dev.phoebe.orm.relation.Backref;
import dev.phoebe.orm.relation.Ref;
import org.jspecify.annotations.Nullable;

/** A tree whose names are its keys. */
@Model
public class Category {

    @Id
    @Column(maxLength = 40)
    public String name;

    public @Nullable Ref<Category> parent;

    public Backref<Category> children;

    public Category() {}

    public Category(String name, @Nullable Category parent) {
        this.name = name;
        this.parent = parent == null ? null : Ref.of(parent);
    }
}
