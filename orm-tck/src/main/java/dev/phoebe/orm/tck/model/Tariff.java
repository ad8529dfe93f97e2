package dev.phoebe.orm.tck.model;

import dev.phoebe.orm.annotation.Column;
import dev.phoebe.orm.annotation.Id;
import dev.phoebe.orm.annotation.MappedBy;
import dev.phoebe.orm.annotation.Model;
import dev.phoebe.orm.relation.Backref;
import dev.phoebe.orm.relation.ManyToMany;
import java.math.BigDecimal;

/** Its key is a decimal, which the database gives back with all digits of its column. */
@Model
public class Tariff {

    @Id
    @Column(precision = 6, scale = 2)
    public BigDecimal rate;

    @Column(precision = 8, scale = 3, unique = true)
    public BigDecimal code;

    @MappedBy("tariff")
    public Backref<Bill> bills;

    public ManyToMany<Tag> tags;

    public Tariff() {}

    public Tariff(String rate, String code) {
        this.rate = new BigDecimal(rate);
        this.code = new BigDecimal(code);
    }
}
