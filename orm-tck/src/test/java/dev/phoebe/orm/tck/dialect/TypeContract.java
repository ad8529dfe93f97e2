package dev.phoebe.orm.tck.dialect;

import static dev.phoebe.orm.tck.dialect.Statements.text;
import static dev.phoebe.orm.tck.dialect.Statements.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phoebe.orm.error.DataException;
import dev.phoebe.orm.type.Codec;
import dev.phoebe.orm.type.Codecs;
import dev.phoebe.orm.type.SqlType;
import dev.phoebe.orm.type.TypeKind;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every kind of value comes back as it was sent, is found by itself, and is sorted by what it means. */
abstract class TypeContract extends OnOneConnection {

    private <V> void roundTrip(Codec<V> codec, List<V> ascending) throws SQLException {
        roundTrip(codec, SqlType.of(codec.kind()), ascending);
    }

    private <V> void roundTrip(Codec<V> codec, SqlType type, List<V> ascending) throws SQLException {
        create(type);
        for (V value : ascending) {
            assertThat(insert(codec, value)).isEqualTo(1);
        }
        assertThat(db.list(codec, "select v from type_test order by id"))
                .usingElementComparator(TypeContract::compare)
                .containsExactlyElementsOf(ascending);
        assertThat(db.list(codec, "select v from type_test order by v"))
                .usingElementComparator(TypeContract::compare)
                .containsExactlyElementsOf(ascending);
        for (int i = 0; i < ascending.size(); i++) {
            assertThat(find(codec, ascending.get(i)))
                    .describedAs("the row of value %d", i)
                    .containsExactly(i + 1L);
        }
        insert(codec, null);
        assertThat(db.list(codec, "select v from type_test where v is null")).containsExactly((V) null);
    }

    private void create(SqlType type) throws SQLException {
        table("type_test", "v " + dialect.types().name(type));
    }

    private <V> int insert(Codec<V> codec, @Nullable V value) throws SQLException {
        return db.update(db.sql(text("insert into type_test (v) values ("), value(codec, value), text(")")));
    }

    private <V> List<Long> find(Codec<V> codec, V value) throws SQLException {
        return db.list(Codecs.LONG, db.sql(text("select id from type_test where v = "), value(codec, value)));
    }

    private static int compare(Object left, Object right) {
        if (left instanceof BigDecimal decimal && right instanceof BigDecimal other) {
            return decimal.compareTo(other);
        } else if (left instanceof byte[] bytes && right instanceof byte[] other) {
            return java.util.Arrays.compareUnsigned(bytes, other);
        }
        return left.equals(right) ? 0 : -1;
    }

    @Test
    void booleans() throws SQLException {
        roundTrip(Codecs.BOOLEAN, List.of(false, true));
    }

    @Test
    void wholeNumbers() throws SQLException {
        roundTrip(Codecs.SHORT, List.of(Short.MIN_VALUE, (short) -1, (short) 0, Short.MAX_VALUE));
        roundTrip(Codecs.INTEGER, List.of(Integer.MIN_VALUE, -1, 0, Integer.MAX_VALUE));
        roundTrip(Codecs.LONG, List.of(Long.MIN_VALUE, -1L, 0L, 9_007_199_254_740_993L, Long.MAX_VALUE));
    }

    @Test
    void aNumberThatDoesNotFitIsNotCut() throws SQLException {
        create(SqlType.of(TypeKind.BIGINT));
        insert(Codecs.LONG, 3_000_000_000L);
        assertThatThrownBy(() -> db.list(Codecs.INTEGER, "select v from type_test"))
                .isInstanceOfAny(SQLException.class, DataException.class);
        assertThatThrownBy(() -> db.list(Codecs.SHORT, "select v from type_test"))
                .isInstanceOfAny(SQLException.class, DataException.class);
    }

