package mistakes;

import dev.phoebe.orm.annotation.*;
import dev.phoebe.orm.relation.*;
import jakarta.validation.constraints.Digits;
import java.math.BigDecimal;

@Model
class Book {
    @Id Long id;
    @Column(precision = 2, scale = 3) BigDecimal a; // ORM043
    @Column(precision = 0) BigDecimal b; // ORM043
    @Column(scale = -1) BigDecimal c; // ORM043
    @Column(precision = 3) BigDecimal d; // ORM043
    @Digits(integer = 5, fraction = 2) @Column(scale = 9) BigDecimal e; // ORM043
    @Digits(integer = 5, fraction = -2) BigDecimal f; // ORM043
}
