package dev.phoebe.orm.tck.contract;

import static dev.phoebe.orm.expr.Projections.as;
import static dev.phoebe.orm.tck.model.AuthorTable.AUTHOR;
import static dev.phoebe.orm.tck.model.BookTable.BOOK;
import static dev.phoebe.orm.tck.model.TagTable.TAG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.error.NotFoundException;
import dev.phoebe.orm.error.SqlSyntaxException;
import dev.phoebe.orm.error.TooManyRowsException;
import dev.phoebe.orm.expr.Expressions;
import dev.phoebe.orm.jdbc.Operation;
import dev.phoebe.orm.query.Cte;
import dev.phoebe.orm.query.Query;
import dev.phoebe.orm.tck.model.Author;
import dev.phoebe.orm.tck.model.Tag;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** SQL of the program: its values are bound, its rows are typed. */
public abstract class RawSqlContract extends Contract {

    private static final String AUTHORS = "select id, name, email, joined, country_id from author";

    private record Sold(String author, long books, BigDecimal dearest) {}

    @BeforeEach
    void fill() {
        new Shelf(db);
        counter.reset();
    }

    @Test
    void rowsAreRecords() {
        List<Sold> sold = db.sql("""
                        select a.name as author, count(*) as books, max(b.price) as dearest
                        from book b join author a on a.id = b.author_id
                        where b.price > :least and a.name in (:names)
                        group by a.name order by a.name desc
                        """)
                .bind("least", new BigDecimal("7.00"))
                .bind("names", List.of("Ursula", "Terry", "' or 1 = 1 --"))
                .into(as(
                        Sold::new,
                        Expressions.column("author", String.class),
                        Expressions.column("books", Long.class),
                        Expressions.column("dearest", BigDecimal.class)))
                .list();
        assertThat(sold).extracting(Sold::author).containsExactly("Ursula", "Terry");
        assertThat(sold).extracting(Sold::books).containsExactly(3L, 1L);
        assertThat(sold.get(0).dearest()).isEqualByComparingTo("12");
        assertThat(counter.texts())
                .singleElement()
                .asString()
                .contains("in (?, ?, ?)")
                .doesNotContain(":");
    }

    @Test
    void rowsAreModels() {
        List<Author> authors = db.sql(AUTHORS + " where name < :name order by name desc")
                .bind("name", "U")
                .into(AUTHOR)
                .list();
        assertThat(authors).extracting(author -> author.name).containsExactly("Terry", "Nobody");
        assertThat(authors.get(0).books.list()).hasSize(2);
        assertThat(counter.count()).isEqualTo(2);
    }

    @Test
    void rowsAreValues() {
        assertThat(db.sql("select count(*) as n from book")
                        .into(Expressions.column("n", Long.class))
                        .one())
                .isEqualTo(5);
        assertThat(db.sql("select published from book where title = :title")
                        .bind("title", "Tehanu")
                        .into(BOOK.published)
                        .oneOrNull())
                .isNull();
    }

    @Test
    void rowsAreMaps() {
        var rows = db.sql("select name, email from author order by name").maps();
        assertThat(rows).extracting(row -> row.get("name")).containsExactly("Nobody", "Terry", "Ursula");
        assertThat(rows.get(2)).containsEntry("email", "ursula@example.org").containsOnlyKeys("name", "email");
        assertThat(rows.get(0)).containsEntry("email", null);
    }

    @Test
    void terminalsAreThoseOfASelect() {
        Query<String> names =
                db.sql("select name from author order by name desc").into(AUTHOR.name);
        assertThat(names.first()).contains("Ursula");
        assertThat(names.count()).isEqualTo(3);
        assertThat(names.exists()).isTrue();
        assertThatThrownBy(names::one).isInstanceOf(TooManyRowsException.class);
        assertThatThrownBy(db.sql("select name from author where 1 = 0").into(AUTHOR.name)::one)
                .isInstanceOf(NotFoundException.class);
        try (Stream<String> stream = names.stream()) {
            assertThat(stream).containsExactly("Ursula", "Terry", "Nobody");
        }
        assertThatThrownBy(() -> names.limit(1))
                .isInstanceOf(InvalidQueryException.class)
                .hasMessageContaining("belongs into its text");
    }

