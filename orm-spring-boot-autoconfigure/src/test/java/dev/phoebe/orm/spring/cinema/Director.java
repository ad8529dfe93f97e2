package dev.phoebe.orm.spring.cinema;

import dev.phoebe.orm.active.ActiveRecord;
import dev.phoebe.orm.annotation.Column;
import dev.phoebe.orm.annotation.Id;
import dev.phoebe.orm.annotation.Model;
import org.jspecify.annotations.Nullable;

@Model
public class Director extends ActiveRecord<Director> {

    @Id
    public @Nullable Long id;

    @Column(maxLength = 80, unique = true)
    public String name;

    public Director() {}

    public Director(String name) {
        this.name = name;
    }
}
