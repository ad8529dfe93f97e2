package dev.phoebe.orm.tck.contract;

import static dev.phoebe.orm.tck.model.AuthorTable.AUTHOR;
import static dev.phoebe.orm.tck.model.BookTable.BOOK;
import static dev.phoebe.orm.tck.model.SampleTable.SAMPLE;
import static dev.phoebe.orm.tck.model.TagTable.TAG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phoebe.orm.error.SqlException;
import dev.phoebe.orm.query.Select;
import dev.phoebe.orm.tck.model.Author;
import dev.phoebe.orm.tck.model.Book;
import dev.phoebe.orm.tck.model.OlderTicketTable;
import dev.phoebe.orm.tck.model.Sample;
import dev.phoebe.orm.tck.model.Tag;
import dev.phoebe.orm.tck.model.Ticket;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rows one by one, while the result stays open; nothing stays behind. */
public abstract class StreamContract extends Contract {

    private void samples(int number) {
        db.insertAll(IntStream.range(0, number).mapToObj(i -> new Sample(i, i)).toList());
        counter.reset();
    }

    @Test
    void allRowsComeInOneStatement() {
        samples(3000);
        try (Stream<Integer> counters = db.select(SAMPLE.counter).orderBy(SAMPLE.counter).stream()) {
            assertThat(connectionsInUse()).isEqualTo(1);
            assertThat(counters.toList())
                    .isEqualTo(IntStream.range(0, 3000).boxed().toList());
        }
        assertThat(counter.count()).isEqualTo(1);
        assertThat(connectionsInUse()).isZero();
    }

    @Test
    void nothingComesOfNothing() {
        try (Stream<Sample> rows = db.select(SAMPLE).stream()) {
            assertThat(rows).isEmpty();
        }
        assertThat(connectionsInUse()).isZero();
    }

    /** Whoever has seen enough stops, and everything is given back. */
    @Test
    void aStreamMayEndEarly() {
        samples(2000);
        try (Stream<Sample> rows = db.select(SAMPLE).orderBy(SAMPLE.counter).stream()) {
            assertThat(rows.map(Sample::counter).limit(3)).containsExactly(0, 1, 2);
        }
        assertThat(connectionsInUse()).isZero();
        assertThat(counter.count()).isEqualTo(1);
    }

    @Test
    void aStreamThatFailsGivesBackEverything() {
        samples(10);
        assertThatThrownBy(() -> {
                    try (Stream<Sample> rows = db.select(SAMPLE).stream()) {
                        rows.forEach(row -> {
                            throw new IllegalStateException("no");
                        });
                    }
                })
                .isInstanceOf(IllegalStateException.class);
        assertThat(connectionsInUse()).isZero();
    }

    @Test
    void aRowThatCannotBeReadGivesBackEverything() {
        db.insert(new Ticket(null, Ticket.Stage.ON_HOLD));
        assertThatThrownBy(() -> {
                    try (Stream<?> rows = db.select(OlderTicketTable.OLDER_TICKET).stream()) {
                        assertThat(rows).isNotEmpty();
                    }
                })
                .hasMessageContaining("ON_HOLD");
        assertThat(connectionsInUse()).isZero();
    }

    @Test
    void aStatementThatFailsGivesBackEverything() {
        db.schema().drop(List.of(SAMPLE));
        try {
            assertThatThrownBy(() -> db.select(SAMPLE).stream()).isInstanceOf(SqlException.class);
            assertThat(connectionsInUse()).isZero();
        } finally {
            db.createTables();
        }
    }

    @Test
    void everyStreamReadsAnew() {
        samples(3);
        Select<Sample> select = db.select(SAMPLE);
        for (int i = 1; i <= 2; i++) {
            try (Stream<Sample> rows = select.stream()) {
                assertThat(rows.count()).isEqualTo(3);
            }
            assertThat(counter.count()).isEqualTo(i);
        }
    }

