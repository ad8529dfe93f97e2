package dev.phoebe.orm.tck.model;

import dev.phoebe.orm.annotation.Column;
import dev.phoebe.orm.annotation.Id;
import dev.phoebe.orm.annotation.Model;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Decimals, and all ways to make them fit. */
@Model
public class Measurement {

    @Id
    public Long id;

    @Column(precision = 6, scale = 2)
    public @Nullable BigDecimal exact;

    @Column(precision = 6, scale = 2, rounding = Column.Rounding.HALF_UP)
    public @Nullable BigDecimal halfUp;

    @Column(precision = 6, scale = 2, rounding = Column.Rounding.HALF_EVEN)
    public @Nullable BigDecimal halfEven;

    @Column(precision = 6, scale = 2, rounding = Column.Rounding.DOWN)
    public @Nullable BigDecimal down;

    public Measurement() {}
}