    @Test
    void floatingPointNumbers() throws SQLException {
        roundTrip(Codecs.FLOAT, List.of(-Float.MAX_VALUE, -1.5f, 0f, 0.1f, 1.2345678f, 16_777_215f, Float.MAX_VALUE));
        roundTrip(Codecs.DOUBLE, List.of(-Double.MAX_VALUE, -0.1, 0d, 1e-300, 0.1, 1.2345678901234567, 1e300));
    }

    @Test
    void decimals() throws SQLException {
        roundTrip(
                Codecs.DECIMAL,
                SqlType.decimal(15, 4),
                List.of(
                        new BigDecimal("-12345678901.2345"),
                        new BigDecimal("-0.0001"),
                        new BigDecimal("0.00"),
                        new BigDecimal("0.1000"),
                        new BigDecimal("5.00"),
                        new BigDecimal("9.99"),
                        new BigDecimal("12.5"),
                        new BigDecimal("100"),
                        new BigDecimal("1E+3"),
                        new BigDecimal("99999999999.9999")));
    }

    @Test
    void decimalsAreComputedAsNumbers() throws SQLException {
        create(SqlType.decimal(12, 2));
        for (int i = 0; i < 10; i++) {
            insert(Codecs.DECIMAL, new BigDecimal("0.10"));
        }
        insert(Codecs.DECIMAL, new BigDecimal("5.00"));
        assertThat(db.list(Codecs.DECIMAL, "select sum(v) from type_test").get(0))
                .isEqualByComparingTo("6.00");
        assertThat(db.list(Codecs.DECIMAL, "select max(v) from type_test").get(0))
                .isEqualByComparingTo("5");
        assertThat(db.list(Codecs.DECIMAL, "select v / 2 from type_test where v > 1")
                        .get(0))
                .isEqualByComparingTo("2.5");
        assertThat(db.list(
                                Codecs.DECIMAL,
                                db.sql(
                                        text("select v * "),
                                        value(Codecs.DECIMAL, new BigDecimal("1.5")),
                                        text(" from type_test where v > "),
                                        value(Codecs.DECIMAL, new BigDecimal("4.99"))))
                        .get(0))
                .isEqualByComparingTo("7.5");
    }

    @Test
    void longDecimalsAreKeptOrRefused() throws SQLException {
        BigDecimal digits38 = new BigDecimal("1234567890123456789012345678.0123456789");
        create(SqlType.decimal(38, 10));
        if (dialect.name().equals("SQLite")) {
            assertThatThrownBy(() -> insert(Codecs.DECIMAL, digits38))
                    .isInstanceOf(DataException.class)
                    .hasMessage(
                            "SQLite keeps 15 digits of a decimal exactly, and this one needs more. It was not sent.");
            assertThatThrownBy(() -> insert(Codecs.DECIMAL, new BigDecimal("1234567890123.456")))
                    .isInstanceOf(DataException.class);
            assertThatThrownBy(() -> insert(Codecs.DECIMAL, new BigDecimal("1E+400")))
                    .isInstanceOf(DataException.class);
            assertThat(db.list(Codecs.LONG, "select count(*) from type_test")).containsExactly(0L);
        } else {
            insert(Codecs.DECIMAL, digits38);
            assertThat(db.list(Codecs.DECIMAL, "select v from type_test")).containsExactly(digits38);
        }
    }

    @Test
    void texts() throws SQLException {
        List<String> ascending = List.of(
                "",
                "\n\t\r",
                " ",
                "%_!",
                "'; drop table type_test; --",
                "A",
                "A ",
                "B",
                "NULL",
                "\\",
                "\\'",
                "a",
                "a ",
                "a'b\"c`d",
                "ab",
                "e",
                "{}?$1:x",
                "\u00e9",
                "\ud83d\ude00");
        roundTrip(Codecs.STRING, SqlType.varchar(40), ascending);
        String longText =
                IntStream.range(0, 20_000).mapToObj(i -> "\u00e9" + i + " ").reduce("", String::concat);
        roundTrip(Codecs.STRING, SqlType.of(TypeKind.TEXT), List.of("", "A", "a", longText));
    }

