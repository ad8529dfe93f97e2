package dev.phoebe.orm.spring.jackson.shop;

import dev.phoebe.orm.annotation.Id;
import dev.phoebe.orm.annotation.Model;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A column of every type. */
@Model
public record Sample(
        @Id @Nullable UUID id,
        short small,
        int whole,
        long big,
        float single,
        double twice,
        boolean flag,
        @Nullable BigDecimal decimal,
        @Nullable Instant instant,
        @Nullable OffsetDateTime offset,
        @Nullable LocalDateTime wall,
        @Nullable LocalTime time,
        @Nullable Integer boxed) {}
