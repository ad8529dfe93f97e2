package dev.phoebe.bookshop.sales;

import dev.phoebe.orm.annotation.Column;
import dev.phoebe.orm.annotation.Id;
import dev.phoebe.orm.annotation.Model;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Somebody who buys books. */
@Model
public class Customer {

    @Id
    public Long id;

    @NotBlank
    @Size(max = 80)
    public String name;

    @Email
    @Size(max = 120)
    @Column(unique = true)
    public String email;

    Customer() {}

    public Customer(String name, String email) {
        this.name = name;
        this.email = email;
    }
}
