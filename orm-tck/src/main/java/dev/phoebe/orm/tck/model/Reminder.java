package dev.phoebe.orm.tck.model;

import dev.phoebe.orm.annotation.Id;
import dev.phoebe.orm.annotation.Model;
import dev.phoebe.orm.relation.Ref;

/** Refers to a key of a point in time and a decimal. */
@Model
public class Reminder {

    @Id
    public Long id;

    public Ref<Appointment> appointment;

    public Reminder() {}

    public Reminder(Ref<Appointment> appointment) {
        this.appointment = appointment;
    }
}
