package dev.phoebe.orm.tck.docs;

import dev.phoebe.orm.annotation.Column;
import dev.phoebe.orm.annotation.Id;
import dev.phoebe.orm.annotation.Model;
import java.math.BigDecimal;
import java.time.LocalDate;

// tag::exchange-rate[]
@Model
record ExchangeRate(
        @Id @Column(maxLength = 3) String currency,
        @Id LocalDate day,
        @Column(precision = 12, scale = 6) BigDecimal rate) {}
// end::exchange-rate[]
