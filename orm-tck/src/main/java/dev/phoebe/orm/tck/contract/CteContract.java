package dev.phoebe.orm.tck.contract;

import static dev.phoebe.orm.expr.Expressions.avg;
import static dev.phoebe.orm.expr.Expressions.count;
import static dev.phoebe.orm.expr.Expressions.max;
import static dev.phoebe.orm.expr.Expressions.value;
import static dev.phoebe.orm.expr.Projections.as;
import static dev.phoebe.orm.expr.Projections.asTuple;
import static dev.phoebe.orm.tck.model.AuthorTable.AUTHOR;
import static dev.phoebe.orm.tck.model.BookTable.BOOK;
import static dev.phoebe.orm.tck.model.CategoryTable.CATEGORY;
import static dev.phoebe.orm.tck.model.CountryTable.COUNTRY;
import static dev.phoebe.orm.tck.model.TagTable.TAG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.expr.DecimalExpression;
import dev.phoebe.orm.expr.DoubleExpression;
import dev.phoebe.orm.expr.ExpressionType;
import dev.phoebe.orm.expr.LongExpression;
import dev.phoebe.orm.expr.StringExpression;
import dev.phoebe.orm.query.Cte;
import dev.phoebe.orm.query.Select;
import dev.phoebe.orm.sql.Feature;
import dev.phoebe.orm.tck.model.Author;
import dev.phoebe.orm.tck.model.AuthorTable;
import dev.phoebe.orm.tck.model.BookTable;
import dev.phoebe.orm.tck.model.Category;
import dev.phoebe.orm.tck.model.CategoryTable;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Queries with a name in front of a statement: used several times, and by themselves. */
public abstract class CteContract extends Contract {

    private static final LongExpression LEVEL = value(1).as("level");

    private record Step(String name, @Nullable String parent, long level) {}

    private record Node(String name, long level, String path) {}

    @BeforeEach
    void fill() {
        new Shelf(db);
        Category root = db.insert(new Category("root", null));
        Category p1 = db.insert(new Category("p1", root));
        db.insert(new Category("p2", root));
        Category p3 = db.insert(new Category("p3", root));
        db.insert(new Category("c11", p1));
        db.insert(new Category("c12", p1));
        db.insert(new Category("c31", p3));
        counter.reset();
    }

    private static Select<Step> steps(CategoryTable category, LongExpression level) {
        return Select.of(as(Step::new, category.name, category.parent, level)).from(category);
    }

    @Test
    void aQueryHasAName() {
        DecimalExpression dearest = max(BOOK.price).as("dearest");
        Cte prices =
                Cte.of("prices", Select.of(as(List::of, BOOK.author, dearest)).groupBy(BOOK.author));
        assertThat(db.select(as((name, price) -> name + " " + price.intValue(), AUTHOR.name, prices.get(dearest)))
                        .from(prices)
                        .join(AUTHOR, AUTHOR.id.eq(prices.get(BOOK.author)))
                        .orderBy(prices.get(dearest).desc())
                        .list())
                .containsExactly("Ursula 12", "Terry 9");
        assertThat(counter.texts())
                .singleElement()
                .asString()
                .startsWith("with " + common("prices") + " (author_id, dearest) as (select ");
    }

    /** In FROM and in a subquery: its definition stands there once. */
    @Test
    void aQueryIsUsedTwice() {
        LongExpression books = count().as("books");
        Cte counts = Cte.of(
                "counts",
                Select.of(as(List::of, BOOK.author, books))
                        .where(BOOK.price.gt(7))
                        .groupBy(BOOK.author));
        Cte others = counts.as("others");
        assertThat(db.select(counts.get(BOOK.author))
                        .from(counts)
                        .where(counts.get(books)
                                .eq(Select.of(max(others.get(books)))
                                        .from(others)
                                        .asValue()))
                        .list())
                .hasSize(1);
        assertThat(counter.texts())
                .singleElement()
                .asString()
                .containsOnlyOnce("with " + common("counts"))
                .contains("from " + common("counts") + " as others");
    }

