package dev.phoebe.orm.tck.model;

import dev.phoebe.orm.annotation.Column;
import dev.phoebe.orm.annotation.Id;
import dev.phoebe.orm.annotation.Model;
import dev.phoebe.orm.type.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A column of each type, once with a value always and once with none perhaps. */
@Model
public class AllTypes {

    @Id
    public Long id;

    public boolean aBoolean = true;
    public short aShort = 1;
    public int anInt = 2;
    public long aLong = 3;
    public float aFloat = 4.5f;
    public double aDouble = 5.5;
    public String aString = "text";

    @Column(maxLength = Integer.MAX_VALUE)
    public String aLongText = "any text";

    public BigDecimal aDecimal = new BigDecimal("6.5");
    public LocalDate aDate = LocalDate.of(2024, 2, 29);
    public LocalTime aTime = LocalTime.of(13, 14, 15);
    public LocalDateTime aTimestamp = LocalDateTime.of(2024, 2, 29, 13, 14, 15);
    public Instant anInstant = Instant.parse("2024-02-29T13:14:15Z");
    public OffsetDateTime anOffsetDateTime = OffsetDateTime.of(2024, 2, 29, 13, 14, 15, 0, ZoneOffset.UTC);
    public UUID aUuid = new UUID(1, 2);
    public byte[] someBytes = {1, 2, 3};
    public Json aJson = Json.of("{}");
    public Status anEnum = Status.ON_SALE;

    public @Nullable Boolean maybeBoolean;
    public @Nullable Short maybeShort;
    public @Nullable Integer maybeInt;
    public @Nullable Long maybeLong;
    public @Nullable Float maybeFloat;
    public @Nullable Double maybeDouble;
    public @Nullable String maybeString;

    @Column(maxLength = Integer.MAX_VALUE)
    public @Nullable String maybeLongText;

    public @Nullable BigDecimal maybeDecimal;
    public @Nullable LocalDate maybeDate;
    public @Nullable LocalTime maybeTime;
    public @Nullable LocalDateTime maybeTimestamp;
    public @Nullable Instant maybeInstant;
    public @Nullable OffsetDateTime maybeOffsetDateTime;
    public @Nullable UUID maybeUuid;
    public byte @Nullable [] maybeBytes;
    public @Nullable Json maybeJson;
    public @Nullable Status maybeEnum;

    public AllTypes() {}

    @Override
    public String toString() {
        return "row " + id;
    }
}
