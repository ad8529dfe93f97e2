package dev.phoebe.orm.tck.contract;

import static dev.phoebe.orm.expr.Expressions.arrayAgg;
import static dev.phoebe.orm.expr.Expressions.count;
import static dev.phoebe.orm.expr.Functions.fn;
import static dev.phoebe.orm.expr.Projections.as;
import static dev.phoebe.orm.query.Excluded.excluded;
import static dev.phoebe.orm.tck.model.AllArraysTable.ALL_ARRAYS;
import static dev.phoebe.orm.tck.model.ArticleTable.ARTICLE;
import static dev.phoebe.orm.tck.model.AuthorTable.AUTHOR;
import static dev.phoebe.orm.tck.model.BookTable.BOOK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phoebe.orm.Database;
import dev.phoebe.orm.ModelRegistry;
import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.error.SchemaMismatchException;
import dev.phoebe.orm.error.UnknownValueException;
import dev.phoebe.orm.error.UnsupportedFeatureException;
import dev.phoebe.orm.error.ValidationException;
import dev.phoebe.orm.expr.ArrayExpression;
import dev.phoebe.orm.expr.Condition;
import dev.phoebe.orm.expr.Expression;
import dev.phoebe.orm.expr.ExpressionType;
import dev.phoebe.orm.expr.Window;
import dev.phoebe.orm.jdbc.Operation;
import dev.phoebe.orm.model.Table;
import dev.phoebe.orm.query.Select;
import dev.phoebe.orm.sql.Feature;
import dev.phoebe.orm.tck.model.AllArrays;
import dev.phoebe.orm.tck.model.Article;
import dev.phoebe.orm.tck.model.Status;
import dev.phoebe.orm.type.Codecs;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Arrays: the same answers where the database has them, and a refusal that says what to do where it has none. */
public abstract class ArrayContract extends Contract {

    private static final List<Table<?, ?>> TABLES = List.of(ARTICLE, ALL_ARRAYS);

    private Database arrays;

    @BeforeEach
    void tables() {
        arrays = Database.builder(fresh().dataSource())
                .models(ModelRegistry.of(TABLES))
                .listener(counter)
                .ambient(false)
                .build();
        if (has(Feature.ARRAYS)) {
            arrays.dropTables();
            arrays.createTables();
            arrays.insert(new Article("both", List.of("sql", "java"), List.of(3, 1, 2)));
            arrays.insert(new Article("java", List.of("java"), null));
            arrays.insert(new Article("none", List.of(), List.of()));
        }
        counter.reset();
    }

    private List<String> titles(Condition condition) {
        counter.reset();
        List<String> titles = arrays.select(ARTICLE.title)
                .where(condition)
                .orderBy(ARTICLE.id)
                .list();
        assertThat(counter.count()).isEqualTo(1);
        return titles;
    }

    /** The value of an expression for the article of a title. */
    private <V> @Nullable V of(String title, Expression<V> expression) {
        return arrays.select(expression).where(ARTICLE.title.eq(title)).oneOrNull();
    }

    /** Whether the database has arrays; where it has none, the refusal of an expression is what is tested. */
    private boolean runs(Expression<?> expression) {
        if (!has(Feature.ARRAYS)) {
            assertRefused(Feature.ARRAYS, () -> arrays.select(expression).list());
        }
        return has(Feature.ARRAYS);
    }

    // ---- tables

    @Test
    void theTableIsMadeOrRefused() {
        if (has(Feature.ARRAYS)) {
            arrays.validateTables();
            assertThat(arrays.select(ARTICLE).count()).isEqualTo(3);
            return;
        }
        assertThatThrownBy(() -> arrays.createTables())
                .isInstanceOf(UnsupportedFeatureException.class)
                .hasMessageStartingWith(db.dialect().name() + " has no arrays.")
                .hasMessageContaining("article.labels")
                .hasMessageContaining("a table of their own")
                .hasMessageContaining("JSON");
        assertThat(counter.count(Operation.DDL)).isZero();
        assertThatThrownBy(() -> arrays.validateTables())
                .isInstanceOfSatisfying(
                        SchemaMismatchException.class,
                        e -> assertThat(e.differences())
                                .anyMatch(difference ->
                                        difference.startsWith(db.dialect().name() + " has no arrays.")
                                                && difference.contains("article.labels")));
    }