    @Test
    void textsAreUniqueToTheLastBlank() throws SQLException {
        table("unique_test", "v " + varchar(20) + " not null unique");
        List<String> values =
                List.of("a", "A", "a ", "\u00e1", "a\u0301", "e", "\u00e9", "ss", "\u00df", "i", "\u0130", "\u0131");
        for (String value : values) {
            db.update(db.sql(text("insert into unique_test (v) values ("), value(Codecs.STRING, value), text(")")));
        }
        assertThat(db.list(Codecs.STRING, "select v from unique_test order by id"))
                .containsExactlyElementsOf(values);
        assertThat(db.list(Codecs.LONG, "select count(distinct v) from unique_test"))
                .containsExactly((long) values.size());
    }

    @Test
    void bytes() throws SQLException {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        byte[] large = new byte[100_000];
        large[0] = -1;
        List<byte[]> ascending = new ArrayList<>();
        ascending.add(new byte[0]);
        ascending.add(all);
        ascending.add(new byte[] {1});
        ascending.add(large);
        roundTrip(Codecs.BYTES, ascending);
    }

    @Test
    void dates() throws SQLException {
        roundTrip(
                Codecs.DATE,
                List.of(
                        LocalDate.of(1, 1, 1),
                        LocalDate.of(1582, 10, 10),
                        LocalDate.of(1969, 12, 31),
                        LocalDate.of(2024, 2, 29),
                        LocalDate.of(9999, 12, 31)));
    }

    @Test
    void times() throws SQLException {
        roundTrip(
                Codecs.TIME,
                List.of(
                        LocalTime.MIDNIGHT,
                        LocalTime.of(0, 0, 0, 1000),
                        LocalTime.of(12, 30),
                        LocalTime.of(12, 30, 1),
                        LocalTime.parse("23:59:59.999999")));
    }

    @Test
    void timestamps() throws SQLException {
        roundTrip(
                Codecs.TIMESTAMP,
                List.of(
                        LocalDateTime.parse("0001-01-01T00:00:00"), LocalDateTime.parse("1582-10-10T12:00:00"),
                        LocalDateTime.parse("1969-12-31T23:59:59.5"), LocalDateTime.parse("2026-03-29T02:30:00"),
                        LocalDateTime.parse("2026-10-25T02:30:00.000001"),
                                LocalDateTime.parse("9999-12-31T23:59:59.999999")));
    }

    @Test
    void instants() throws SQLException {
        roundTrip(
                Codecs.INSTANT,
                List.of(
                        Instant.parse("0001-01-01T00:00:00Z"), Instant.parse("1582-10-10T12:00:00Z"),
                        Instant.parse("1969-12-31T23:59:59.5Z"), Instant.parse("2026-03-29T00:59:59.999999Z"),
                        Instant.parse("2026-03-29T01:30:00Z"), Instant.parse("2026-10-25T00:30:00Z"),
                        Instant.parse("2026-10-25T01:30:00Z"), Instant.parse("9999-12-31T23:59:59.999999Z")));
        create(SqlType.of(TypeKind.INSTANT));
        insert(Codecs.OFFSET_DATE_TIME, OffsetDateTime.parse("2026-01-02T03:04:05+05:45"));
        assertThat(db.list(Codecs.OFFSET_DATE_TIME, "select v from type_test"))
                .containsExactly(OffsetDateTime.parse("2026-01-01T21:19:05Z"));
    }

    @Test
    void uuids() throws SQLException {
        roundTrip(
                Codecs.UUID,
                List.of(
                        new UUID(0, 0),
                        UUID.fromString("10000000-0000-4000-8000-00000000abcd"),
                        UUID.fromString("1b671a64-40d5-491e-99b0-da01ff1f3341")));
    }