    @Test
    void oneMayUseAnother() {
        Cte cheap = Cte.of(
                "cheap",
                Select.of(as(List::of, BOOK.id, BOOK.author, BOOK.price)).where(BOOK.price.lt(11)));
        DoubleExpression mean = avg(cheap.get(BOOK.price)).as("mean");
        Cte means = Cte.of(
                "means",
                Select.of(as(List::of, cheap.get(BOOK.author), mean))
                        .from(cheap)
                        .where(cheap.get(BOOK.price).gt(1))
                        .groupBy(cheap.get(BOOK.author)));
        assertThat(db.select(means.get(mean))
                        .from(means)
                        .where(means.get(mean).gt(8))
                        .list())
                .containsExactly(9.25);
        assertThat(counter.texts())
                .singleElement()
                .asString()
                .startsWith("with " + common("cheap") + " (id, author_id, price) as (")
                .contains("), " + common("means") + " (author_id, mean) as (");
    }

    @Test
    void itsRowsMayBeModels() {
        Cte few = Cte.of("few", Select.of(AUTHOR).where(AUTHOR.name.ne("Nobody")));
        AuthorTable author = few.rows(AUTHOR);
        List<Author> authors = db.select(author)
                .where(author.name.startsWith("T"))
                .prefetch(AUTHOR.books)
                .list();
        assertThat(authors).extracting(found -> found.name).containsExactly("Terry");
        assertThat(authors.get(0).books.list()).hasSize(2);
        assertThat(counter.count()).isEqualTo(2);
        assertThatThrownBy(() -> few.rows(BOOK))
                .isInstanceOf(InvalidQueryException.class)
                .hasMessageContaining("few");
    }

    @Test
    void aTreeIsWalkedDownwards() {
        Cte tree = Cte.recursive(
                "tree",
                steps(CATEGORY, LEVEL).where(CATEGORY.parent.isNull()),
                self -> steps(CATEGORY, self.get(LEVEL).plus(1))
                        .join(self, CATEGORY.parent.eq(self.get(CATEGORY.name))));
        assertThat(db.select(as(Step::new, tree.get(CATEGORY.name), tree.get(CATEGORY.parent), tree.get(LEVEL)))
                        .from(tree)
                        .orderBy(tree.get(LEVEL), tree.get(CATEGORY.name))
                        .list())
                .containsExactly(
                        new Step("root", null, 1),
                        new Step("p1", "root", 2),
                        new Step("p2", "root", 2),
                        new Step("p3", "root", 2),
                        new Step("c11", "p1", 3),
                        new Step("c12", "p1", 3),
                        new Step("c31", "p3", 3));
        assertThat(counter.texts())
                .singleElement()
                .asString()
                .startsWith("with recursive " + common("tree") + " (name, parent_id, level)");
    }

    @Test
    void aTreeIsWalkedUpwards() {
        Cte path = Cte.recursive(
                "path",
                steps(CATEGORY, LEVEL).where(CATEGORY.name.in("c31", "root")),
                self -> steps(CATEGORY, self.get(LEVEL).plus(1))
                        .join(self, CATEGORY.name.eq(self.get(CATEGORY.parent))));
        assertThat(db.select(as((name, level) -> level + " " + name, path.get(CATEGORY.name), path.get(LEVEL)))
                        .from(path)
                        .orderBy(path.get(LEVEL), path.get(CATEGORY.name))
                        .list())
                .containsExactly("1 c31", "1 root", "2 p3", "3 root");
    }

