package dev.phoebe.bookshop.sales;

import dev.phoebe.orm.annotation.Column;
import dev.phoebe.orm.annotation.Id;
import dev.phoebe.orm.annotation.Index;
import dev.phoebe.orm.annotation.Model;
import dev.phoebe.orm.relation.Backref;
import dev.phoebe.orm.relation.Ref;
import java.math.BigDecimal;
import java.time.Instant;

/** What a customer ordered at once. The table is called {@code order}: a reserved word, which Phoebe quotes. */
@Model(indexes = @Index(columns = {"customer", "placed"}))
public class Order {

    @Id
    public Long id;

    public Ref<Customer> customer;

    @Column(index = true)
    public Instant placed;

    @Column(precision = 16, scale = 2)
    public BigDecimal total;

    public Backref<OrderLine> lines;

    Order() {}

    public Order(Ref<Customer> customer, Instant placed, BigDecimal total) {
        this.customer = customer;
        this.placed = placed;
        this.total = total;
    }
}
