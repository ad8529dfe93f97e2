package dev.phoebe.orm.tck.model;

import dev.phoebe.orm.annotation.Column;
import dev.phoebe.orm.annotation.Id;
import dev.phoebe.orm.annotation.Model;
import dev.phoebe.orm.annotation.OnDelete;
import dev.phoebe.orm.relation.Ref;
import org.jspecify.annotations.Nullable;

/** Refers to rows whose key has several columns. */
@Model
public class Complaint {

    @Id
    public Long id;

    public Ref<OrderLine> line;

    @Column(columns = {"new_order", "new_position"})
    @OnDelete(OnDelete.Action.SET_NULL)
    public @Nullable Ref<OrderLine> replacement;

    public String text;

    public Complaint() {}

    public Complaint(Ref<OrderLine> line, @Nullable Ref<OrderLine> replacement, String text) {
        this.line = line;
        this.replacement = replacement;
        this.text = text;
    }

    @Override
    public String toString() {
        return text;
    }
}
