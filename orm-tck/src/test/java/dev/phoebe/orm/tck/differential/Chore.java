package dev.phoebe.orm.tck.differential;

import dev.phoebe.orm.annotation.Column;
import dev.phoebe.orm.annotation.Id;
import dev.phoebe.orm.annotation.Model;
import dev.phoebe.orm.relation.Ref;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Something that a worker has to do, always somebody's. */
@Model
@SuppressWarnings("NullAway.Init") // filled by who makes it, and by the reader of rows
class Chore {

    @Id(generation = Id.Generation.ASSIGNED)
    Long id;

    Ref<Worker> worker;

    @Nullable
    Long effort;

    @Column(precision = 12, scale = 2)
    BigDecimal cost;

    @Nullable
    String title;

    boolean done;

    @Nullable
    LocalDate due;
}
