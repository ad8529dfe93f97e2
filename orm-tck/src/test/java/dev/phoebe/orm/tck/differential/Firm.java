package dev.phoebe.orm.tck.differential;

import dev.phoebe.orm.annotation.Column;
import dev.phoebe.orm.annotation.Id;
import dev.phoebe.orm.annotation.Model;
import dev.phoebe.orm.relation.Backref;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A firm, of which next to nothing is known for certain. */
@Model
@SuppressWarnings("NullAway.Init") // filled by who makes it, and by the reader of rows
class Firm {

    @Id(generation = Id.Generation.ASSIGNED)
    Long id;

    int stars;

    @Nullable
    Integer rooms;

    @Column(precision = 12, scale = 2)
    @Nullable
    BigDecimal capital;

    @Nullable
    String name;

    @Nullable
    Boolean listed;

    @Nullable
    LocalDate founded;

    Backref<Worker> workers;
}
