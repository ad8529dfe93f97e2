package dev.phoebe.orm.tck.model;

import dev.phoebe.orm.annotation.Column;
import dev.phoebe.orm.annotation.Id;
import dev.phoebe.orm.annotation.Model;
import dev.phoebe.orm.type.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Has arrays: only for databases that have them too. */
@Model
public class Clipping {

    @Id
    public Long id;

    public String title;

    @Column(maxLength = 20, index = true)
    public List<String> labels = List.of();

    public @Nullable List<Integer> scores;

    public @Nullable List<Json> documents;

    public Clipping() {
        this("", List.of(), null);
    }

    public Clipping(String title, List<String> labels, @Nullable List<Integer> scores) {
        this.title = title;
        this.labels = labels;
        this.scores = scores;
    }
}
