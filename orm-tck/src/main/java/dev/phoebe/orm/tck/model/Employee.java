package dev.phoebe.orm.tck.model;

import dev.phoebe.orm.annotation.Id;
import dev.phoebe.orm.annotation.MappedBy;
import dev.phoebe.orm.annotation.Model;
import dev.phoebe.orm.relation.Backref;
import dev.phoebe.orm.relation.Ref;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Refers to itself, and inherits columns. */
@Model
public class Employee extends Timestamped {

    @Id
    public Long id;

    public String name;

    public BigDecimal salary = new BigDecimal("1000");

    public @Nullable Ref<Employee> boss;

    public @Nullable Ref<Department> department;

    @MappedBy("boss")
    public Backref<Employee> reports;

    public Employee() {}

    public Employee(String name, @Nullable Employee boss) {
        this.name = name;
        this.boss = boss == null ? null : Ref.of(boss);
    }
}
