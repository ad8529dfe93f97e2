package dev.phoebe.orm;

import static dev.phoebe.orm.expr.Expressions.count;
import static dev.phoebe.orm.expr.Projections.as;
import static dev.phoebe.orm.query.Excluded.excluded;
import static dev.phoebe.orm.tck.model.AuthorTable.AUTHOR;
import static dev.phoebe.orm.tck.model.BookTable.BOOK;
import static dev.phoebe.orm.tck.model.ReviewTable.REVIEW;
import static dev.phoebe.orm.tck.model.TagTable.TAG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phoebe.orm.error.NotFoundException;
import dev.phoebe.orm.error.StaleRowException;
import dev.phoebe.orm.jdbc.Operation;
import dev.phoebe.orm.jdbc.StatementInfo;
import dev.phoebe.orm.jdbc.StatementListener;
import dev.phoebe.orm.query.Select;
import dev.phoebe.orm.sql.Feature;
import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.Name;
import dev.phoebe.orm.sql.Source;
import dev.phoebe.orm.tck.contract.Models;
import dev.phoebe.orm.tck.database.FreshDatabase;
import dev.phoebe.orm.tck.database.OnDatabase;
import dev.phoebe.orm.tck.model.Author;
import dev.phoebe.orm.tck.model.Book;
import dev.phoebe.orm.tck.model.BookTable;
import dev.phoebe.orm.tck.model.Customer;
import dev.phoebe.orm.tck.model.Review;
import dev.phoebe.orm.tck.model.Tag;
import dev.phoebe.orm.type.Codecs;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A condition on the rows of one table is found in every statement that reads or changes them, whoever wrote it. */
class RowConditionTests {

    @Nested
    @OnDatabase("h2")
    class OnH2 extends Statements {}

    @Nested
    @OnDatabase("sqlite")
    class OnSqlite extends Statements {}

    @Nested
    @OnDatabase("postgresql")
    class OnPostgresql extends Statements {}

    @Nested
    @OnDatabase("mariadb")
    class OnMariadb extends Statements {}

    record Title(@Nullable String author, @Nullable String title) {}

    record Shelf(String author, List<String> titles) {}

    abstract static class Statements implements StatementListener {

        /** An occurrence of the table whose rows are read or changed, and its label. */
        private static final Pattern OCCURRENCE =
                Pattern.compile("(?:from|join|update|,) (book|tag)(?: as (\\w+))?(?= |\\)|$)(?! \\()");

        private final List<StatementInfo> sent = new ArrayList<>();
        private Database all;
        private Database db;
        private Author terry;
        private Book mort;
        private Book hidden;
        private Tag tag;
        private Tag secret;

        @BeforeEach
        void open(FreshDatabase fresh) {
            DatabaseBuilder builder = Database.builder(fresh.dataSource())
                    .models(Models.everywhere())
                    .ambient(false);
            all = builder.build();
            all.createTables();
            terry = all.insert(new Author("Terry"));
            mort = all.insert(new Book("Mort", terry));
            Book unavailable = new Book("Hidden", terry);
            unavailable.available = false;
            unavailable.isbn = "secret";
            hidden = all.insert(unavailable);
            tag = all.insert(new Tag("fantasy"));
            secret = all.insert(new Tag("secret"));
            all.links(BOOK.tags, mort).add(tag, secret);
            all.links(BOOK.tags, hidden).add(tag);
            Customer reader = all.insert(new Customer("Ann", "ann@example.org"));
            all.insert(new Review(mort, reader, 5));
            all.insert(new Review(hidden, reader, 1));
            DatabaseBuilder conditioned = Database.builder(fresh.dataSource())
                    .models(Models.everywhere())
                    .ambient(false)
                    .listener(this);
            conditioned.conditions = Statements::available;
            db = conditioned.build();
        }

        private static @Nullable Fragment available(Source table) {
            return switch (String.valueOf(table.itself().tableName())) {
                case "book" ->
                    w -> w.column(table, Name.of("available")).append(" = ").value(Codecs.BOOLEAN, true);
                case "tag" ->
                    w -> w.column(table, Name.of("name")).append(" <> ").value(Codecs.STRING, "secret");
                default -> null;
            };
        }

        @Override
        public Execution start(StatementInfo statement) {
            sent.add(statement);
            return Execution.IGNORED;
        }

        @AfterEach
        void everyOccurrenceHasTheCondition() {
            assertThat(sent).isNotEmpty();
            for (StatementInfo statement : sent) {
                String sql = statement.sql().text();
                Matcher occurrence = OCCURRENCE.matcher(sql);
                while (occurrence.find()) {
                    String table = occurrence.group(1);
                    String label = occurrence.group(2) == null ? table : occurrence.group(2);
                    assertThat(sql).contains(label + (table.equals("book") ? ".available = ?" : ".name <> ?"));
                }
            }
            all.dropTables();
            db.close();
            all.close();
        }

