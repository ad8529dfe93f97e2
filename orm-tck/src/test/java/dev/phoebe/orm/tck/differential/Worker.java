package dev.phoebe.orm.tck.differential;

import dev.phoebe.orm.annotation.Column;
import dev.phoebe.orm.annotation.Id;
import dev.phoebe.orm.annotation.MappedBy;
import dev.phoebe.orm.annotation.Model;
import dev.phoebe.orm.relation.Backref;
import dev.phoebe.orm.relation.Ref;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A worker, who may have a firm, and another worker who teaches. */
@Model
@SuppressWarnings("NullAway.Init") // filled by who makes it, and by the reader of rows
class Worker {

    @Id(generation = Id.Generation.ASSIGNED)
    Long id;

    @Nullable
    Ref<Firm> firm;

    @Nullable
    Ref<Worker> mentor;

    int grade;

    @Nullable
    Integer age;

    @Column(precision = 12, scale = 2)
    @Nullable
    BigDecimal wage;

    String name;

    @Nullable
    Boolean active;

    @Nullable
    LocalDate hired;

    @MappedBy("mentor")
    Backref<Worker> pupils;

    Backref<Chore> chores;
}