    /** What the second query computes may have more digits than what the first one selects. */
    @Test
    void decimalsGrow() {
        LongExpression n = value(1L).as("n");
        DecimalExpression v = value(BigDecimal.ONE).as("v");
        Cte powers = Cte.recursive(
                "powers",
                Select.of(asTuple(n, v)).from(BOOK).where(BOOK.title.eq("Mort")),
                self -> Select.of(asTuple(self.get(n).plus(1), self.get(v).times(new BigDecimal("1.5"))))
                        .from(self)
                        .where(self.get(n).lt(4)));
        assertThat(db.select(powers.get(v)).from(powers).orderBy(powers.get(n)).list())
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(
                        new BigDecimal("1"), new BigDecimal("1.5"), new BigDecimal("2.25"), new BigDecimal("3.375"));
        assertThat(db.select(powers.get(n))
                        .from(powers)
                        .where(powers.get(v).gt(new BigDecimal("2.26")))
                        .list())
                .containsExactly(4L);
        DecimalExpression price = BOOK.price.as("price");
        Cte dearer = Cte.recursive(
                "dearer",
                Select.of(asTuple(n, price)).from(BOOK).where(BOOK.title.eq("Mort")),
                self -> Select.of(asTuple(self.get(n).plus(1), self.get(price).plus(new BigDecimal("0.5"))))
                        .from(self)
                        .where(self.get(n).lt(3)));
        assertThat(db.select(dearer.get(price))
                        .from(dearer)
                        .orderBy(dearer.get(n))
                        .list())
                .containsExactly(new BigDecimal("6.00"), new BigDecimal("6.50"), new BigDecimal("7.00"));
        Cte unions = Cte.recursive(
                "unions",
                Select.of(asTuple(n, BOOK.price))
                        .from(BOOK)
                        .where(BOOK.title.eq("Mort"))
                        .unionAll(Select.of(asTuple(n, BOOK.price)).from(BOOK).where(BOOK.title.eq("Tehanu"))),
                self -> Select.of(asTuple(
                                self.get(n).plus(1), self.get(BOOK.price).times(new BigDecimal("1.001"))))
                        .from(self)
                        .where(self.get(n).lt(2)));
        assertThat(db.select(unions.get(BOOK.price))
                        .from(unions)
                        .orderBy(unions.get(BOOK.price))
                        .list())
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(
                        new BigDecimal("6"), new BigDecimal("6.006"), new BigDecimal("10"), new BigDecimal("10.01"));
    }

    /** What the second query computes may be longer than the column that the first one selects. */
    @Test
    void textsGrow() {
        LongExpression n = value(1L).as("n");
        StringExpression text = COUNTRY.name.as("text");
        Cte texts = Cte.recursive(
                "texts",
                Select.of(asTuple(n, text)).from(COUNTRY).where(COUNTRY.code.eq("US")),
                self -> Select.of(asTuple(self.get(n).plus(1), self.get(text).concat(self.get(text))))
                        .from(self)
                        .where(self.get(n).lt(9)));
        assertThat(db.select(texts.get(text).length())
                        .from(texts)
                        .orderBy(texts.get(n))
                        .list())
                .containsExactly(7, 14, 28, 56, 112, 224, 448, 896, 1792);
        assertThat(db.select(texts.get(n))
                        .from(texts)
                        .where(texts.get(text).eq("america"))
                        .list())
                .isEmpty();
    }

    /** Texts that grow from level to level need room from the first on, which the cast gives them. */
    @Test
    void aTreeIsWalkedWithThePathToEachNode() {
        StringExpression path = CATEGORY.name.cast(ExpressionType.STRING).as("path");
        Cte tree = Cte.recursive(
                "tree",
                Select.of(as(Node::new, CATEGORY.name, LEVEL, path)).where(CATEGORY.parent.isNull()),
                self -> Select.of(as(
                                Node::new,
                                CATEGORY.name,
                                self.get(LEVEL).plus(1),
                                self.get(path).concat("->").concat(CATEGORY.name)))
                        .from(CATEGORY)
                        .join(self, CATEGORY.parent.eq(self.get(CATEGORY.name))));
        assertThat(db.select(as(Node::new, tree.get(CATEGORY.name), tree.get(LEVEL), tree.get(path)))
                        .from(tree)
                        .orderBy(tree.get(path))
                        .list())
                .containsExactly(
                        new Node("root", 1, "root"),
                        new Node("p1", 2, "root->p1"),
                        new Node("c11", 3, "root->p1->c11"),
                        new Node("c12", 3, "root->p1->c12"),
                        new Node("p2", 2, "root->p2"),
                        new Node("p3", 2, "root->p3"),
                        new Node("c31", 3, "root->p3->c31"));
    }

