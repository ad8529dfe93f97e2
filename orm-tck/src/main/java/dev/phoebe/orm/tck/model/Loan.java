package dev.phoebe.orm.tck.model;

import dev.phoebe.orm.annotation.Column;
import dev.phoebe.orm.annotation.Id;
import dev.phoebe.orm.annotation.Model;
import dev.phoebe.orm.relation.Ref;
import org.jspecify.annotations.Nullable;

/** Refers to rows by unique columns that are not their keys. */
@Model
public class Loan {

    @Id
    public Long id;

    @Column(references = "isbn")
    public Ref<Book> book;

    @Column(name = "reader", references = "email")
    public @Nullable Ref<Customer> customer;

    public Loan() {}

    public Loan(Ref<Book> book, @Nullable Ref<Customer> customer) {
        this.book = book;
        this.customer = customer;
    }
}
