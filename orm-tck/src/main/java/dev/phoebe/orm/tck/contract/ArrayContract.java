package dev.phoebe.orm.tck.contract;

import static dev.phoebe.orm.expr.Expressions.arrayAgg;
import static dev.phoebe.orm.expr.Expressions.count;
import static dev.phoebe.orm.expr.Functions.fn;
import static dev.phoebe.orm.expr.Projections.as;
import static dev.phoebe.orm.query.Excluded.excluded;
import static dev.phoebe.orm.tck.model.AllArraysTable.ALL_ARRAYS;
import static dev.phoebe.orm.tck.model.AuthorTable.AUTHOR;
import static dev.phoebe.orm.tck.model.BookTable.BOOK;
import static dev.phoebe.orm.tck.model.ClippingTable.CLIPPING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phoebe.orm.Database;
import dev.phoebe.orm.ModelRegistry;
import dev.phoebe.orm.error.DataException;
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
import dev.phoebe.orm.tck.model.Clipping;
import dev.phoebe.orm.tck.model.Status;
import dev.phoebe.orm.type.Codecs;
import dev.phoebe.orm.type.Json;
import dev.phoebe.orm.type.SqlType;
import dev.phoebe.orm.type.TypeKind;
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

    private static final List<Table<?, ?>> TABLES = List.of(CLIPPING, ALL_ARRAYS);

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
            arrays.insert(new Clipping("both", List.of("sql", "java"), List.of(3, 1, 2)));
            arrays.insert(new Clipping("java", List.of("java"), null));
            arrays.insert(new Clipping("none", List.of(), List.of()));
        }
        counter.reset();
    }

    private List<String> titles(Condition condition) {
        counter.reset();
        List<String> titles = arrays.select(CLIPPING.title)
                .where(condition)
                .orderBy(CLIPPING.id)
                .list();
        assertThat(counter.count()).isEqualTo(1);
        return titles;
    }

    /** The value of an expression for the clipping of a title. */
    private <V> @Nullable V of(String title, Expression<V> expression) {
        return arrays.select(expression).where(CLIPPING.title.eq(title)).oneOrNull();
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
            assertThat(arrays.select(CLIPPING).count()).isEqualTo(3);
            return;
        }
        assertThatThrownBy(() -> arrays.createTables())
                .isInstanceOf(UnsupportedFeatureException.class)
                .hasMessageStartingWith(db.dialect().name() + " has no arrays.")
                .hasMessageContaining("clipping.labels")
                .hasMessageContaining("a table of their own")
                .hasMessageContaining("JSON");
        assertThat(counter.count(Operation.DDL)).isZero();
        assertThatThrownBy(() -> arrays.validateTables())
                .isInstanceOfSatisfying(
                        SchemaMismatchException.class,
                        e -> assertThat(e.differences())
                                .anyMatch(difference ->
                                        difference.startsWith(db.dialect().name() + " has no arrays.")
                                                && difference.contains("clipping.labels")));
    }

    @Test
    void aColumnOfAnotherTypeIsNamed() {
        if (!runs(CLIPPING.labels)) {
            return;
        }
        arrays.schema().drop(List.of(CLIPPING));
        String documents = db.dialect().types().name(SqlType.array(SqlType.of(TypeKind.JSON)));
        jdbc(statement -> statement.execute("create table clipping (id bigint, title varchar(255), labels varchar(20),"
                + " scores integer array, documents " + documents + ")"));
        assertThatThrownBy(() -> arrays.validateTables())
                .isInstanceOfSatisfying(
                        SchemaMismatchException.class,
                        e -> assertThat(e.differences())
                                .singleElement()
                                .asString()
                                .contains("clipping.labels")
                                .contains("cannot hold an array"));
    }

    @Test
    void everyStatementOfSuchAModelIsRefused() {
        if (has(Feature.ARRAYS)) {
            return; // the other tests run them
        }
        assertRefused(Feature.ARRAYS, () -> arrays.select(CLIPPING).list());
        assertRefused(Feature.ARRAYS, () -> arrays.select(CLIPPING).count());
        assertRefused(Feature.ARRAYS, () -> arrays.insert(new Clipping()));
        assertRefused(Feature.ARRAYS, () -> arrays.insertAll(List.of(new Clipping(), new Clipping())));
        assertRefused(
                Feature.ARRAYS,
                () -> arrays.update(CLIPPING)
                        .set(CLIPPING.labels, List.of())
                        .all()
                        .execute());
        assertRefused(Feature.ARRAYS, () -> arrays.delete(CLIPPING).all().execute());
        assertRefused(
                Feature.ARRAYS, () -> arrays.select(arrayAgg(CLIPPING.title)).list());
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
        if (!runs(CLIPPING.labels)) {
            return;
        }
        List<AllArrays> all =
                arrays.insertAll(IntStream.range(0, 3).mapToObj(i -> full()).toList());
        all.forEach(row -> assertStored(arrays.get(ALL_ARRAYS, Objects.requireNonNull(row.id()))));
        List<Clipping> clippings = arrays.insertAll(List.of(
                new Clipping("a", List.of("1", "2"), List.of(1)),
                new Clipping("b", List.of(), null),
                new Clipping("c", List.of("3"), List.of())));
        clippings.get(0).labels = List.of("x");
        clippings.get(1).scores = List.of(7, 8);
        clippings.get(2).scores = null;
        arrays.updateAll(clippings);
        assertThat(of("a", CLIPPING.labels)).containsExactly("x");
        assertThat(of("b", CLIPPING.labels)).isEmpty();
        assertThat(of("b", CLIPPING.scores)).containsExactly(7, 8);
        assertThat(of("c", CLIPPING.labels)).containsExactly("3");
        assertThat(of("c", CLIPPING.scores)).isNull();
    }

    @Test
    void nullIsNotEmpty() {
        if (!runs(CLIPPING.scores)) {
            return;
        }
        assertThat(of("java", CLIPPING.scores)).isNull();
        assertThat(of("none", CLIPPING.scores)).isEmpty();
        assertThat(titles(CLIPPING.scores.isNull())).containsExactly("java");
        assertThat(titles(CLIPPING.scores.eq((List<Integer>) null))).containsExactly("java");
        assertThat(titles(CLIPPING.scores.isEmpty())).containsExactly("none");
        assertThat(titles(CLIPPING.scores.isEmpty().not())).containsExactly("both");
        assertThat(titles(CLIPPING.scores.orElse(List.of()).isEmpty())).containsExactly("java", "none");
        assertThat(of("none", CLIPPING.scores.nullIf(List.of()))).isNull();
    }

    @Test
    void listsThatAreReadCannotBeChanged() {
        if (!runs(CLIPPING.labels)) {
            return;
        }
        Clipping both = arrays.select(CLIPPING).where(CLIPPING.title.eq("both")).one();
        assertThatThrownBy(() -> both.labels.add("more")).isInstanceOf(UnsupportedOperationException.class);
        List<String> labels = new ArrayList<>(List.of("sql", "java"));
        Condition same = CLIPPING.labels.eq(labels);
        labels.clear();
        assertThat(titles(same)).containsExactly("both");
    }

    @Test
    void anElementIsNeverNull() {
        if (!runs(CLIPPING.labels)) {
            return;
        }
        assertThatThrownBy(() -> arrays.insert(new Clipping("x", Arrays.asList("a", null), null)))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("labels")
                .hasMessageContaining("must not hold null");
        assertThatThrownBy(() -> arrays.insert(new Clipping("x", List.of("a", "b".repeat(21)), null)))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("has an element that must have at most 20 characters");
        assertThatThrownBy(() -> CLIPPING.labels.containsAll(Collections.singletonList(null)))
                .isInstanceOf(InvalidQueryException.class);
        assertThat(counter.count()).isZero();
        jdbc(statement -> statement.execute("update clipping set labels = array['a', null] where title = 'java'"));
        assertThatThrownBy(() -> of("java", CLIPPING.labels))
                .isInstanceOf(UnknownValueException.class)
                .hasMessageMatching("(?is).*'labels'.* null .*");
    }

    // ---- conditions

    @Test
    void anElementIsFound() {
        if (!runs(CLIPPING.labels.contains("java"))) {
            return;
        }
        assertThat(titles(CLIPPING.labels.contains("java"))).containsExactly("both", "java");
        assertThat(titles(CLIPPING.labels.contains("java").not())).containsExactly("none");
        assertThat(titles(CLIPPING.labels.contains(CLIPPING.title))).containsExactly("java");
        assertThat(titles(CLIPPING.scores.contains(1))).containsExactly("both");
        assertThat(titles(CLIPPING.scores.contains(1).not())).containsExactly("none");
        assertThat(titles(CLIPPING.labels.contains("java").eq(false))).containsExactly("none");
    }

    @Test
    void arraysAreCompared() {
        if (!runs(CLIPPING.labels.containsAll(List.of("java")))
                || !runs(CLIPPING.labels.overlaps(List.of("java")))
                || !runs(CLIPPING.labels.containedBy(List.of("java")))) {
            return;
        }
        assertThat(titles(CLIPPING.labels.containsAll(List.of("java", "sql")))).containsExactly("both");
        assertThat(titles(CLIPPING.labels.containsAll(List.of()))).containsExactly("both", "java", "none");
        assertThat(titles(CLIPPING.labels.overlaps(List.of("sql", "cobol")))).containsExactly("both");
        assertThat(titles(CLIPPING.labels.overlaps(List.of()))).isEmpty();
        assertThat(titles(CLIPPING.labels.containedBy(List.of("java", "cobol"))))
                .containsExactly("java", "none");
        assertThat(titles(CLIPPING.labels.containedBy(List.of()))).containsExactly("none");
        assertThat(titles(CLIPPING.labels.containedBy(List.of("java")).not())).containsExactly("both");
        assertThat(titles(CLIPPING.labels.eq(List.of("sql", "java")))).containsExactly("both");
        assertThat(titles(CLIPPING.labels.eq(List.of("java", "sql")))).isEmpty();
        assertThat(titles(CLIPPING.labels.ne(List.of("java")))).containsExactly("both", "none");
        assertThat(titles(CLIPPING.labels.in(List.of(List.of("java"), List.<String>of()))))
                .containsExactly("java", "none");
    }

    /** Where one of the arrays is null, the answer is unknown, and its contrary too. */
    @Test
    void nullIsUnknown() {
        if (!runs(CLIPPING.scores)) {
            return;
        }
        for (Condition condition : List.of(
                CLIPPING.scores.contains(1),
                CLIPPING.scores.containsAll(List.of(1)),
                CLIPPING.scores.containsAll(List.of()),
                CLIPPING.scores.overlaps(List.of(1)),
                CLIPPING.scores.containedBy(List.of(1)),
                CLIPPING.scores.containedBy(CLIPPING.scores),
                CLIPPING.scores.isEmpty())) {
            assertThat(titles(condition)).doesNotContain("java");
            assertThat(titles(condition.not())).doesNotContain("java");
        }
    }

    @Test
    void arraysAreComparedWithEachOther() {
        if (!runs(CLIPPING.labels.containsAll(CLIPPING.labels))) {
            return;
        }
        var other = CLIPPING.as("other");
        List<String> pairs = arrays.select(as((String a, String b) -> a + ">" + b, CLIPPING.title, other.title))
                .from(CLIPPING)
                .join(
                        other,
                        CLIPPING.labels.containsAll(other.labels),
                        other.labels.isEmpty().not())
                .orderBy(CLIPPING.id, other.id)
                .list();
        assertThat(pairs).containsExactly("both>both", "both>java", "java>java");
        assertThat(arrays.select(as((String a, String b) -> a + ">" + b, CLIPPING.title, other.title))
                        .from(CLIPPING)
                        .join(other, CLIPPING.labels.overlaps(other.labels), CLIPPING.id.lt(other.id))
                        .list())
                .containsExactly("both>java");
        assertThat(titles(CLIPPING.scores.containedBy(CLIPPING.scores))).containsExactly("both", "none");
    }

    // ---- parts

    @Test
    void elementsAreCountedFromZero() {
        if (!runs(CLIPPING.labels.get(0)) || !runs(CLIPPING.labels.slice(0, 1)) || !runs(CLIPPING.labels.length())) {
            return;
        }
        assertThat(of("both", CLIPPING.labels.get(0))).isEqualTo("sql");
        assertThat(of("both", CLIPPING.labels.get(1))).isEqualTo("java");
        assertThat(of("both", CLIPPING.labels.get(2))).isNull();
        assertThat(of("java", CLIPPING.scores.get(0))).isNull();
        assertThat(titles(CLIPPING.labels.get(0, ExpressionType.STRING).startsWith("ja")))
                .containsExactly("java");
        assertThat(of("both", CLIPPING.scores.get(0, ExpressionType.INTEGER).plus(10)))
                .isEqualTo(13);
        assertThat(of("both", CLIPPING.scores.length())).isEqualTo(3);
        assertThat(of("none", CLIPPING.scores.length())).isZero();
        assertThat(of("java", CLIPPING.scores.length())).isNull();
        assertThat(of("both", CLIPPING.scores.slice(0, 2))).containsExactly(3, 1);
        assertThat(of("both", CLIPPING.scores.slice(1, 9))).containsExactly(1, 2);
        assertThat(of("both", CLIPPING.scores.slice(1, 1))).isEmpty();
        assertThat(of("both", CLIPPING.scores.slice(5, 9))).isEmpty();
        assertThat(of("java", CLIPPING.scores.slice(0, 1))).isNull();
        assertThat(of("both", CLIPPING.scores.slice(1, 3).get(1))).isEqualTo(2);
        assertThatThrownBy(() -> CLIPPING.labels.get(-1))
                .isInstanceOf(InvalidQueryException.class)
                .hasMessageContaining("counted from 0");
        assertThatThrownBy(() -> CLIPPING.labels.slice(2, 1)).isInstanceOf(InvalidQueryException.class);
        assertThatThrownBy(() -> CLIPPING.scores.cast(ExpressionType.STRING)).isInstanceOf(InvalidQueryException.class);
    }

    @Test
    void arraysGrow() {
        if (!runs(CLIPPING.labels.append("x")) || !runs(CLIPPING.labels.concat(List.of("x")))) {
            return;
        }
        assertThat(of("both", CLIPPING.labels.append("new"))).containsExactly("sql", "java", "new");
        assertThat(of("none", CLIPPING.labels.append(CLIPPING.title))).containsExactly("none");
        assertThat(of("java", CLIPPING.scores.append(1))).isNull();
        assertThat(of("both", CLIPPING.labels.append(CLIPPING.title.nullIf("both"))))
                .isNull();
        assertThat(of("both", CLIPPING.scores.concat(List.of(9, 8)))).containsExactly(3, 1, 2, 9, 8);
        assertThat(of("both", CLIPPING.scores.concat(CLIPPING.scores))).hasSize(6);
        assertThat(of("java", CLIPPING.scores.concat(List.of(1)))).isNull();
        assertThat(of("java", CLIPPING.scores.orElse(List.of()).append(1))).containsExactly(1);
        assertThat(of("none", CLIPPING.labels.append("a").concat(List.of("b")).length()))
                .isEqualTo(2);
        arrays.update(CLIPPING)
                .set(CLIPPING.labels, CLIPPING.labels.append("new"))
                .set(CLIPPING.scores, List.of(5))
                .where(CLIPPING.title.ne("both"))
                .execute();
        assertThat(of("java", CLIPPING.labels)).containsExactly("java", "new");
        assertThat(of("none", CLIPPING.labels)).containsExactly("new");
        assertThat(of("none", CLIPPING.scores)).containsExactly(5);
    }

    @Test
    void arraysHaveAnOrder() {
        if (!runs(CLIPPING.labels)) {
            return;
        }
        assertThat(arrays.select(CLIPPING.title).orderBy(CLIPPING.labels.desc()).list())
                .containsExactly("both", "java", "none");
        assertThat(arrays.select(as((List<String> labels, Long n) -> labels + " " + n, CLIPPING.labels, count()))
                        .groupBy(CLIPPING.labels)
                        .orderBy(CLIPPING.labels)
                        .list())
                .containsExactly("[] 1", "[java] 1", "[sql, java] 1");
    }

    @Test
    void arraysKeepTheirTypeInOtherSources() {
        if (!runs(CLIPPING.labels)) {
            return;
        }
        ArrayExpression<String> first = CLIPPING.labels.slice(0, 1).as("first");
        var derived = Select.of(as((String t, List<String> f) -> t, CLIPPING.title, first))
                .asTable("d");
        assertThat(arrays.select(derived.get(CLIPPING.title))
                        .from(derived)
                        .where(derived.get(first).contains("sql"))
                        .list())
                .containsExactly("both");
        arrays.insert(CLIPPING)
                .set(
                        CLIPPING.id,
                        arrays.select(CLIPPING.id)
                                .where(CLIPPING.title.eq("java"))
                                .one())
                .set(CLIPPING.title, "java")
                .set(CLIPPING.labels, List.of("upsert"))
                .onConflict(CLIPPING.id)
                .doUpdate()
                .set(CLIPPING.labels, CLIPPING.labels.concat(excluded(CLIPPING.labels)))
                .execute();
        assertThat(of("java", CLIPPING.labels)).containsExactly("java", "upsert");
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
        assertThatThrownBy(() -> arrayAgg(CLIPPING.labels)).isInstanceOf(InvalidQueryException.class);
    }

    /** A function of the database may answer with an array, too. */
    @Test
    void functionsAnswerWithArrays() {
        ArrayExpression<String> doubled =
                fn("array_cat", ExpressionType.array(Codecs.STRING), CLIPPING.labels, CLIPPING.labels);
        if (runs(doubled.length())) {
            assertThat(of("both", doubled)).containsExactly("sql", "java", "sql", "java");
            assertThat(of("both", doubled.length())).isEqualTo(4);
        }
    }

    /** As documents, and not as strings that hold their text. */
    @Test
    void documentsStayDocuments() {
        if (!runs(CLIPPING.documents)) {
            return;
        }
        List<Json> documents = List.of(Json.of("{\"a\":1}"), Json.of("2"), Json.of("\"text\""), Json.NULL);
        Clipping clipping = new Clipping("a", List.of(), null);
        clipping.documents = documents;
        arrays.insert(clipping);
        arrays.insertAll(List.of(clippingOf(documents), clippingOf(List.of())));
        arrays.insert(CLIPPING)
                .set(CLIPPING.title, "b")
                .set(CLIPPING.labels, List.of())
                .set(CLIPPING.documents, documents)
                .execute();
        List<List<Json>> read = arrays.select(CLIPPING.documents)
                .where(CLIPPING.documents.isNotNull())
                .orderBy(CLIPPING.id)
                .list();
        assertThat(read).hasSize(4);
        assertThat(read.get(2)).isEmpty();
        for (int i : new int[] {0, 1, 3}) {
            assertThat(read.get(i))
                    .extracting(json -> json.text().replace(" ", ""))
                    .containsExactly("{\"a\":1}", "2", "\"text\"", "null");
        }
        assertThat(arrays.select(CLIPPING)
                        .where(CLIPPING.documents.eq(documents))
                        .count())
                .isEqualTo(3);
        assertThat(arrays.select(CLIPPING)
                        .where(CLIPPING.documents.contains(Json.of("2")))
                        .count())
                .isEqualTo(3);
    }

    private static Clipping clippingOf(List<Json> documents) {
        Clipping clipping = new Clipping("c", List.of(), null);
        clipping.documents = documents;
        return clipping;
    }

    @Test
    void timesThatNoDatabaseHasAreRefusedInComparisons() {
        if (has(Feature.ARRAYS)) {
            for (Instant instant : new Instant[] {Instant.MAX, Instant.MIN}) {
                assertThatThrownBy(() -> arrays.select(ALL_ARRAYS)
                                .where(ALL_ARRAYS.instants.eq(List.of(instant)))
                                .list())
                        .isInstanceOf(DataException.class)
                        .hasMessageContaining("years 1 to 9999");
            }
            assertThatThrownBy(() -> arrays.select(ALL_ARRAYS)
                            .where(ALL_ARRAYS.offsetDateTimes.contains(OffsetDateTime.MAX))
                            .list())
                    .isInstanceOf(DataException.class);
        }
    }
}
