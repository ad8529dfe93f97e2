package dev.phoebe.orm.tck.contract;

import static dev.phoebe.orm.tck.model.AllTypesTable.ALL_TYPES;
import static dev.phoebe.orm.tck.model.OlderTicketTable.OLDER_TICKET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phoebe.orm.error.OrmException;
import dev.phoebe.orm.expr.Expression;
import dev.phoebe.orm.model.Column;
import dev.phoebe.orm.tck.model.AllTypes;
import dev.phoebe.orm.tck.model.Status;
import dev.phoebe.orm.tck.model.Ticket;
import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is written is read: the same value, on every database. */
public abstract class TypeContract extends Contract {

    /** Writes values into a column, reads them back, and finds each by itself. */
    @SafeVarargs
    private <V> void roundTrip(Column<AllTypes, V> column, V... values) {
        for (V value : values) {
            AllTypes row = db.insert(column.with(new AllTypes(), value));
            assertThat(column.get(db.get(ALL_TYPES, row.id))).as("%s", column).isEqualTo(value);
            assertThat(db.select(ALL_TYPES.id).where(column.eq(value)).list())
                    .as("%s = %s", column, value)
                    .contains(row.id);
            assertThat(db.select(column).where(ALL_TYPES.id.eq(row.id)).one()).isEqualTo(value);
            AllTypes updated = column.with(row, value);
            db.update(updated);
            assertThat(column.get(db.get(ALL_TYPES, row.id))).isEqualTo(value);
        }
    }

    @Test
    void aRowOfAllTypesIsReadAsItWasWritten() {
        AllTypes row = db.insert(new AllTypes());
        assertThat(db.get(ALL_TYPES, row.id))
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(row);
    }

    @Test
    void whatMayBeMissingIsReadAsNull() {
        AllTypes row = db.insert(new AllTypes());
        AllTypes read = db.get(ALL_TYPES, row.id);
        for (Column<AllTypes, ?> column : ALL_TYPES.columns()) {
            if (column.definition().nullable()) {
                assertThat((Object) column.get(read)).as("%s", column).isNull();
                assertThat(db.select(ALL_TYPES).where(column.isNull()).count())
                        .as("%s", column)
                        .isEqualTo(1);
                assertThat((Object) db.select((Expression<?>) column).one())
                        .as("%s", column)
                        .isNull();
            } else {
                assertThat((Object) column.get(read)).as("%s", column).isNotNull();
            }
        }
    }

    @Test
    void truthValues() {
        roundTrip(ALL_TYPES.aBoolean, true, false);
        roundTrip(ALL_TYPES.maybeBoolean, true, false);
    }

    @Test
    void wholeNumbers() {
        roundTrip(ALL_TYPES.aShort, (short) 0, Short.MIN_VALUE, Short.MAX_VALUE);
        roundTrip(ALL_TYPES.anInt, 0, Integer.MIN_VALUE, Integer.MAX_VALUE);
        roundTrip(ALL_TYPES.aLong, 0L, Long.MIN_VALUE, Long.MAX_VALUE);
        roundTrip(ALL_TYPES.maybeShort, (short) -1);
        roundTrip(ALL_TYPES.maybeInt, -1);
        roundTrip(ALL_TYPES.maybeLong, -1L);
    }

    @Test
    void floatingPointNumbers() {
        roundTrip(ALL_TYPES.aDouble, 0.0, 0.1, -1.5, 1e-300, 1e300, Math.PI, Double.MAX_VALUE);
        roundTrip(ALL_TYPES.aFloat, 0.0f, 1.5f, -0.25f, 16_777_216f);
        AllTypes row = new AllTypes();
        row.aFloat = 0.1f;
        assertThat(db.get(ALL_TYPES, db.insert(row).id).aFloat).isEqualTo(0.1f);
    }

    @Test
    void decimals() {
        for (String text : new String[] {"0", "0.0001", "-0.0001", "12345678901.2345", "-1", "100", "0.1", "1.50"}) {
            AllTypes row = new AllTypes();
            row.aDecimal = new BigDecimal(text);
            row.maybeDecimal = new BigDecimal(text);
            db.insert(row);
            AllTypes read = db.get(ALL_TYPES, row.id);
            assertThat(read.aDecimal).isEqualByComparingTo(text);
            assertThat(read.maybeDecimal).isEqualByComparingTo(text);
            assertThat(db.select(ALL_TYPES.id)
                            .where(ALL_TYPES.aDecimal.eq(new BigDecimal(text)))
                            .list())
                    .containsExactly(row.id);
        }
    }

    @Test
    void texts() {
        roundTrip(
                ALL_TYPES.aString,
                "",
                " ",
                "trailing ",
                "quotes ' \" ` \\",
                "two\nlines\r\n\tand a tab",
                "héllo ☃ 漢字",
                "😀",
                "null",
                "x".repeat(255),
                "😀".repeat(127));
        roundTrip(ALL_TYPES.aLongText, "", "y".repeat(70_000), "😀".repeat(20_000));
    }

    @Test
    void uuids() {
        roundTrip(
                ALL_TYPES.aUuid,
                new UUID(0, 0),
                new UUID(-1, -1),
                UUID.fromString("0190163d-8694-739b-aea5-966c26f8ad91"),
                UUID.fromString("f81d4fae-7dec-41d0-a765-00a0c91e6bf6"),
                UUID.fromString("886313e1-3b8a-5372-9b90-0c9aee199e5d"));
        roundTrip(ALL_TYPES.maybeUuid, UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8"));
    }

    @Test
    void bytes() {
        byte[] all = new byte[256];
        for (int i = 0; i < 256; i++) {
            all[i] = (byte) i;
        }
        for (byte[] bytes : new byte[][] {{}, {0}, all, new byte[100_000]}) {
            AllTypes row = new AllTypes();
            row.someBytes = bytes;
            row.maybeBytes = bytes;
            db.insert(row);
            AllTypes read = db.get(ALL_TYPES, row.id);
            assertThat(read.someBytes).isEqualTo(bytes);
            assertThat(read.maybeBytes).isEqualTo(bytes);
        }
    }

    @Test
    void enumsAreStoredByName() {
        roundTrip(ALL_TYPES.anEnum, Status.values());
        roundTrip(ALL_TYPES.maybeEnum, Status.ANNOUNCED);
        db.delete(ALL_TYPES).all().execute();
        db.insert(new AllTypes());
        assertThat(column("select an_enum from all_types")).containsExactly("ON_SALE");
    }

    /** A name that the program does not know is an error that says which row it stands in, not a null. */
    @Test
    void anUnknownEnumIsAnErrorThatNamesTheRow() {
        db.insert(new Ticket(null, Ticket.Stage.OPEN));
        Ticket held = db.insert(new Ticket(null, Ticket.Stage.ON_HOLD));
        assertThatThrownBy(() -> db.select(OLDER_TICKET).list())
                .isInstanceOf(OrmException.class)
                .hasMessageContaining("ON_HOLD")
                .hasMessageContaining(String.valueOf(held.id()));
        assertThatThrownBy(() -> db.select(OLDER_TICKET.stage).list())
                .isInstanceOf(OrmException.class)
                .hasMessageContaining("ON_HOLD");
        assertThat(connectionsInUse()).isZero();
    }
}
