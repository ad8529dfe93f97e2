package dev.phoebe.orm.tck.model;

import dev.phoebe.orm.annotation.Column;
import dev.phoebe.orm.annotation.Id;
import dev.phoebe.orm.annotation.MappedBy;
import dev.phoebe.orm.annotation.Model;
import dev.phoebe.orm.annotation.OnDelete;
import dev.phoebe.orm.relation.Backref;
import dev.phoebe.orm.relation.ManyToMany;
import dev.phoebe.orm.relation.Ref;
import java.math.BigDecimal;

/** A key of two columns, one of which is a reference. */
@Model
public class OrderLine {

    @Id
    @OnDelete(OnDelete.Action.CASCADE)
    public Ref<PurchaseOrder> order;

    @Id
    public int position;

    public Ref<Book> book;

    public int quantity = 1;

    @Column(precision = 10, scale = 2)
    public BigDecimal amount;

    @MappedBy("line")
    public Backref<Complaint> complaints;

    public Backref<Inspection> inspections;

    public ManyToMany<Tag> tags;

    public ManyToMany<OrderLine> parts;

    public OrderLine() {}

    public OrderLine(PurchaseOrder order, int position, Book book, String amount) {
        this.order = Ref.of(order);
        this.position = position;
        this.book = Ref.of(book);
        this.amount = new BigDecimal(amount);
    }

    @Override
    public String toString() {
        return order.id() + "/" + position;
    }
}