        private Book stored() {
            return all.get(BOOK, hidden.id);
        }

        @Test
        void byKey() {
            assertThat(db.find(BOOK, mort.id)).isNotNull();
            assertThat(db.find(BOOK, hidden.id)).isNull();
            assertThatThrownBy(() -> db.get(BOOK, hidden.id)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> db.refresh(hidden)).isInstanceOf(NotFoundException.class);
        }

        @Test
        void selects() {
            assertThat(db.select(BOOK.title).list()).containsExactly("Mort");
            assertThat(db.select(BOOK)
                            .where(BOOK.title.eq("Hidden").or(BOOK.stock.ge(0)))
                            .count())
                    .isEqualTo(1);
            assertThat(db.select(BOOK).where(BOOK.id.eq(hidden.id)).exists()).isFalse();
            assertThat(db.select(count()).from(BOOK).one()).isEqualTo(1);
            assertThat(db.select(BOOK.title).union(db.select(BOOK.title)).list())
                    .containsExactly("Mort");
            assertThat(db.select(BOOK.title)
                            .from(db.select(BOOK.title).asTable("t"))
                            .count())
                    .isEqualTo(1);
            BookTable other = BOOK.as("other");
            assertThat(db.select(other.title).from(other).list()).containsExactly("Mort");
            try (var rows = db.select(BOOK).stream()) {
                assertThat(rows).hasSize(1);
            }
        }

        @Test
        void joins() {
            assertThat(db.select(AUTHOR.name)
                            .join(BOOK, BOOK.author.eq(AUTHOR.id))
                            .list())
                    .containsExactly("Terry");
            Author nobody = all.insert(new Author("Nobody"));
            Book alone = new Book("Alone", nobody);
            alone.available = false;
            all.insert(alone);
            assertThat(db.select(as(Title::new, AUTHOR.name, BOOK.title))
                            .from(AUTHOR)
                            .leftJoin(BOOK, BOOK.author.eq(AUTHOR.id))
                            .orderBy(AUTHOR.name)
                            .list())
                    .containsExactly(new Title("Nobody", null), new Title("Terry", "Mort"));
            assertThat(db.select(as(Title::new, AUTHOR.name, BOOK.title))
                            .from(BOOK)
                            .rightJoin(AUTHOR, BOOK.author.eq(AUTHOR.id))
                            .orderBy(AUTHOR.name)
                            .list())
                    .containsExactly(new Title("Nobody", null), new Title("Terry", "Mort"));
            assertThat(db.select(as(Title::new, AUTHOR.name, BOOK.title))
                            .from(AUTHOR)
                            .rightJoin(BOOK, BOOK.author.eq(AUTHOR.id))
                            .list())
                    .containsExactly(new Title("Terry", "Mort"));
            assertThat(db.select(BOOK.title).from(AUTHOR).crossJoin(BOOK).list())
                    .hasSize(2);
        }

        @Test
        void paths() {
            assertThat(db.select(REVIEW.stars)
                            .where(REVIEW.book().title.ne("x"))
                            .list())
                    .containsExactly(5);
            assertThat(db.select(REVIEW.book().title).list()).containsExactly("Mort");
        }

        @Test
        void relations() {
            assertThat(db.select(AUTHOR).prefetch(AUTHOR.books).one().books.list())
                    .extracting(book -> book.title)
                    .containsExactly("Mort");
            assertThat(db.select(AUTHOR).one().books.list()).hasSize(1);
            assertThat(db.select(AUTHOR)
                            .prefetch(AUTHOR.books.orderBy(BOOK.title).limitPerParent(2))
                            .one()
                            .books
                            .list())
                    .hasSize(1);
            assertThat(db.select(AUTHOR.books.count()).one()).isEqualTo(1);
            assertThat(db.select(AUTHOR)
                            .where(AUTHOR.books.any(BOOK.title.eq("Hidden")))
                            .list())
                    .isEmpty();
            assertThat(db.select(AUTHOR).where(AUTHOR.books.none()).list()).isEmpty();
            assertThat(db.select(as(Shelf::new, AUTHOR.name, AUTHOR.books.select(BOOK.title)))
                            .list())
                    .containsExactly(new Shelf("Terry", List.of("Mort")));
            assertThat(db.select(REVIEW).prefetch(REVIEW.book).list()).hasSize(1);
        }

        @Test
        void links() {
            assertThat(db.select(BOOK).prefetch(BOOK.tags).one().tags.list()).containsExactly(tag);
            assertThat(db.select(BOOK.tags.count()).one()).isEqualTo(1);
            assertThat(db.select(BOOK)
                            .prefetch(BOOK.tags.orderBy(TAG.name).limitPerParent(5))
                            .one()
                            .tags
                            .list())
                    .containsExactly(tag);
            all.links(BOOK.tags, mort).set(List.of(secret));
            assertThat(db.select(BOOK.tags.count()).one()).isZero();
            assertThat(db.select(BOOK).where(BOOK.tags.any()).list()).isEmpty();
            assertThat(db.select(BOOK).one().tags.list()).isEmpty();
        }

