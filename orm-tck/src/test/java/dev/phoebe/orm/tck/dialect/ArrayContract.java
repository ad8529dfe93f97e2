package dev.phoebe.orm.tck.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phoebe.orm.error.DataException;
import dev.phoebe.orm.type.Codec;
import dev.phoebe.orm.type.Codecs;
import dev.phoebe.orm.type.Row;
import dev.phoebe.orm.type.SqlType;
import dev.phoebe.orm.type.TypeKind;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Arrays carry rows into a table, as a bulk insert sends them, and change no value on the way. */
abstract class ArrayContract extends OnOneConnection {

    /** Inserts values, and a null behind them, by one array; answers with what is then in the table. */
    private <V> List<@Nullable V> through(Codec<V> codec, SqlType type, List<V> values) throws SQLException {
        table("array_test", "v " + dialect.types().name(type));
        Object[] elements = new Object[values.size() + 1]; // the last one stays null
        for (int i = 0; i < values.size(); i++) {
            elements[i] = codec.element(values.get(i));
        }
        String element = dialect.types().elementName(type);
        String sql = "insert into array_test (v) select * from unnest(?::" + element + "[]) returning v";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            dialect.parameters(statement).setArray(1, element, elements);
            List<@Nullable V> written = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                Row row = dialect.row(rows);
                while (row.next()) {
                    written.add(codec.read(row, 1));
                }
            }
            return written;
        }
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    private <V> void roundTrip(Codec<V> codec, SqlType type, V... values) throws SQLException {
        List<@Nullable V> expected = new ArrayList<>(Arrays.asList(values));
        expected.add(null);
        assertThat(through(codec, type, List.of(values))).containsExactlyElementsOf(expected);
    }

    private static SqlType plain(TypeKind kind) {
        return SqlType.of(kind);
    }

    @Test
    void everyKind() throws SQLException {
        roundTrip(Codecs.BOOLEAN, plain(TypeKind.BOOLEAN), true, false);
        roundTrip(Codecs.SHORT, plain(TypeKind.SMALLINT), Short.MIN_VALUE, Short.MAX_VALUE);
        roundTrip(Codecs.INTEGER, plain(TypeKind.INTEGER), Integer.MIN_VALUE, Integer.MAX_VALUE);
        roundTrip(Codecs.LONG, plain(TypeKind.BIGINT), Long.MIN_VALUE, Long.MAX_VALUE);
        roundTrip(Codecs.FLOAT, plain(TypeKind.REAL), 0.1f, 1.2345678f);
        roundTrip(Codecs.DOUBLE, plain(TypeKind.DOUBLE), 0.1, Double.NaN, Double.NEGATIVE_INFINITY);
        roundTrip(
                Codecs.DECIMAL,
                SqlType.decimal(38, 10),
                new BigDecimal("1234567890123456789012345678.0123456789"),
                new BigDecimal("1.0000000000"));
        roundTrip(Codecs.STRING, SqlType.varchar(40), "", "NULL", "a'\"\\{},b", " ", "\ud83d\ude00");
        roundTrip(Codecs.STRING, plain(TypeKind.TEXT), "", "NULL", "{");
        roundTrip(Codecs.DATE, plain(TypeKind.DATE), LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31));
        roundTrip(Codecs.TIME, plain(TypeKind.TIME), LocalTime.MIDNIGHT, LocalTime.parse("23:59:59.999999"));
        roundTrip(Codecs.TIMESTAMP, plain(TypeKind.TIMESTAMP), LocalDateTime.parse("2026-03-29T02:30:00.000001"));
        roundTrip(
                Codecs.INSTANT,
                plain(TypeKind.INSTANT),
                Instant.parse("0001-01-01T00:00:00Z"),
                Instant.parse("2026-10-25T00:30:00.123456Z"));
        roundTrip(Codecs.UUID, plain(TypeKind.UUID), new UUID(1, 2));
    }

    @Test
    void bytes() throws SQLException {
        List<byte @Nullable []> written =
                through(Codecs.BYTES, plain(TypeKind.BINARY), List.of(new byte[0], new byte[] {0, -1, 92, 39}));
        assertThat(written).usingElementComparator(Arrays::compare).startsWith(new byte[0], new byte[] {0, -1, 92, 39});
        assertThat(written.get(2)).isNull();
    }

    @Test
    void timesAreCutAndCheckedLikeSingleValues() throws SQLException {
        assertThat(through(Codecs.TIME, plain(TypeKind.TIME), List.of(LocalTime.MAX)))
                .startsWith(LocalTime.parse("23:59:59.999999"));
        assertThat(through(
                        Codecs.TIMESTAMP,
                        plain(TypeKind.TIMESTAMP),
                        List.of(LocalDateTime.parse("2026-01-02T03:04:05.123456789"))))
                .startsWith(LocalDateTime.parse("2026-01-02T03:04:05.123456"));
        assertThat(through(
                        Codecs.INSTANT,
                        plain(TypeKind.INSTANT),
                        List.of(Instant.parse("9999-12-31T23:59:59.999999999Z"))))
                .startsWith(Instant.parse("9999-12-31T23:59:59.999999Z"));
        assertThatThrownBy(() -> through(Codecs.DATE, plain(TypeKind.DATE), List.of(LocalDate.of(10_000, 1, 1))))
                .isInstanceOf(DataException.class);
    }
}
