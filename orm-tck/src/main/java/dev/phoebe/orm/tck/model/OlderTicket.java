package dev.phoebe.orm.tck.model;

import dev.phoebe.orm.annotation.Id;
import dev.phoebe.orm.annotation.Model;
import org.jspecify.annotations.Nullable;

/** How an older program sees the table of {@link Ticket}. */
@Model(table = "ticket")
public record OlderTicket(@Id @Nullable Long id, Stage stage) {

    /** One less than there is. */
    public enum Stage {
        OPEN,
        CLOSED
    }
}
