package mistakes;

import dev.phoebe.orm.annotation.*;
import dev.phoebe.orm.relation.*;

@Model
class Book {
    @Id Long id;
    @Column(precision = 3) String title; // ORM041
    @Column(scale = 3) double weight; // ORM041
    @Column(precision = 8, scale = 2) java.util.List<java.math.BigDecimal> prices;
    @Column(precision = 8, scale = 2) java.util.List<Double> weights; // ORM041 ORM041
    @Column(
            precision = 3, // ORM041
            rounding = Column.Rounding.DOWN) // ORM041
    int stock;
}
