package dev.phoebe.orm.tck.model;

import dev.phoebe.orm.annotation.Id;
import dev.phoebe.orm.annotation.Model;
import dev.phoebe.orm.relation.Backref;
import dev.phoebe.orm.relation.Ref;
import org.jspecify.annotations.Nullable;

/** Refers to an employee, who refers to it: a circle. */
@Model
public class Department {

    @Id
    public Long id;

    public String name;

    public @Nullable Ref<Employee> head;

    public Backref<Employee> members;

    public Department() {}

    public Department(String name) {
        this.name = name;
    }
}
