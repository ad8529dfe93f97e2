package dev.phoebe.orm.spring.cinema.ledger;

import dev.phoebe.orm.annotation.Id;
import dev.phoebe.orm.annotation.Model;
import org.jspecify.annotations.Nullable;

@Model(table = "ledger_entry")
public record Entry(@Id @Nullable Long id, String text) {

    public Entry(String text) {
        this(null, text);
    }
}
