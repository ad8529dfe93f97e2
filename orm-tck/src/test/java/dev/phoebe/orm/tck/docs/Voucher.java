package dev.phoebe.orm.tck.docs;

import dev.phoebe.orm.annotation.Column;
import dev.phoebe.orm.annotation.Id;
import dev.phoebe.orm.annotation.Model;
import dev.phoebe.orm.annotation.Transient;
import java.math.BigDecimal;
import java.util.UUID;

// tag::voucher[]
@Model(table = "gift_voucher")
class Voucher {
    enum State {
        OPEN,
        SPENT
    }

    @Id
    private UUID id; // made by the client, ordered by time

    @Column(name = "face_value", precision = 8, scale = 2, rounding = Column.Rounding.HALF_UP)
    private BigDecimal value;

    private State state = State.OPEN; // stored as its name, with a check in the table

    @Transient
    private String printed; // no column

    // end::voucher[]
    Voucher() {}

    Voucher(BigDecimal value) {
        this.value = value;
    }

    // tag::voucher[]
    UUID getId() {
        return id;
    }

    void setId(UUID id) {
        this.id = id;
    }
    // ... and so on for each column
    // end::voucher[]

    BigDecimal getValue() {
        return value;
    }

    void setValue(BigDecimal value) {
        this.value = value;
    }

    State getState() {
        return state;
    }

    void setState(State state) {
        this.state = state;
    }

    String print() {
        if (printed == null) {
            printed = value + " " + state;
        }
        return printed;
    }
    // tag::voucher[]
}
// end::voucher[]
