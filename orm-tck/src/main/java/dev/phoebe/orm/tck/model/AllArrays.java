package dev.phoebe.orm.tck.model;

import dev.phoebe.orm.annotation.Column;
import dev.phoebe.orm.annotation.Id;
import dev.phoebe.orm.annotation.Model;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An array of each type that can be in one. */
@Model
public record AllArrays(
        @Id @Nullable Long id,
        List<Boolean> booleans,
        List<Short> shorts,
        List<Integer> ints,
        List<Long> longs,
        List<Float> floats,
        List<Double> doubles,
        List<String> strings,
        @Column(maxLength = Integer.MAX_VALUE) List<String> texts,

        @Column(precision = 8, scale = 2, rounding = Column.Rounding.HALF_UP)
        List<BigDecimal> decimals,

        List<LocalDate> dates,
        List<LocalTime> times,
        List<LocalDateTime> timestamps,
        List<Instant> instants,
        List<OffsetDateTime> offsetDateTimes,
        List<UUID> uuids,
        List<Status> enums,
        @Nullable List<String> none) {}