        @Test
        void changes() {
            assertThat(db.update(BOOK).set(BOOK.stock, 7).all().execute()).isEqualTo(1);
            assertThat(db.update(BOOK)
                            .set(BOOK.stock, 8)
                            .where(BOOK.title.eq("x").or(BOOK.stock.ge(0)))
                            .execute())
                    .isEqualTo(1);
            assertThat(db.update(BOOK)
                            .set(BOOK.stock, 9)
                            .all()
                            .orderBy(BOOK.id)
                            .limit(5)
                            .execute())
                    .isEqualTo(1);
            assertThat(db.update(BOOK)
                            .set(BOOK.title, AUTHOR.name)
                            .from(AUTHOR)
                            .where(BOOK.author.eq(AUTHOR.id))
                            .execute())
                    .isEqualTo(1);
            assertThat(db.update(AUTHOR)
                            .set(AUTHOR.name, "Sir Terry")
                            .from(BOOK)
                            .where(BOOK.author.eq(AUTHOR.id), BOOK.id.eq(hidden.id))
                            .execute())
                    .isZero();
            assertThat(db.delete(AUTHOR)
                            .using(BOOK)
                            .where(BOOK.author.eq(AUTHOR.id), BOOK.id.eq(hidden.id))
                            .execute())
                    .isZero();
            assertThat(db.update(BOOK)
                            .set(BOOK.stock, 3)
                            .all()
                            .returning(BOOK.id)
                            .list())
                    .containsExactly(mort.id);
            assertThat(stored().stock).isEqualTo(1);
            assertThat(stored().title).isEqualTo("Hidden");
            db.delete(REVIEW).all().execute();
            all.links(BOOK.tags, mort).clear();
            all.links(BOOK.tags, hidden).clear();
            assertThat(db.delete(BOOK).all().execute()).isEqualTo(1);
            assertThat(stored().title).isEqualTo("Hidden");
        }

        @Test
        void rows() {
            hidden.title = "Seen";
            assertThatThrownBy(() -> db.update(hidden)).isInstanceOf(StaleRowException.class);
            assertThatThrownBy(() -> db.delete(hidden)).isInstanceOf(StaleRowException.class);
            assertThatThrownBy(() -> db.updateAll(List.of(hidden, mort))).isInstanceOf(StaleRowException.class);
            assertThat(db.deleteAll(List.of(hidden))).isZero();
            assertThat(stored().title).isEqualTo("Hidden");
            assertThat(db.update(mort).title).isEqualTo("Mort");
            db.insertAll(List.of(new Book("New", terry), new Book("Newer", terry)));
            assertThat(db.select(BOOK).count()).isEqualTo(3);
        }

        @Test
        void upserts() {
            long rows = db.insert(BOOK)
                    .set(BOOK.title, "Stolen")
                    .set(BOOK.isbn, "secret")
                    .set(BOOK.author, terry.id)
                    .set(BOOK.price, new BigDecimal("1.00"))
                    .set(BOOK.stock, 5)
                    .set(BOOK.available, true)
                    .set(BOOK.status, mort.status)
                    .set(BOOK.version, 0)
                    .onConflict(BOOK.isbn)
                    .doUpdate(BOOK.title)
                    .set(BOOK.stock, excluded(BOOK.stock))
                    .execute();
            assertThat(rows).isEqualTo(db.dialect().supports(Feature.DO_NOTHING_COUNT) ? 0 : rows);
            assertThat(stored().title).isEqualTo("Hidden");
            assertThat(stored().stock).isEqualTo(1);
        }

        /** A cache or a copy of the database may answer those that are known to read only. */
        @Test
        void statementsSayWhetherTheyReadOnly() {
            db.find(BOOK, mort.id);
            db.select(BOOK).prefetch(BOOK.tags).list();
            db.select(AUTHOR.books.count()).list();
            assertThat(sent).allMatch(StatementInfo::readOnly);
            sent.clear();
            db.insert(new Book("New", terry));
            db.update(mort);
            db.update(BOOK).set(BOOK.stock, 2).all().execute();
            db.links(BOOK.tags, mort).clear();
            db.sql("select count(*) as n from author").maps();
            if (db.dialect().supports(Feature.ROW_LOCK)) {
                db.select(BOOK).forUpdate().list();
                db.select(AUTHOR)
                        .where(AUTHOR.id.in(Select.of(BOOK.author).forUpdate()))
                        .list();
            }
            db.delete(REVIEW).all().execute();
            assertThat(sent).noneMatch(StatementInfo::readOnly);
            assertThat(sent).extracting(StatementInfo::operation).contains(Operation.SELECT);
        }
    }
}
