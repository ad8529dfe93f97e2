package dev.phoebe.orm.tck.model;

import dev.phoebe.orm.annotation.Column;
import dev.phoebe.orm.annotation.Id;
import dev.phoebe.orm.annotation.Model;
import dev.phoebe.orm.relation.Backref;

/** Private fields behind accessors, and a key of 32 bits. */
@Model
public class Customer {

    @Id
    private Integer id;

    @Column(name = "full_name", index = true)
    private String name;

    @Column(maxLength = 120, unique = true)
    private String email;

    private Backref<PurchaseOrder> orders;

    private Backref<Review> reviews;

    public Customer() {}

    public Customer(String name, String email) {
        this.name = name;
        this.email = email;
    }

    public Integer getId() {
        return id;
    }

    public void setId(Integer id) {
        this.id = id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public Backref<PurchaseOrder> getOrders() {
        return orders;
    }

    public void setOrders(Backref<PurchaseOrder> orders) {
        this.orders = orders;
    }

    public Backref<Review> getReviews() {
        return reviews;
    }

    public void setReviews(Backref<Review> reviews) {
        this.reviews = reviews;
    }
}