    @Test
    void nanosecondsAreCut() throws SQLException {
        create(SqlType.of(TypeKind.TIME));
        insert(Codecs.TIME, LocalTime.MAX);
        assertThat(db.list(Codecs.TIME, "select v from type_test")).containsExactly(LocalTime.parse("23:59:59.999999"));
        create(SqlType.of(TypeKind.TIMESTAMP));
        insert(Codecs.TIMESTAMP, LocalDateTime.parse("9999-12-31T23:59:59.999999999"));
        insert(Codecs.TIMESTAMP, LocalDateTime.parse("2026-01-02T03:04:05.123456789"));
        assertThat(db.list(Codecs.TIMESTAMP, "select v from type_test order by id"))
                .containsExactly(
                        LocalDateTime.parse("9999-12-31T23:59:59.999999"),
                        LocalDateTime.parse("2026-01-02T03:04:05.123456"));
        create(SqlType.of(TypeKind.INSTANT));
        insert(Codecs.INSTANT, Instant.parse("9999-12-31T23:59:59.999999999Z"));
        insert(Codecs.INSTANT, Instant.parse("1969-12-31T23:59:59.123456789Z"));
        assertThat(db.list(Codecs.INSTANT, "select v from type_test order by id"))
                .containsExactly(
                        Instant.parse("9999-12-31T23:59:59.999999Z"), Instant.parse("1969-12-31T23:59:59.123456Z"));
    }

    @Test
    void strangeYearsAreRefused() throws SQLException {
        create(SqlType.of(TypeKind.DATE));
        assertThatThrownBy(() -> insert(Codecs.DATE, LocalDate.of(-1, 1, 1))).isInstanceOf(DataException.class);
        assertThatThrownBy(() -> insert(Codecs.DATE, LocalDate.of(10_000, 1, 1)))
                .isInstanceOf(DataException.class);
        create(SqlType.of(TypeKind.TIMESTAMP));
        assertThatThrownBy(() -> insert(Codecs.TIMESTAMP, LocalDateTime.MAX)).isInstanceOf(DataException.class);
        create(SqlType.of(TypeKind.INSTANT));
        assertThatThrownBy(() -> insert(Codecs.INSTANT, Instant.MIN)).isInstanceOf(DataException.class);
        assertThatThrownBy(() -> insert(Codecs.INSTANT, Instant.MAX)).isInstanceOf(DataException.class);
    }

    /** What is written in one zone is read as the same in another: by other connections of another JVM, so to speak. */
    @Test
    void noZoneHasASay(DataSource dataSource) throws SQLException {
        Instant instant = Instant.parse("2026-03-29T01:30:00.123456Z");
        LocalDateTime inTheGap = LocalDateTime.parse("2026-03-29T02:30:00.654321");
        LocalTime time = LocalTime.parse("02:30:00.5");
        LocalDate date = LocalDate.of(2026, 3, 29);
        table(
                "zone_test",
                "i " + type(TypeKind.INSTANT) + ", l " + type(TypeKind.TIMESTAMP) + ", t " + type(TypeKind.TIME)
                        + ", d " + type(TypeKind.DATE));
        TimeZone before = TimeZone.getDefault();
        try {
            for (String writer : List.of("Europe/Berlin", "Asia/Kathmandu", "America/New_York")) {
                TimeZone.setDefault(TimeZone.getTimeZone(writer));
                try (var other = freshConnection(dataSource)) {
                    Statements in = new Statements(other, dialect);
                    in.update(in.sql(
                            text("insert into zone_test (i, l, t, d) values ("),
                            value(Codecs.INSTANT, instant),
                            text(", "),
                            value(Codecs.TIMESTAMP, inTheGap),
                            text(", "),
                            value(Codecs.TIME, time),
                            text(", "),
                            value(Codecs.DATE, date),
                            text(")")));
                }
            }
            for (String reader : List.of("Pacific/Auckland", "Europe/Berlin", "UTC")) {
                TimeZone.setDefault(TimeZone.getTimeZone(reader));
                try (var other = freshConnection(dataSource)) {
                    Statements out = new Statements(other, dialect);
                    assertThat(out.list(Codecs.INSTANT, "select i from zone_test"))
                            .containsOnly(instant)
                            .hasSize(3);
                    assertThat(out.list(Codecs.TIMESTAMP, "select l from zone_test"))
                            .containsOnly(inTheGap)
                            .hasSize(3);
                    assertThat(out.list(Codecs.TIME, "select t from zone_test"))
                            .containsOnly(time)
                            .hasSize(3);
                    assertThat(out.list(Codecs.DATE, "select d from zone_test"))
                            .containsOnly(date)
                            .hasSize(3);
                    assertThat(out.list(
                                    Codecs.LONG,
                                    out.sql(
                                            text("select count(*) from zone_test where i = "),
                                            value(Codecs.INSTANT, instant))))
                            .containsExactly(3L);
                }
            }
        } finally {
            TimeZone.setDefault(before);
        }
    }

