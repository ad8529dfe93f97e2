package dev.phoebe.orm.spring.jackson.shop;

import dev.phoebe.orm.annotation.Id;
import dev.phoebe.orm.annotation.Model;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Columns that are arrays. */
@Model
public record Article(
        @Id @Nullable Long id,
        List<String> labels,
        @Nullable List<Integer> scores,
        @Nullable List<LocalDate> days,
        @Nullable List<Book.Status> states) {}
