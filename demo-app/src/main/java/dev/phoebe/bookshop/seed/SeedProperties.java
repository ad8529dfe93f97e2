package dev.phoebe.bookshop.seed;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.PositiveOrZero;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much an empty bookshop is filled with.
 *
 * @param books how many books; authors, customers, orders and reviews follow from it. 0 leaves the shop empty
 */
@Validated
@ConfigurationProperties("bookshop.seed")
record SeedProperties(
        @DefaultValue("10000") @PositiveOrZero @Max(1_000_000)
        int books) {

    int authors() {
        return atLeastOne(books / 10);
    }

    int customers() {
        return atLeastOne(books / 20);
    }

    int orders() {
        return atLeastOne(books / 12);
    }

    int reviews() {
        return atLeastOne(books / 2);
    }

    private static int atLeastOne(int number) {
        return Math.max(1, number);
    }
}