    @Test
    void aColumnOfAnotherTypeIsNamed() {
        if (!runs(ARTICLE.labels)) {
            return;
        }
        arrays.schema().drop(List.of(ARTICLE));
        jdbc(statement -> statement.execute(
                "create table article (id bigint, title varchar(255), labels varchar(20)," + " scores integer array)"));
        assertThatThrownBy(() -> arrays.validateTables())
                .isInstanceOfSatisfying(
                        SchemaMismatchException.class,
                        e -> assertThat(e.differences())
                                .singleElement()
                                .asString()
                                .contains("article.labels")
                                .contains("cannot hold an array"));
    }

    @Test
    void everyStatementOfSuchAModelIsRefused() {
        if (has(Feature.ARRAYS)) {
            return; // the other tests run them
        }
        assertRefused(Feature.ARRAYS, () -> arrays.select(ARTICLE).list());
        assertRefused(Feature.ARRAYS, () -> arrays.select(ARTICLE).count());
        assertRefused(Feature.ARRAYS, () -> arrays.insert(new Article()));
        assertRefused(Feature.ARRAYS, () -> arrays.insertAll(List.of(new Article(), new Article())));
        assertRefused(
                Feature.ARRAYS,
                () -> arrays.update(ARTICLE)
                        .set(ARTICLE.labels, List.of())
                        .all()
                        .execute());
        assertRefused(Feature.ARRAYS, () -> arrays.delete(ARTICLE).all().execute());
        assertRefused(
                Feature.ARRAYS, () -> arrays.select(arrayAgg(ARTICLE.title)).list());
    }

    // ---- values

