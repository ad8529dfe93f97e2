package dev.phoebe.orm.tck.contract;

import static dev.phoebe.orm.tck.model.AppointmentTable.APPOINTMENT;
import static dev.phoebe.orm.tck.model.BillTable.BILL;
import static dev.phoebe.orm.tck.model.ReminderTable.REMINDER;
import static dev.phoebe.orm.tck.model.ShiftTable.SHIFT;
import static dev.phoebe.orm.tck.model.TariffTable.TARIFF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.model.Key;
import dev.phoebe.orm.relation.Ref;
import dev.phoebe.orm.tck.model.Appointment;
import dev.phoebe.orm.tck.model.Bill;
import dev.phoebe.orm.tck.model.Reminder;
import dev.phoebe.orm.tck.model.Shift;
import dev.phoebe.orm.tck.model.Tag;
import dev.phoebe.orm.tck.model.Tariff;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Keys are equal when the database finds them equal: 1.5 is 1.50, and ten o'clock in one zone is eight in another. */
public abstract class EqualKeyContract extends Contract {

    private static final OffsetDateTime TEN =
            OffsetDateTime.of(2026, 1, 1, 10, 0, 0, 123_456_789, ZoneOffset.ofHours(2));
    private static final OffsetDateTime EIGHT = OffsetDateTime.of(2026, 1, 1, 8, 0, 0, 123_456_000, ZoneOffset.UTC);

    private Tariff inserted;
    private Tag tag;

    @BeforeEach
    void fill() {
        inserted = db.insert(new Tariff("1.5", "7"));
        tag = db.insert(new Tag("cheap"));
        db.links(TARIFF.tags, inserted).add(tag);
        db.insertAll(List.of(new Bill("1.5", "7.0"), new Bill("1.500", "7.000"), new Bill("1.50", null)));
        counter.reset();
    }

    @Test
    void collectionsOfInsertedRows() {
        assertThat(inserted.bills.list()).hasSize(3);
        assertThat(inserted.tags.list()).hasSize(1);
        assertThat(db.links(TARIFF.tags, inserted).count()).isEqualTo(1);
    }

    @Test
    void collectionsOfRowsThatAreRead() {
        assertThat(db.select(TARIFF).one().bills.list()).hasSize(3);
        assertThat(db.select(TARIFF).one().tags.list()).hasSize(1);
        Tariff fetched = db.select(TARIFF).prefetch(TARIFF.bills, TARIFF.tags).one();
        assertThat(fetched.bills.list()).hasSize(3);
        assertThat(fetched.tags.list()).hasSize(1);
        assertThat(db.select(TARIFF.bills.select(BILL.id)).one()).hasSize(3);
    }

    @Test
    void collectionsOfManyInsertedRows() {
        List<Tariff> more = db.insertAll(List.of(new Tariff("2", "8"), new Tariff("3.1", "9")));
        db.insertAll(List.of(new Bill("2.0", null), new Bill("3.10", null)));
        assertThat(more).allSatisfy(tariff -> assertThat(tariff.bills.list()).hasSize(1));
    }

    @Test
    void references() {
        assertThat(db.select(BILL).list())
                .hasSize(3)
                .allSatisfy(bill -> assertThat(bill.tariff.get().rate).isEqualByComparingTo("1.5"));
        assertThat(db.select(BILL).prefetch(BILL.tariff, BILL.byCode).list())
                .allSatisfy(bill -> assertThat(bill.tariff.get().code).isEqualByComparingTo("7"))
                .filteredOn(bill -> bill.byCode != null)
                .hasSize(2)
                .allSatisfy(bill -> assertThat(bill.byCode.get().rate).isEqualByComparingTo("1.5"));
        assertThat(db.select(BILL).where(BILL.byCode.isNotNull()).list())
                .allSatisfy(bill -> assertThat(bill.byCode.get().rate).isEqualByComparingTo("1.5"));
    }

    @Test
    void equality() {
        Ref<Tariff> read = db.select(BILL).orderBy(BILL.id).limit(1).one().tariff;
        for (String rate : List.of("1.5", "1.50", "1.500")) {
            assertThat(read).isEqualTo(Ref.id(new BigDecimal(rate))).hasSameHashCodeAs(Ref.id(new BigDecimal(rate)));
        }
        assertThat(read).isNotEqualTo(Ref.id(new BigDecimal("1.51")));
        assertThat(Key.of(new BigDecimal("1.5"), TEN))
                .isEqualTo(Key.of(new BigDecimal("1.50"), EIGHT))
                .hasSameHashCodeAs(Key.of(new BigDecimal("1.50"), EIGHT))
                .isEqualByComparingTo(Key.of(new BigDecimal("1.50"), EIGHT));
    }

    @Test
    void keysOfSeveralColumns() {
        Appointment appointment = db.insert(new Appointment(TEN, "4"));
        db.insertAll(List.of(
                new Reminder(Ref.of(appointment)),
                new Reminder(Ref.id(Key.of(TEN, new BigDecimal("4.0")))),
                new Reminder(Ref.id(Key.of(EIGHT, new BigDecimal("4.00"))))));

        assertThat(appointment.reminders.list()).hasSize(3);
        assertThat(db.select(APPOINTMENT)
                        .prefetch(APPOINTMENT.reminders)
                        .one()
                        .reminders
                        .list())
                .hasSize(3);
        assertThat(db.select(REMINDER).list())
                .hasSize(3)
                .allSatisfy(
                        reminder -> assertThat(reminder.appointment.get().room).isEqualByComparingTo("4"));
        assertThat(db.find(APPOINTMENT, Key.of(TEN, new BigDecimal("4.000")))).isNotNull();
    }

    @Test
    void finerTimesInReferences() {
        Instant fine = Instant.parse("2026-01-01T00:00:00.123456789Z");
        db.insert(new Shift(fine, null));
        db.insert(new Shift(fine.plusSeconds(60), Ref.id(fine)));
        db.insertAll(List.of(new Shift(fine.plusSeconds(120), Ref.id(fine.plusSeconds(60)))));
        db.update(SHIFT)
                .set(SHIFT.before, fine)
                .where(SHIFT.begin.gt(fine.plusSeconds(100)))
                .execute();

        assertThat(db.select(SHIFT).where(SHIFT.before.isNotNull()).list())
                .hasSize(2)
                .allSatisfy(shift ->
                        assertThat(shift.before.get().begin).isEqualTo(Instant.parse("2026-01-01T00:00:00.123456Z")));
    }

    @Test
    void oneRowTwice() {
        Tariff other = new Tariff("1.50", "7.1");
        assertThatThrownBy(() -> db.updateAll(List.of(inserted, other)))
                .isInstanceOf(InvalidQueryException.class)
                .hasMessageContaining("twice");
    }
}
