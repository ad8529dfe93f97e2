package dev.phoebe.orm.spring.jackson.shop;

import dev.phoebe.orm.annotation.Column;
import dev.phoebe.orm.annotation.Id;
import dev.phoebe.orm.annotation.Model;
import dev.phoebe.orm.relation.Ref;
import org.jspecify.annotations.Nullable;

/** Refers by a key of two columns, and by a name. */
@Model
public record Footnote(
        @Id @Nullable Long id,
        Ref<Chapter> chapter,
        @Column(references = "name") @Nullable Ref<Tag> tag,
        String text) {}
