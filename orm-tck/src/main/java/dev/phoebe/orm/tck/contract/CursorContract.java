package dev.phoebe.orm.tck.contract;

import static dev.phoebe.orm.tck.model.SampleTable.SAMPLE;
import static dev.phoebe.orm.tck.model.TagTable.TAG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phoebe.orm.Database;
import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.error.InvalidRequestException;
import dev.phoebe.orm.page.CursorPage;
import dev.phoebe.orm.page.CursorRequest;
import dev.phoebe.orm.query.DerivedTable;
import dev.phoebe.orm.query.Select;
import dev.phoebe.orm.tck.model.Sample;
import dev.phoebe.orm.tck.model.Tag;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The positions that clients hold: sealed, of one query only, and refused where they cannot be. */
public abstract class CursorContract extends Contract {

    private void samples(int number) {
        db.insertAll(
                IntStream.range(0, number).mapToObj(i -> new Sample(i, i % 3)).toList());
        counter.reset();
    }

    @Test
    void aCursorThatWasChangedIsRefused() {
        samples(10);
        Select<Sample> select = db.select(SAMPLE).orderBy(SAMPLE.counter);
        String next = String.valueOf(select.page(CursorRequest.first(3)).next());
        counter.reset();
        for (String cursor : new String[] {
            "",
            "x",
            "not a cursor!",
            "AAAA",
            next.substring(1),
            next + "AA",
            next.substring(0, next.length() - 2),
            flipped(next),
            "A".repeat(5000)
        }) {
            assertThatThrownBy(() -> select.page(new CursorRequest(3, cursor, null)))
                    .as(cursor)
                    .isInstanceOf(InvalidRequestException.class);
        }
        assertThat(counter.count()).isZero();
    }

    private static String flipped(String cursor) {
        char[] letters = cursor.toCharArray();
        letters[letters.length / 2] = letters[letters.length / 2] == 'A' ? 'B' : 'A';
        return new String(letters);
    }

    @Test
    void aCursorBelongsToItsQuery() {
        samples(10);
        db.insertAll(List.of(new Tag("a"), new Tag("b")));
        String next = String.valueOf(db.select(SAMPLE)
                .orderBy(SAMPLE.counter)
                .page(CursorRequest.first(3))
                .next());
        CursorRequest request = new CursorRequest(3, next, null);
        assertThatThrownBy(() -> db.select(TAG).page(request)).isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(
                        () -> db.select(SAMPLE).orderBy(SAMPLE.counter.desc()).page(request))
                .isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> db.select(SAMPLE).orderBy(SAMPLE.value).page(request))
                .isInstanceOf(InvalidRequestException.class);
        assertThat(db.select(SAMPLE).orderBy(SAMPLE.counter).page(request).content())
                .hasSize(3);
    }

    /** The text of two orders may be one, and their values are not. */
    @Test
    void aCursorBelongsToTheValuesOfItsOrder() {
        samples(10);
        Select<Sample> thirds = db.select(SAMPLE).orderBy(SAMPLE.counter.mod(3));
        CursorRequest next =
                new CursorRequest(3, thirds.page(CursorRequest.first(3)).next(), null);
        assertThat(thirds.page(next).content()).extracting(Sample::counter).containsExactly(9, 1, 4);
        Select<Sample> quarters = db.select(SAMPLE).orderBy(SAMPLE.counter.mod(4));
        assertThatThrownBy(() -> quarters.page(next)).isInstanceOf(InvalidRequestException.class);
    }

    /** A cursor that nobody would take is not given out. */
    @Test
    void aPlaceThatIsTooLongIsRefused() {
        db.insertAll(List.of(new Tag("a"), new Tag("b")));
        assertThatThrownBy(
                        () -> db.select(TAG).orderBy(TAG.name.rpad(3500, "x")).page(CursorRequest.first(1)))
                .isInstanceOf(InvalidQueryException.class)
                .hasMessageContaining("shorter");
        Select<Tag> select = db.select(TAG).orderBy(TAG.name.rpad(3000, "x").desc());
        CursorPage<Tag> first = select.page(CursorRequest.first(1));
        assertThat(select.page(new CursorRequest(1, first.next(), null)).content())
                .extracting(Tag::name)
                .containsExactly("a");
    }

    @Test
    void serversThatShareAKeyUnderstandEachOther() {
        samples(5);
        Database one = Database.builder(db.dataSource())
                .ambient(false)
                .cursorKey(new byte[] {1, 2, 3})
                .build();
        Database two = Database.builder(db.dataSource())
                .ambient(false)
                .cursorKey(new byte[] {1, 2, 3})
                .build();
        Select<Sample> select = Select.of(SAMPLE).orderBy(SAMPLE.counter);
        CursorRequest next =
                new CursorRequest(3, one.on(select).page(CursorRequest.first(3)).next(), null);
        assertThat(two.on(select).page(next).content())
                .extracting(Sample::counter)
                .containsExactly(3, 4);
        assertThatThrownBy(() -> db.on(select).page(next)).isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void requestsThatCannotBeAreRefused() {
        assertThatThrownBy(() -> CursorRequest.first(0)).isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> new CursorRequest(3, "a", "b")).isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void queriesThatHaveNoPositionsAreRefusedBeforeTheyAreSent() {
        assertThatThrownBy(() -> db.select(SAMPLE).limit(3).page(CursorRequest.first(2)))
                .isInstanceOf(InvalidQueryException.class);
        assertThatThrownBy(() -> db.select(SAMPLE.value)
                        .groupBy(SAMPLE.value)
                        .orderBy(SAMPLE.value)
                        .page(CursorRequest.first(2)))
                .isInstanceOf(InvalidQueryException.class)
                .hasMessageContaining("groups")
                .hasMessageContaining("asTable");
        assertThatThrownBy(() -> db.select(SAMPLE).having(SAMPLE.counter.gt(1)).page(CursorRequest.first(2)))
                .isInstanceOf(InvalidQueryException.class);
        assertThatThrownBy(() -> db.select(SAMPLE)
                        .distinctOn(SAMPLE.value)
                        .orderBy(SAMPLE.value)
                        .page(CursorRequest.first(2)))
                .isInstanceOf(InvalidQueryException.class)
                .hasMessageContaining("distinctOn");
        assertThatThrownBy(() -> db.select(SAMPLE.value)
                        .distinct()
                        .orderBy(SAMPLE.counter)
                        .page(CursorRequest.first(2)))
                .isInstanceOf(InvalidQueryException.class)
                .hasMessageContaining("distinct()");
        DerivedTable values = db.select(SAMPLE.value).distinct().asTable("v");
        assertThatThrownBy(
                        () -> db.select(values.get(SAMPLE.value)).from(values).page(CursorRequest.first(2)))
                .isInstanceOf(InvalidQueryException.class)
                .hasMessageContaining("orderBy");
        assertThat(counter.count()).isZero();
    }
}