    private static AllArrays full() {
        return new AllArrays(
                null,
                List.of(true, false),
                List.of(Short.MIN_VALUE, Short.MAX_VALUE),
                List.of(Integer.MIN_VALUE, Integer.MAX_VALUE),
                List.of(Long.MIN_VALUE, Long.MAX_VALUE),
                List.of(0.1f, -1.2345678f),
                List.of(0.1, 1e-300, 1.2345678901234567),
                List.of("", "NULL", "null", " ", "a'\"\\{},b", "\ud83d\ude00", "\n\t"),
                List.of("", "x".repeat(10_000)),
                List.of(new BigDecimal("1.005"), new BigDecimal("-999999.99"), new BigDecimal("1E+3")),
                List.of(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31), LocalDate.of(1582, 10, 10)),
                List.of(LocalTime.MIDNIGHT, LocalTime.parse("23:59:59.999999999")),
                List.of(LocalDateTime.parse("2026-03-29T02:30:00.000001999")),
                List.of(Instant.parse("0001-01-01T00:00:00Z"), Instant.parse("2026-10-25T00:30:00.123456789Z")),
                List.of(OffsetDateTime.parse("2026-10-25T02:30:00.5+02:00")),
                List.of(new UUID(1, 2), new UUID(-1, -2)),
                List.of(Status.ON_SALE, Status.SOLD_OUT),
                null);
    }

    private static void assertStored(AllArrays read) {
        AllArrays sent = full();
        assertThat(read)
                .usingRecursiveComparison()
                .ignoringFields("id", "decimals", "times", "timestamps", "instants", "offsetDateTimes")
                .isEqualTo(sent);
        assertThat(read.decimals())
                .containsExactly(new BigDecimal("1.01"), new BigDecimal("-999999.99"), new BigDecimal("1000.00"));
        assertThat(read.times()).containsExactly(LocalTime.MIDNIGHT, LocalTime.parse("23:59:59.999999"));
        assertThat(read.timestamps()).containsExactly(LocalDateTime.parse("2026-03-29T02:30:00.000001"));
        assertThat(read.instants())
                .containsExactly(Instant.parse("0001-01-01T00:00:00Z"), Instant.parse("2026-10-25T00:30:00.123456Z"));
        assertThat(read.offsetDateTimes()).containsExactly(OffsetDateTime.parse("2026-10-25T00:30:00.5Z"));
    }

    @Test
    void everyTypeComesBackAsItWasSent() {
        if (!runs(ALL_ARRAYS.strings)) {
            return;
        }
        AllArrays inserted = arrays.insert(full());
        assertStored(arrays.get(ALL_ARRAYS, Objects.requireNonNull(inserted.id())));
        assertStored(arrays.select(ALL_ARRAYS)
                .where(ALL_ARRAYS.enums.contains(Status.SOLD_OUT))
                .one());
        assertThat(arrays.select(ALL_ARRAYS.id)
                        .where(
                                ALL_ARRAYS.booleans.contains(true),
                                ALL_ARRAYS.shorts.contains(Short.MAX_VALUE),
                                ALL_ARRAYS.ints.contains(Integer.MIN_VALUE),
                                ALL_ARRAYS.longs.containsAll(List.of(Long.MAX_VALUE)),
                                ALL_ARRAYS.floats.contains(0.1f),
                                ALL_ARRAYS.doubles.contains(1e-300),
                                ALL_ARRAYS.strings.containsAll(List.of("a'\"\\{},b", "NULL")),
                                ALL_ARRAYS.texts.contains("x".repeat(10_000)),
                                ALL_ARRAYS.decimals.contains(new BigDecimal("1000")),
                                ALL_ARRAYS.dates.overlaps(List.of(LocalDate.of(1582, 10, 10))),
                                ALL_ARRAYS.times.contains(LocalTime.MIDNIGHT),
                                ALL_ARRAYS.timestamps.contains(LocalDateTime.parse("2026-03-29T02:30:00.000001")),
                                ALL_ARRAYS.instants.contains(Instant.parse("2026-10-25T00:30:00.123456Z")),
                                ALL_ARRAYS.offsetDateTimes.eq(List.of(OffsetDateTime.parse("2026-10-25T00:30:00.5Z"))),
                                ALL_ARRAYS.uuids.containedBy(List.of(new UUID(1, 2), new UUID(-1, -2))))
                        .list())
                .containsExactly(inserted.id());
    }

    @Test
    void bulkWritesKeepArraysApart() {
        if (!runs(ARTICLE.labels)) {
            return;
        }
        List<AllArrays> all =
                arrays.insertAll(IntStream.range(0, 3).mapToObj(i -> full()).toList());
        all.forEach(row -> assertStored(arrays.get(ALL_ARRAYS, Objects.requireNonNull(row.id()))));
        List<Article> articles = arrays.insertAll(List.of(
                new Article("a", List.of("1", "2"), List.of(1)),
                new Article("b", List.of(), null),
                new Article("c", List.of("3"), List.of())));
        articles.get(0).labels = List.of("x");
        articles.get(1).scores = List.of(7, 8);
        articles.get(2).scores = null;
        arrays.updateAll(articles);
        assertThat(of("a", ARTICLE.labels)).containsExactly("x");
        assertThat(of("b", ARTICLE.labels)).isEmpty();
        assertThat(of("b", ARTICLE.scores)).containsExactly(7, 8);
        assertThat(of("c", ARTICLE.labels)).containsExactly("3");
        assertThat(of("c", ARTICLE.scores)).isNull();
    }

    @Test
    void nullIsNotEmpty() {
        if (!runs(ARTICLE.scores)) {
            return;
        }
        assertThat(of("java", ARTICLE.scores)).isNull();
        assertThat(of("none", ARTICLE.scores)).isEmpty();
        assertThat(titles(ARTICLE.scores.isNull())).containsExactly("java");
        assertThat(titles(ARTICLE.scores.eq((List<Integer>) null))).containsExactly("java");
        assertThat(titles(ARTICLE.scores.isEmpty())).containsExactly("none");
        assertThat(titles(ARTICLE.scores.isEmpty().not())).containsExactly("both");
        assertThat(titles(ARTICLE.scores.orElse(List.of()).isEmpty())).containsExactly("java", "none");
        assertThat(of("none", ARTICLE.scores.nullIf(List.of()))).isNull();
    }

    @Test
    void listsThatAreReadCannotBeChanged() {
        if (!runs(ARTICLE.labels)) {
            return;
        }
        Article both = arrays.select(ARTICLE).where(ARTICLE.title.eq("both")).one();
        assertThatThrownBy(() -> both.labels.add("more")).isInstanceOf(UnsupportedOperationException.class);
        List<String> labels = new ArrayList<>(List.of("sql", "java"));
        Condition same = ARTICLE.labels.eq(labels);
        labels.clear();
        assertThat(titles(same)).containsExactly("both");
    }

    @Test
    void anElementIsNeverNull() {
        if (!runs(ARTICLE.labels)) {
            return;
        }
        assertThatThrownBy(() -> arrays.insert(new Article("x", Arrays.asList("a", null), null)))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("labels")
                .hasMessageContaining("must not hold null");
        assertThatThrownBy(() -> arrays.insert(new Article("x", List.of("a", "b".repeat(21)), null)))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("has an element that must have at most 20 characters");
        assertThatThrownBy(() -> ARTICLE.labels.containsAll(Collections.singletonList(null)))
                .isInstanceOf(InvalidQueryException.class);
        assertThat(counter.count()).isZero();
        jdbc(statement -> statement.execute("update article set labels = array['a', null] where title = 'java'"));
        assertThatThrownBy(() -> of("java", ARTICLE.labels))
                .isInstanceOf(UnknownValueException.class)
                .hasMessageMatching("(?is).*'labels'.* null .*");
    }

    // ---- conditions

    @Test
    void anElementIsFound() {
        if (!runs(ARTICLE.labels.contains("java"))) {
            return;
        }
        assertThat(titles(ARTICLE.labels.contains("java"))).containsExactly("both", "java");
        assertThat(titles(ARTICLE.labels.contains("java").not())).containsExactly("none");
        assertThat(titles(ARTICLE.labels.contains(ARTICLE.title))).containsExactly("java");
        assertThat(titles(ARTICLE.scores.contains(1))).containsExactly("both");
        assertThat(titles(ARTICLE.scores.contains(1).not())).containsExactly("none");
        assertThat(titles(ARTICLE.labels.contains("java").eq(false))).containsExactly("none");
    }

    @Test
    void arraysAreCompared() {
        if (!runs(ARTICLE.labels.containsAll(List.of("java")))
                || !runs(ARTICLE.labels.overlaps(List.of("java")))
                || !runs(ARTICLE.labels.containedBy(List.of("java")))) {
            return;
        }
        assertThat(titles(ARTICLE.labels.containsAll(List.of("java", "sql")))).containsExactly("both");
        assertThat(titles(ARTICLE.labels.containsAll(List.of()))).containsExactly("both", "java", "none");
        assertThat(titles(ARTICLE.labels.overlaps(List.of("sql", "cobol")))).containsExactly("both");
        assertThat(titles(ARTICLE.labels.overlaps(List.of()))).isEmpty();
        assertThat(titles(ARTICLE.labels.containedBy(List.of("java", "cobol")))).containsExactly("java", "none");
        assertThat(titles(ARTICLE.labels.containedBy(List.of()))).containsExactly("none");
        assertThat(titles(ARTICLE.labels.containedBy(List.of("java")).not())).containsExactly("both");
        assertThat(titles(ARTICLE.labels.eq(List.of("sql", "java")))).containsExactly("both");
        assertThat(titles(ARTICLE.labels.eq(List.of("java", "sql")))).isEmpty();
        assertThat(titles(ARTICLE.labels.ne(List.of("java")))).containsExactly("both", "none");
        assertThat(titles(ARTICLE.labels.in(List.of(List.of("java"), List.<String>of()))))
                .containsExactly("java", "none");
    }

    /** Where one of the arrays is null, the answer is unknown, and its contrary too. */
    @Test
    void nullIsUnknown() {
        if (!runs(ARTICLE.scores)) {
            return;
        }
        for (Condition condition : List.of(
                ARTICLE.scores.contains(1),
                ARTICLE.scores.containsAll(List.of(1)),
                ARTICLE.scores.containsAll(List.of()),
                ARTICLE.scores.overlaps(List.of(1)),
                ARTICLE.scores.containedBy(List.of(1)),
                ARTICLE.scores.containedBy(ARTICLE.scores),
                ARTICLE.scores.isEmpty())) {
            assertThat(titles(condition)).doesNotContain("java");
            assertThat(titles(condition.not())).doesNotContain("java");
        }
    }

    @Test
    void arraysAreComparedWithEachOther() {
        if (!runs(ARTICLE.labels.containsAll(ARTICLE.labels))) {
            return;
        }
        var other = ARTICLE.as("other");
        List<String> pairs = arrays.select(as((String a, String b) -> a + ">" + b, ARTICLE.title, other.title))
                .from(ARTICLE)
                .join(
                        other,
                        ARTICLE.labels.containsAll(other.labels),
                        other.labels.isEmpty().not())
                .orderBy(ARTICLE.id, other.id)
                .list();
        assertThat(pairs).containsExactly("both>both", "both>java", "java>java");
        assertThat(arrays.select(as((String a, String b) -> a + ">" + b, ARTICLE.title, other.title))
                        .from(ARTICLE)
                        .join(other, ARTICLE.labels.overlaps(other.labels), ARTICLE.id.lt(other.id))
                        .list())
                .containsExactly("both>java");
        assertThat(titles(ARTICLE.scores.containedBy(ARTICLE.scores))).containsExactly("both", "none");
    }

    // ---- parts

    @Test
    void elementsAreCountedFromZero() {
        if (!runs(ARTICLE.labels.get(0)) || !runs(ARTICLE.labels.slice(0, 1)) || !runs(ARTICLE.labels.length())) {
            return;
        }
        assertThat(of("both", ARTICLE.labels.get(0))).isEqualTo("sql");
        assertThat(of("both", ARTICLE.labels.get(1))).isEqualTo("java");
        assertThat(of("both", ARTICLE.labels.get(2))).isNull();
        assertThat(of("java", ARTICLE.scores.get(0))).isNull();
        assertThat(titles(ARTICLE.labels.get(0, ExpressionType.STRING).startsWith("ja")))
                .containsExactly("java");
        assertThat(of("both", ARTICLE.scores.get(0, ExpressionType.INTEGER).plus(10)))
                .isEqualTo(13);
        assertThat(of("both", ARTICLE.scores.length())).isEqualTo(3);
        assertThat(of("none", ARTICLE.scores.length())).isZero();
        assertThat(of("java", ARTICLE.scores.length())).isNull();
        assertThat(of("both", ARTICLE.scores.slice(0, 2))).containsExactly(3, 1);
        assertThat(of("both", ARTICLE.scores.slice(1, 9))).containsExactly(1, 2);
        assertThat(of("both", ARTICLE.scores.slice(1, 1))).isEmpty();
        assertThat(of("both", ARTICLE.scores.slice(5, 9))).isEmpty();
        assertThat(of("java", ARTICLE.scores.slice(0, 1))).isNull();
        assertThat(of("both", ARTICLE.scores.slice(1, 3).get(1))).isEqualTo(2);
        assertThatThrownBy(() -> ARTICLE.labels.get(-1))
                .isInstanceOf(InvalidQueryException.class)
                .hasMessageContaining("counted from 0");
        assertThatThrownBy(() -> ARTICLE.labels.slice(2, 1)).isInstanceOf(InvalidQueryException.class);
        assertThatThrownBy(() -> ARTICLE.scores.cast(ExpressionType.STRING)).isInstanceOf(InvalidQueryException.class);
    }

    @Test
    void arraysGrow() {
        if (!runs(ARTICLE.labels.append("x")) || !runs(ARTICLE.labels.concat(List.of("x")))) {
            return;
        }
        assertThat(of("both", ARTICLE.labels.append("new"))).containsExactly("sql", "java", "new");
        assertThat(of("none", ARTICLE.labels.append(ARTICLE.title))).containsExactly("none");
        assertThat(of("java", ARTICLE.scores.append(1))).isNull();
        assertThat(of("both", ARTICLE.labels.append(ARTICLE.title.nullIf("both"))))
                .isNull();
        assertThat(of("both", ARTICLE.scores.concat(List.of(9, 8)))).containsExactly(3, 1, 2, 9, 8);
        assertThat(of("both", ARTICLE.scores.concat(ARTICLE.scores))).hasSize(6);
        assertThat(of("java", ARTICLE.scores.concat(List.of(1)))).isNull();
        assertThat(of("java", ARTICLE.scores.orElse(List.of()).append(1))).containsExactly(1);
        assertThat(of("none", ARTICLE.labels.append("a").concat(List.of("b")).length()))
                .isEqualTo(2);
        arrays.update(ARTICLE)
                .set(ARTICLE.labels, ARTICLE.labels.append("new"))
                .set(ARTICLE.scores, List.of(5))
                .where(ARTICLE.title.ne("both"))
                .execute();
        assertThat(of("java", ARTICLE.labels)).containsExactly("java", "new");
        assertThat(of("none", ARTICLE.labels)).containsExactly("new");
        assertThat(of("none", ARTICLE.scores)).containsExactly(5);
    }

    @Test
    void arraysHaveAnOrder() {
        if (!runs(ARTICLE.labels)) {
            return;
        }
        assertThat(arrays.select(ARTICLE.title).orderBy(ARTICLE.labels.desc()).list())
                .containsExactly("both", "java", "none");
        assertThat(arrays.select(as((List<String> labels, Long n) -> labels + " " + n, ARTICLE.labels, count()))
                        .groupBy(ARTICLE.labels)
                        .orderBy(ARTICLE.labels)
                        .list())
                .containsExactly("[] 1", "[java] 1", "[sql, java] 1");
    }

    @Test
    void arraysKeepTheirTypeInOtherSources() {
        if (!runs(ARTICLE.labels)) {
            return;
        }
        ArrayExpression<String> first = ARTICLE.labels.slice(0, 1).as("first");
        var derived = Select.of(as((String t, List<String> f) -> t, ARTICLE.title, first))
                .asTable("d");
        assertThat(arrays.select(derived.get(ARTICLE.title))
                        .from(derived)
                        .where(derived.get(first).contains("sql"))
                        .list())
                .containsExactly("both");
        arrays.insert(ARTICLE)
                .set(
                        ARTICLE.id,
                        arrays.select(ARTICLE.id)
                                .where(ARTICLE.title.eq("java"))
                                .one())
                .set(ARTICLE.title, "java")
                .set(ARTICLE.labels, List.of("upsert"))
                .onConflict(ARTICLE.id)
                .doUpdate()
                .set(ARTICLE.labels, ARTICLE.labels.concat(excluded(ARTICLE.labels)))
                .execute();
        assertThat(of("java", ARTICLE.labels)).containsExactly("java", "upsert");
    }

    // ---- of groups

    @Test
    void valuesOfAGroupAreCollected() {
        if (!runs(arrayAgg(BOOK.title))) {
            return;
        }
        new Shelf(db);
        List<String> rows = db.select(as(
                        (String name, List<String> titles) -> name + titles.size() + titles.get(0),
                        AUTHOR.name,
                        arrayAgg(BOOK.title).orderBy(BOOK.title.asc())))
                .from(AUTHOR)
                .join(AUTHOR.books)
                .groupBy(AUTHOR.name)
                .orderBy(AUTHOR.name)
                .list();
        assertThat(rows).hasSize(2).last().isEqualTo("Ursula3A Wizard of Earthsea");
        assertThat(db.select(arrayAgg(BOOK.published)).one()).hasSize(4).doesNotContainNull();
        assertThat(db.select(arrayAgg(BOOK.status).distinct()).one()).doesNotHaveDuplicates();
        assertThat(db.select(arrayAgg(BOOK.title).filter(BOOK.price.lt(0))).one())
                .isNull();
        assertThat(db.select(arrayAgg(BOOK.title).filter(BOOK.price.gt(8)).length())
                        .one())
                .isEqualTo(
                        Math.toIntExact(db.select(BOOK).where(BOOK.price.gt(8)).count()));
        assertThat(db.select(arrayAgg(BOOK.title).over(Window.partitionBy(BOOK.author)))
                        .list())
                .hasSize(5);
        assertThatThrownBy(() -> db.select(arrayAgg(BOOK.title).distinct().over(Window.partitionBy(BOOK.author)))
                        .list())
                .isInstanceOf(InvalidQueryException.class);
        assertThatThrownBy(() -> arrayAgg(ARTICLE.labels)).isInstanceOf(InvalidQueryException.class);
    }

    /** A function of the database may answer with an array, too. */
    @Test
    void functionsAnswerWithArrays() {
        ArrayExpression<String> doubled =
                fn("array_cat", ExpressionType.array(Codecs.STRING), ARTICLE.labels, ARTICLE.labels);
        if (runs(doubled.length())) {
            assertThat(of("both", doubled)).containsExactly("sql", "java", "sql", "java");
            assertThat(of("both", doubled.length())).isEqualTo(4);
        }
    }
}