    @Test
    void thePathUpwards() {
        StringExpression path = CATEGORY.name.cast(ExpressionType.STRING).as("path");
        Cte up = Cte.recursive(
                "up",
                Select.of(as(List::of, CATEGORY.name, CATEGORY.parent, LEVEL, path))
                        .where(CATEGORY.name.in("c31", "root")),
                self -> Select.of(as(
                                List::of,
                                CATEGORY.name,
                                CATEGORY.parent,
                                self.get(LEVEL).plus(1),
                                self.get(path).concat("->").concat(CATEGORY.name)))
                        .from(CATEGORY)
                        .join(self, CATEGORY.name.eq(self.get(CATEGORY.parent))));
        assertThat(db.select(as(Node::new, up.get(CATEGORY.name), up.get(LEVEL), up.get(path)))
                        .from(up)
                        .orderBy(up.get(path))
                        .list())
                .containsExactly(
                        new Node("c31", 1, "c31"),
                        new Node("p3", 2, "c31->p3"),
                        new Node("root", 3, "c31->p3->root"),
                        new Node("root", 1, "root"));
    }

    /** The rows of a recursion may be models, with their relations. */
    @Test
    void aTreeOfModels() {
        Cte tree = Cte.recursive(
                "tree",
                Select.of(CATEGORY).where(CATEGORY.name.eq("p1")),
                self -> Select.of(CATEGORY).join(self, CATEGORY.parent.eq(self.get(CATEGORY.name))));
        CategoryTable category = tree.rows(CATEGORY);
        List<Category> found = db.select(category)
                .orderBy(category.name)
                .prefetch(CATEGORY.parent)
                .list();
        assertThat(found)
                .extracting(row -> row.name + " below " + row.parent.get().name)
                .containsExactly("c11 below p1", "c12 below p1", "p1 below root");
        assertThat(counter.count()).isEqualTo(1);
    }

    @Test
    void aCircleEnds() {
        db.update(CATEGORY)
                .set(CATEGORY.parent, "c31")
                .where(CATEGORY.name.eq("root"))
                .execute();
        Cte circle = Cte.recursiveDistinct(
                "circle",
                Select.of(CATEGORY.name).where(CATEGORY.name.eq("root")),
                self -> Select.of(CATEGORY.name)
                        .from(CATEGORY)
                        .join(self, CATEGORY.parent.eq(self.get(CATEGORY.name))));
        Select<String> names = db.select(circle.get(CATEGORY.name)).from(circle);
        if (!db.dialect().supports(Feature.RECURSIVE_DISTINCT)) {
            assertRefused(Feature.RECURSIVE_DISTINCT, names::list);
        } else {
            assertThat(names.list()).hasSize(7).doesNotHaveDuplicates();
        }
        Cte bounded = Cte.recursive(
                "bounded",
                steps(CATEGORY, LEVEL).where(CATEGORY.name.eq("root")),
                self -> steps(CATEGORY, self.get(LEVEL).plus(1))
                        .join(self, CATEGORY.parent.eq(self.get(CATEGORY.name)))
                        .where(self.get(LEVEL).lt(5)));
        assertThat(db.select(max(bounded.get(LEVEL))).from(bounded).one()).isEqualTo(5);
    }

    @Test
    void aHintChangesNoRows() {
        Cte authors = Cte.of("authors", Select.of(AUTHOR.name).where(AUTHOR.name.ne("Nobody")));
        for (Cte hinted : List.of(authors.materialized(), authors.notMaterialized())) {
            assertThat(db.select(hinted.get(AUTHOR.name))
                            .from(hinted)
                            .orderBy(hinted.get(AUTHOR.name))
                            .list())
                    .containsExactly("Terry", "Ursula");
        }
        boolean written = counter.texts().get(0).contains(" as materialized (")
                && counter.texts().get(1).contains(" as not materialized (");
        assertThat(written).isEqualTo(db.dialect().supports(Feature.MATERIALIZED));
    }

