package dev.phoebe.bookshop.sales;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** What a customer wants. The same book may stand in several lines: they add up. */
record OrderRequest(
        @NotNull Long customerId, @NotEmpty @Size(max = 100) List<@NotNull @Valid Line> lines) {

    record Line(
            @NotNull Long bookId,
            @NotNull @Min(1) @Max(1000) Integer quantity) {}
}
