package dev.phoebe.orm.tck.model;

import dev.phoebe.orm.annotation.Id;
import dev.phoebe.orm.annotation.Model;
import dev.phoebe.orm.relation.Backref;
import dev.phoebe.orm.relation.Ref;
import java.time.Instant;
import java.util.UUID;

/** A key that the client makes. */
@Model
public class PurchaseOrder {

    @Id
    public UUID id;

    public Ref<Customer> customer;

    public Instant placed = Instant.parse("2024-05-06T07:08:09Z");

    public Backref<OrderLine> lines;

    public PurchaseOrder() {}

    public PurchaseOrder(Customer customer) {
        this.customer = Ref.of(customer);
    }
}
