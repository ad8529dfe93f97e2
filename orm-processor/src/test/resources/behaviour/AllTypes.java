package behaviour;

import static behaviour.AllTypes_ThingTable.THING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phoebe.orm.annotation.Id;
import dev.phoebe.orm.annotation.Model;
import dev.phoebe.orm.model.Column;
import dev.phoebe.orm.processor.Fakes;
import dev.phoebe.orm.type.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

class AllTypes {

    enum Status {
        NEW,
        OLD {
            @Override
            public String toString() {
                return "not its name";
            }
        }
    }

    @Model
    static class Thing {
        @Id Long id;
        boolean flag;
        short small;
        int number;
        long big;
        float rough;
        double fine;
        Boolean boxedFlag;
        Short boxedSmall;
        Integer boxedNumber;
        Long boxedBig;
        Float boxedRough;
        Double boxedFine;
        @Nullable Boolean noFlag;
        @Nullable Short noSmall;
        @Nullable Integer noNumber;
        @Nullable Long noBig;
        @Nullable Float noRough;
        @Nullable Double noFine;
        String text;
        BigDecimal decimal;
        LocalDate date;
        LocalTime time;
        LocalDateTime timestamp;
        Instant instant;
        OffsetDateTime offset;
        UUID uuid;
        byte[] bytes;
        Json json;
        Status status;
        @Nullable String noText;
        @Nullable BigDecimal noDecimal;
        @Nullable LocalDate noDate;
        @Nullable LocalTime noTime;
        @Nullable LocalDateTime noTimestamp;
        @Nullable Instant noInstant;
        @Nullable OffsetDateTime noOffset;
        @Nullable UUID noUuid;
        byte @Nullable [] noBytes;
        @Nullable Json noJson;
        @Nullable Status noStatus;
        static int counter = 1;
        transient int cached = 2;
    }

    private static final UUID UUID_VALUE = UUID.fromString("01890000-0000-7000-8000-000000000000");
    private static final OffsetDateTime OFFSET = OffsetDateTime.of(2024, 2, 3, 4, 5, 6, 0, ZoneOffset.UTC);
    private static final byte[] BYTES = {1, 2};

    private static final Object[] STORED = {
        7L, true, (short) 1, 2, 3L, 4f, 5d, true, (short) 6, 7, 8L, 9f, 10d, null, null, null, null, null, null,
        "text", new BigDecimal("1.5000"), LocalDate.of(2024, 1, 2), LocalTime.of(3, 4), LocalDateTime.of(2024, 1, 2, 3, 4),
        OFFSET, OFFSET, UUID_VALUE, BYTES, "{}", "OLD", null, null, null, null, null, null, null, null, null, null, null
    };

    static void run() throws Exception {
        reads();
        binds();
        changes();
        givesDecimalsTheirScale();
        refusesUnknownConstants();
    }

    private static void reads() throws Exception {
        Thing thing = Fakes.read(THING, STORED);

        assertThat(thing.id).isEqualTo(7L);
        assertThat(thing.flag).isTrue();
        assertThat(thing.small).isEqualTo((short) 1);
        assertThat(thing.number).isEqualTo(2);
        assertThat(thing.big).isEqualTo(3L);
        assertThat(thing.rough).isEqualTo(4f);
        assertThat(thing.fine).isEqualTo(5d);
        assertThat(thing.boxedFlag).isTrue();
        assertThat(thing.boxedFine).isEqualTo(10d);
        assertThat(thing.noFlag).isNull();
        assertThat(thing.noSmall).isNull();
        assertThat(thing.noNumber).isNull();
        assertThat(thing.noBig).isNull();
        assertThat(thing.noRough).isNull();
        assertThat(thing.noFine).isNull();
        assertThat(thing.text).isEqualTo("text");
        assertThat(thing.instant).isEqualTo(OFFSET.toInstant());
        assertThat(thing.offset).isEqualTo(OFFSET);
        assertThat(thing.uuid).isEqualTo(UUID_VALUE);
        assertThat(thing.status).isSameAs(Status.OLD);
        assertThat(thing.noStatus).isNull();
        assertThat(thing.noOffset).isNull();
        assertThat(thing.noBytes).isNull();
        assertThat(thing.json).isEqualTo(Json.of("{}"));
        assertThat(thing.noJson).isNull();
        assertThat(thing.cached).isEqualTo(2);
    }

    private static void binds() throws Exception {
        List<Object> bound = Fakes.bound(THING, Fakes.read(THING, STORED));

        assertThat(bound).containsExactly(STORED);
    }

    private static void changes() throws Exception {
        Thing from = Fakes.read(THING, STORED);
        Thing to = new Thing();
        for (Column<Thing, ?> column : THING.columns()) {
            copy(column, from, to);
        }

        assertThat(to).usingRecursiveComparison().isEqualTo(from);
        assertThat(THING.column("noBytes").orElseThrow().definition().nullable()).isTrue();
        assertThat(THING.column("bytes").orElseThrow().definition().nullable()).isFalse();
        assertThat(THING.columns()).hasSize(STORED.length);
    }

    private static <V> void copy(Column<Thing, V> column, Thing from, Thing to) {
        assertThat(column.with(to, column.get(from))).isSameAs(to);
        assertThat(column.get(to)).isEqualTo(column.get(from));
    }

    private static void givesDecimalsTheirScale() throws Exception {
        Object[] stored = STORED.clone();
        stored[20] = new BigDecimal("1.5");

        assertThat(Fakes.read(THING, stored).decimal).isEqualTo(new BigDecimal("1.5000"));
    }

    private static void refusesUnknownConstants() {
        Object[] stored = STORED.clone();
        stored[29] = "GONE";

        assertThatThrownBy(() -> Fakes.read(THING, stored)).hasMessageContaining("GONE");
    }
}