    private static java.sql.Connection freshConnection(DataSource dataSource) throws SQLException {
        // drivers look at the JVM's zone when they connect, so the pool's connections will not do
        return java.sql.DriverManager.getConnection(
                dataSource.unwrap(com.zaxxer.hikari.HikariDataSource.class).getJdbcUrl(),
                dataSource.unwrap(com.zaxxer.hikari.HikariDataSource.class).getUsername(),
                dataSource.unwrap(com.zaxxer.hikari.HikariDataSource.class).getPassword());
    }

    @Test
    void casts() throws SQLException {
        create(SqlType.varchar(40));
        insert(Codecs.STRING, "12");
        for (TypeKind kind : List.of(TypeKind.SMALLINT, TypeKind.INTEGER, TypeKind.BIGINT)) {
            assertThat(db.list(Codecs.LONG, "select cast(v as " + cast(SqlType.of(kind)) + ") from type_test"))
                    .containsExactly(12L);
        }
        for (SqlType type : List.of(SqlType.of(TypeKind.DOUBLE), SqlType.of(TypeKind.REAL), SqlType.decimal(10, 2))) {
            assertThat(db.list(Codecs.DOUBLE, "select cast(v as " + cast(type) + ") from type_test"))
                    .containsExactly(12d);
        }
        for (SqlType type : List.of(SqlType.of(TypeKind.TEXT), SqlType.varchar(1))) {
            assertThat(db.list(Codecs.STRING, "select cast(12 as " + cast(type) + ") from type_test"))
                    .containsExactly("12");
        }
        assertThat(db.list(Codecs.DATE, "select cast('2026-01-02' as " + cast(SqlType.of(TypeKind.DATE)) + ")"))
                .containsExactly(LocalDate.of(2026, 1, 2));
        assertThat(db.list(Codecs.TIME, "select cast('01:02:03.123456' as " + cast(SqlType.of(TypeKind.TIME)) + ")"))
                .containsExactly(LocalTime.parse("01:02:03.123456"));
        assertThat(db.list(
                        Codecs.TIMESTAMP,
                        "select cast('2026-01-02 01:02:03.123456' as " + cast(SqlType.of(TypeKind.TIMESTAMP)) + ")"))
                .containsExactly(LocalDateTime.parse("2026-01-02T01:02:03.123456"));
        assertThat(db.list(
                        Codecs.UUID,
                        "select cast('1b671a64-40d5-491e-99b0-da01ff1f3341' as " + cast(SqlType.of(TypeKind.UUID))
                                + ")"))
                .containsExactly(UUID.fromString("1b671a64-40d5-491e-99b0-da01ff1f3341"));
    }

    private String cast(SqlType type) {
        return dialect.types().castName(type);
    }
}
