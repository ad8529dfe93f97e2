package dev.phoebe.orm.tck.contract;

import static dev.phoebe.orm.expr.Projections.as;
import static dev.phoebe.orm.tck.model.AllTypesTable.ALL_TYPES;
import static dev.phoebe.orm.tck.model.BookTable.BOOK;
import static dev.phoebe.orm.tck.model.SampleTable.SAMPLE;
import static dev.phoebe.orm.tck.model.TagTable.TAG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phoebe.orm.error.DataException;
import dev.phoebe.orm.error.OrmException;
import dev.phoebe.orm.expr.Expressions;
import dev.phoebe.orm.sql.Name;
import dev.phoebe.orm.tck.model.AllTypes;
import dev.phoebe.orm.tck.model.Sample;
import dev.phoebe.orm.tck.model.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What SQL computes and does not fit its column is not stored, and what does not fit the program is not read as something else. */
public abstract class StoredValueContract extends Contract {

    private static void assertUnfit(ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOf(DataException.class);
    }

    @Test
    void numbersThatOverflowAreNotStored() {
        AllTypes row = db.insert(new AllTypes());
        assertUnfit(() -> db.update(ALL_TYPES)
                .set(ALL_TYPES.anInt, ALL_TYPES.anInt.plus(Integer.MAX_VALUE))
                .all()
                .execute());
        assertUnfit(() -> db.update(ALL_TYPES)
                .set(ALL_TYPES.maybeInt, ALL_TYPES.anInt.times(-2_000_000_000))
                .all()
                .execute());
        assertUnfit(() -> db.update(ALL_TYPES)
                .set(ALL_TYPES.aShort, ALL_TYPES.aShort.plus(Short.MAX_VALUE))
                .all()
                .execute());
        assertUnfit(() -> db.update(ALL_TYPES)
                .set(ALL_TYPES.aLong, ALL_TYPES.aLong.plus(Long.MAX_VALUE))
                .all()
                .execute());
        new Shelf(db);
        assertUnfit(() -> db.update(BOOK)
                .set(BOOK.price, BOOK.price.times(100_000_000))
                .all()
                .execute());
        assertThat(db.get(ALL_TYPES, row.id).anInt).isEqualTo(2);
        assertThat(db.get(ALL_TYPES, row.id).aShort).isEqualTo((short) 1);
        assertThat(db.get(ALL_TYPES, row.id).aLong).isEqualTo(3);
        assertThat(db.get(ALL_TYPES, row.id).maybeInt).isNull();
    }

    @Test
    void textsThatAreTooLongAreNotStored() {
        Tag tag = db.insert(new Tag("x".repeat(60)));
        assertUnfit(() ->
                db.update(TAG).set(TAG.name, TAG.name.concat(TAG.name)).all().execute());
        assertUnfit(() -> db.insert(TAG)
                .columns(TAG.name)
                .select(db.select(TAG.name.concat(TAG.name)))
                .execute());
        assertUnfit(() -> db.insert(TAG)
                .set(TAG.name, tag.name())
                .onConflict(TAG.name)
                .doUpdate()
                .set(TAG.name, TAG.name.concat(TAG.name))
                .execute());
        assertThat(db.select(TAG).list()).containsExactly(tag);
    }

    /** What no driver can read as the type that is asked for is an error, never 0 or the beginning of a text. */
    @Test
    void whatIsNoValueOfATypeIsNotRead() {
        for (Class<?> type : List.of(Integer.class, Long.class, Short.class, Double.class, Float.class)) {
            for (String text : List.of("abc", "12abc")) {
                assertThatThrownBy(() -> db.sql(
                                        "select '" + text + "' as v from country union all select '" + text + "' as v")
                                .into(Expressions.column("v", type))
                                .list())
                        .as(type + " " + text)
                        .isInstanceOf(OrmException.class);
            }
        }
        for (Class<?> type :
                List.of(LocalDate.class, LocalTime.class, LocalDateTime.class, Instant.class, UUID.class)) {
            assertThatThrownBy(() -> db.sql("select 'abc' as v")
                            .into(Expressions.column("v", type))
                            .list())
                    .as(type.toString())
                    .isInstanceOf(OrmException.class);
        }
    }

    private void assertMissing(String column, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOf(DataException.class)
                .hasMessageMatching("(?is).*'" + column + "' of the row whose 'id' is 7.*")
                .hasMessageContaining("is null in the database");
    }

    /** A primitive type has no null: as 0 it would be stored with the next update. */
    @Test
    void nullsAreNoNumbers() {
        String value = " as " + sql(Name.of("value"));
        String first = "select 7 as id, cast(null as decimal(5)) as counter, 1.5" + value;
        String second = "select 7 as id, 1 as counter, cast(null as decimal(5))" + value;
        assertMissing("counter", () -> db.sql(first).into(SAMPLE).list());
        assertMissing("value", () -> db.sql(second).into(SAMPLE).list());
        assertMissing(
                "counter",
                () -> db.sql(first + ", 2 as counter")
                        .into(as((Sample sample, Integer n) -> n, SAMPLE, SAMPLE.counter))
                        .list());
        assertThat(db.sql("select cast(null as decimal(5)) as counter")
                        .into(SAMPLE.counter)
                        .oneOrNull())
                .isNull();
    }
}