    /** One statement moves rows; where that cannot be, nothing is sent. */
    @Test
    void aChangeAnswersTheStatementAroundIt() {
        Cte gone = Cte.of(
                "gone", db.delete(BOOK).where(BOOK.title.in("Mort", "Tehanu")).returning(BOOK));
        Cte raised = Cte.of(
                "raised",
                db.update(BOOK)
                        .set(BOOK.stock, BOOK.stock.plus(5))
                        .where(BOOK.price.gt(11))
                        .returning(as(List::of, BOOK.title, BOOK.stock)));
        var moving = db.insert(TAG)
                .columns(TAG.name)
                .select(Select.of(gone.get(BOOK.title))
                        .from(gone)
                        .unionAll(Select.of(raised.get(BOOK.title))
                                .from(raised)
                                .where(raised.get(BOOK.stock).eq(6))));
        if (!db.dialect().supports(Feature.CHANGE_IN_WITH)) {
            assertRefused(Feature.CHANGE_IN_WITH, moving::execute);
            assertThat(counter.count()).isZero();
            return;
        }
        assertThat(moving.execute()).isEqualTo(3);
        assertThat(counter.count()).isEqualTo(1);
        assertThat(db.select(TAG.name).orderBy(TAG.name).list()).containsExactly("Mort", "Tehanu", "The Dispossessed");
        assertThat(db.select(BOOK).count()).isEqualTo(3);

        Cte last = Cte.of("last", db.delete(BOOK).all().returning(BOOK));
        BookTable book = last.rows(BOOK);
        counter.reset();
        assertThat(db.select(book)
                        .where(book.price.gt(11))
                        .prefetch(BOOK.author)
                        .list())
                .singleElement()
                .matches(found -> found.title.equals("The Dispossessed")
                        && found.author.get().name.equals("Ursula"));
        assertThat(counter.count()).isEqualTo(1);
        assertThat(db.select(BOOK).exists()).isFalse();
    }

    @Test
    void insideASubqueryOfAChange() {
        Cte dear = Cte.of("dear", Select.of(BOOK.id).where(BOOK.price.gt(9)));
        Select<Long> ids = Select.of(dear.get(BOOK.id)).from(dear);
        assertThat(db.select(BOOK).where(BOOK.id.in(ids)).count()).isEqualTo(2);
        assertThat(db.delete(AUTHOR)
                        .where(
                                AUTHOR.id.notIn(Select.of(BOOK.author)),
                                AUTHOR.id.notIn(Select.of(BOOK.editor).where(BOOK.editor.isNotNull(), BOOK.id.in(ids))))
                        .execute())
                .isEqualTo(1);
    }

    /** The common table is in the middle of the statement, has no value of its own, and values follow. */
    @Test
    void insideASubqueryThatIsAssigned() {
        Cte titles = Cte.of("titles", Select.of(BOOK.title));
        assertThat(db.update(AUTHOR)
                        .set(
                                AUTHOR.name,
                                Select.of(max(titles.get(BOOK.title)))
                                        .from(titles)
                                        .asValue())
                        .where(AUTHOR.name.eq("Terry"))
                        .execute())
                .isEqualTo(1);
        assertThat(db.select(AUTHOR.name).list())
                .contains("The Dispossessed", "Ursula")
                .doesNotContain("Terry");
    }

    @Test
    void namesMustBeDistinct() {
        Cte one = Cte.of("same", Select.of(AUTHOR.name));
        Cte two = Cte.of("same", Select.of(BOOK.title));
        assertThatThrownBy(() -> db.select(one.get(AUTHOR.name))
                        .from(one)
                        .crossJoin(two.as("other"))
                        .list())
                .isInstanceOf(InvalidQueryException.class)
                .hasMessageContaining("same");
        assertThat(counter.count()).isZero();
    }
}
