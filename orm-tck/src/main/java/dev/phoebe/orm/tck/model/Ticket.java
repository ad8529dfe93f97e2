package dev.phoebe.orm.tck.model;

import dev.phoebe.orm.annotation.Id;
import dev.phoebe.orm.annotation.Model;
import org.jspecify.annotations.Nullable;

/** What {@link OlderTicket} has become in a newer program. */
@Model
public record Ticket(@Id @Nullable Long id, Stage stage) {

    /** One more than there was. */
    public enum Stage {
        OPEN,
        CLOSED,
        ON_HOLD
    }
}
