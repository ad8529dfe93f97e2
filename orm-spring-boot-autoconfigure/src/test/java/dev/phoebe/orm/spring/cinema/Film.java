package dev.phoebe.orm.spring.cinema;

import dev.phoebe.orm.active.ActiveRecord;
import dev.phoebe.orm.annotation.Check;
import dev.phoebe.orm.annotation.Id;
import dev.phoebe.orm.annotation.Model;
import dev.phoebe.orm.annotation.Version;
import dev.phoebe.orm.relation.Ref;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

@Model(checks = @Check(name = "film_minutes", sql = "minutes >= 0"))
public class Film extends ActiveRecord<Film> {

    @Id
    public @Nullable Long id;

    @NotBlank
    @Size(max = 100)
    public String title;

    public @Nullable Ref<Director> director;

    public int minutes;

    @Version
    public int version;

    public Film() {}

    public Film(String title) {
        this.title = title;
    }
}