    @Test
    void aStreamCanBeClosedTwice() {
        samples(3);
        Stream<Sample> rows = db.select(SAMPLE).stream();
        rows.close();
        rows.close();
        assertThat(connectionsInUse()).isZero();
    }

    /** Left open inside a transaction, it is closed with it. */
    @Test
    void aStreamEndsWithItsTransaction() {
        samples(2000);
        List<Stream<Sample>> left = new ArrayList<>();
        db.atomic(() -> {
            Stream<Sample> rows = db.select(SAMPLE).stream();
            left.add(rows);
            Iterator<Sample> iterator = rows.iterator();
            assertThat(iterator.next()).isNotNull();
        });
        assertThat(connectionsInUse()).isZero();
        assertThatThrownBy(() -> db.atomic(() -> {
                    left.add(db.select(SAMPLE).stream());
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(connectionsInUse()).isZero();
        left.forEach(Stream::close);
        assertThat(db.select(SAMPLE).count()).isEqualTo(2000);
    }

    @Test
    void aTransactionStreamsItsOwnRows() {
        db.atomic(() -> {
            samples(5);
            try (Stream<Sample> rows = db.select(SAMPLE).stream()) {
                assertThat(rows).hasSize(5);
            }
            assertThat(db.select(SAMPLE).count()).isEqualTo(5);
        });
        assertThat(connectionsInUse()).isZero();
    }

    /** Other statements of the transaction run while the rows come. */
    @Test
    void rowsAreWrittenWhileOthersAreRead() {
        samples(1200);
        db.atomic(() -> {
            try (Stream<Sample> rows = db.select(SAMPLE).where(SAMPLE.counter.lt(1100)).stream()) {
                rows.filter(row -> row.counter() % 100 == 0).forEach(row -> db.insert(new Tag("tag " + row.counter())));
            }
        });
        assertThat(db.select(TAG).count()).isEqualTo(11);
    }

    /** Outside a transaction each of the other statements commits by itself, and the open result is in nobody's way. */
    @Test
    void rowsAreWrittenOutsideATransactionWhileOthersAreRead() {
        samples(1200);
        try (Stream<Sample> rows = db.select(SAMPLE).stream()) {
            rows.filter(row -> row.counter() % 100 == 0).forEach(row -> db.insert(new Tag("tag " + row.counter())));
            assertThat(column("select count(*) from tag")).containsExactly("12");
        }
    }

    @Test
    void relationsAreLoadedPortionByPortion() {
        Author author = db.insert(new Author("Ursula"));
        db.insertAll(IntStream.range(0, 1200)
                .mapToObj(i -> new Book("book " + i, author))
                .toList());
        counter.reset();
        try (Stream<Book> books = db.select(BOOK).prefetch(BOOK.author, BOOK.tags).stream()) {
            assertThat(books).allMatch(book -> book.author.get().name.equals("Ursula") && book.tags.isLoaded());
        }
        assertThat(counter.count()).isBetween(2, 5);
        counter.reset();
        try (Stream<Book> books = db.select(BOOK).stream()) {
            assertThat(books).allMatch(book -> book.author.get().name.equals("Ursula"));
        }
        assertThat(counter.count()).isBetween(2, 5);
        assertThat(connectionsInUse()).isZero();
    }

    @Test
    void rowsComeInBatches() {
        samples(10);
        List<List<Integer>> batches = new ArrayList<>();
        db.select(SAMPLE)
                .orderBy(SAMPLE.counter)
                .forEachBatch(
                        4,
                        batch -> batches.add(batch.stream().map(Sample::counter).toList()));
        assertThat(batches).containsExactly(List.of(0, 1, 2, 3), List.of(4, 5, 6, 7), List.of(8, 9));
        assertThat(counter.count()).isEqualTo(1);
        assertThat(connectionsInUse()).isZero();
        assertThatThrownBy(() -> db.select(SAMPLE).forEachBatch(4, batch -> {
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(connectionsInUse()).isZero();
        db.select(AUTHOR).forEachBatch(4, batch -> {
            throw new IllegalStateException("there is none");
        });
    }
}
