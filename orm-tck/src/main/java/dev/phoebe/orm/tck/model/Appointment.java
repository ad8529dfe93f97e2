package dev.phoebe.orm.tck.model;

import dev.phoebe.orm.annotation.Column;
import dev.phoebe.orm.annotation.Id;
import dev.phoebe.orm.annotation.Model;
import dev.phoebe.orm.relation.Backref;
import java.math.BigDecimal;
import java.time.OffsetDateTime;

/** Its key is a point in time and a decimal. */
@Model
public class Appointment {

    @Id
    public OffsetDateTime begin;

    @Id
    @Column(precision = 5, scale = 1)
    public BigDecimal room;

    public Backref<Reminder> reminders;

    public Appointment() {}

    public Appointment(OffsetDateTime begin, String room) {
        this.begin = begin;
        this.room = new BigDecimal(room);
    }
}