    /** It may be part of another query. */
    @Test
    void sqlOfTheProgramIsASource() {
        Cte cheap = Cte.of(
                "cheap",
                db.sql("select id, title from book where price < :price")
                        .bind("price", 9)
                        .into(as(List::of, BOOK.id, BOOK.title)));
        assertThat(db.select(cheap.get(BOOK.title))
                        .from(cheap)
                        .orderBy(cheap.get(BOOK.title))
                        .list())
                .containsExactly("A Wizard of Earthsea", "Mort");
        assertThat(db.select(AUTHOR.name)
                        .union(db.sql("select name from tag").into(AUTHOR.name))
                        .count())
                .isEqualTo(3);
    }

    @Test
    void changesTellHowManyRows() {
        db.insert(new Tag("a"));
        assertThat(db.sql("update tag set name = :name where name = :before")
                        .bind("name", "b':x")
                        .bind("before", "a")
                        .execute())
                .isEqualTo(1);
        assertThat(db.select(TAG.name).list()).containsExactly("b':x");
        assertThat(db.sql("update author set email = :email where name = 'Ursula'")
                        .bind("email", AUTHOR.email, null)
                        .execute())
                .isEqualTo(1);
        assertThat(db.select(AUTHOR).where(AUTHOR.email.isNotNull()).exists()).isFalse();
        assertThat(counter.count(Operation.UPDATE)).isEqualTo(2);
        assertThatThrownBy(() -> db.atomic(() -> {
                    db.sql("delete from tag").execute();
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(db.select(TAG).count()).isEqualTo(1);
    }

    @Test
    void whatIsQuotedIsNoParameter() {
        assertThat(db.sql("select count(*) as n from author where name <> ':x' /* :y */ and name > :name -- :z")
                        .bind("name", "N")
                        .into(Expressions.column("n", Long.class))
                        .one())
                .isEqualTo(3);
    }

    /** No value is read as another. */
    @Test
    void columnsMustBeThoseThatAreRead() {
        assertThatThrownBy(() -> db.sql("select title, id from book")
                        .into(as(List::of, BOOK.id, BOOK.title))
                        .list())
                .isInstanceOf(InvalidQueryException.class)
                .hasMessageContaining("[id, title] are read");
        assertThatThrownBy(
                        () -> db.sql("select id, name from author").into(AUTHOR).list())
                .isInstanceOf(InvalidQueryException.class);
    }

    @Test
    void mistakesAreToldBeforeAnythingIsSent() {
        assertThatThrownBy(() -> db.sql("select 1 as x where 1 = :a").bind("b", 1))
                .isInstanceOf(InvalidQueryException.class)
                .hasMessageContaining(":b");
        assertThatThrownBy(() -> db.sql("select 1 as x where 1 = :a").maps())
                .isInstanceOf(InvalidQueryException.class)
                .hasMessageContaining(":a has no value");
        assertThatThrownBy(() -> db.sql("select 1 as x where 1 in (:a)").bind("a", List.of()))
                .isInstanceOf(InvalidQueryException.class)
                .hasMessageContaining("empty");
        assertThatThrownBy(() -> db.sql("select 1 as x where 1 in (:a)")
                        .bind("a", List.<Object>of(1, "2"))
                        .maps())
                .isInstanceOf(InvalidQueryException.class)
                .hasMessageContaining("several types");
        assertThatThrownBy(() -> db.sql("select 1 as x where 1 = ?"))
                .isInstanceOf(InvalidQueryException.class)
                .hasMessageContaining(":name");
        assertThatThrownBy(() -> Expressions.column("x", Thread.class))
                .isInstanceOf(InvalidQueryException.class)
                .hasMessageContaining("Thread");
        assertThat(counter.count()).isZero();
        assertThatThrownBy(() -> db.sql("selekt 1").execute()).isInstanceOf(SqlSyntaxException.class);
    }

    @Test
    void aMapHasOneValueOfAName() {
        assertThatThrownBy(() -> db.sql("select a.name, b.name, b.id from author a, author b")
                        .maps())
                .isInstanceOf(InvalidQueryException.class)
                .hasMessage(
                        "A map can have one value called 'name', and two columns are. Give one of them another name:"
                                + " select v.id as v_id.");
    }
}
