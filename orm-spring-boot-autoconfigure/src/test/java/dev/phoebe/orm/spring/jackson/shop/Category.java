package dev.phoebe.orm.spring.jackson.shop;

import dev.phoebe.orm.annotation.Id;
import dev.phoebe.orm.annotation.Model;
import dev.phoebe.orm.relation.Backref;
import dev.phoebe.orm.relation.Ref;
import org.jspecify.annotations.Nullable;

@Model
public class Category {

    @Id
    public Integer id;

    public String name;

    public @Nullable Ref<Category> parent;

    public Backref<Category> children;

    public Category() {}

    public Category(@Nullable Integer id, String name, @Nullable Category parent) {
        this.id = id;
        this.name = name;
        this.parent = parent == null ? null : Ref.of(parent);
    }
}
