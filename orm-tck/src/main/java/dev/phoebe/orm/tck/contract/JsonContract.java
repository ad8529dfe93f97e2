package dev.phoebe.orm.tck.contract;

import static dev.phoebe.orm.expr.Expressions.value;
import static dev.phoebe.orm.query.Excluded.excluded;
import static dev.phoebe.orm.tck.model.GadgetTable.GADGET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phoebe.orm.error.DataException;
import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.expr.Condition;
import dev.phoebe.orm.expr.Expression;
import dev.phoebe.orm.expr.ExpressionType;
import dev.phoebe.orm.expr.Functions;
import dev.phoebe.orm.expr.JsonExpression;
import dev.phoebe.orm.query.ValuesTable;
import dev.phoebe.orm.sql.Feature;
import dev.phoebe.orm.tck.model.Gadget;
import dev.phoebe.orm.type.Json;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** JSON in columns, and what is found in it: the same on every database, or refused by name. */
public abstract class JsonContract extends Contract {

    /** Keys with whatever means something to some database. */
    private static final List<String> KEYS = List.of(
            "a",
            "A",
            "",
            " ",
            "d.e",
            "$",
            "$.a",
            "*",
            "[0]",
            "0",
            "-",
            "--",
            "-a b",
            "a[0]",
            "q\"k",
            "\"",
            "\"\"",
            "it's",
            "back\\slash",
            "\\",
            "\\\"",
            "\\u0041",
            "é",
            "日本",
            "😀",
            "a b",
            "line\nbreak",
            "tab\t",
            "\u0001",
            "?",
            "{x}",
            "{0}",
            "%",
            "_",
            "select",
            "a\") or 1=1 --",
            "a' or '1'='1",
            "a\"].x",
            "#-1",
            "@",
            "/*",
            ";",
            "$$",
            ":name",
            "x".repeat(255));

    private List<Gadget> gadgets(String... details) {
        List<Gadget> gadgets = new ArrayList<>();
        for (String json : details) {
            gadgets.add(db.insert(new Gadget("g", json)));
        }
        counter.reset();
        return gadgets;
    }

    /** One value for each gadget, in their order; null where there is none. */
    private <V> List<@Nullable V> of(Expression<V> expression) {
        List<@Nullable V> values = new ArrayList<>();
        values.addAll(db.select(expression).from(GADGET).orderBy(GADGET.id).list());
        return values;
    }

    /** JSON without blanks, which databases put where they like. */
    private List<@Nullable String> texts(Expression<Json> json) {
        List<@Nullable String> texts = new ArrayList<>();
        for (Json value : of(json)) {
            texts.add(value == null ? null : value.text().replace(" ", ""));
        }
        return texts;
    }

    private long count(Condition condition) {
        return db.select(GADGET).where(condition).count();
    }

    private static String object(String key, String value) {
        return "{" + Json.string(key) + ":" + value + "}";
    }

    // ---- reading and writing

    @Test
    void whatIsWrittenIsRead() {
        for (String text : new String[] {
            "null",
            "true",
            "0",
            "-1.5",
            "\"\"",
            "\"text\"",
            "[]",
            "{}",
            "[1,[2]]",
            "\"null\"",
            "\"é日本😀'\\\"\\\\\"",
            "12345678901234567890",
            "0.12345678901234567890",
            "\"" + "x".repeat(70_000) + "\""
        }) {
            Gadget gadget = db.insert(new Gadget(null, "g", Json.of(text), Json.of(text)));
            long id = Objects.requireNonNull(gadget.id());
            assertThat(db.get(GADGET, id).details().text().replace(" ", "")).isEqualTo(text);
            assertThat(db.get(GADGET, id).extra()).isNotNull();
            db.update(new Gadget(id, "g", Json.of("{}"), null));
            assertThat(db.get(GADGET, id)).isEqualTo(new Gadget(id, "g", Json.of("{}"), null));
            db.update(GADGET)
                    .set(GADGET.details, Json.of(text))
                    .set(GADGET.extra, Json.NULL)
                    .where(GADGET.id.eq(id))
                    .execute();
            assertThat(db.select(GADGET.details)
                            .where(GADGET.id.eq(id))
                            .one()
                            .text()
                            .replace(" ", ""))
                    .isEqualTo(text);
            assertThat(db.select(GADGET.extra).where(GADGET.id.eq(id)).one()).isEqualTo(Json.NULL);
        }
    }

    @Test
    void manyRowsAreWrittenAtOnce() {
        List<Gadget> rows = List.of(
                new Gadget(null, "a", Json.of("{\"n\":1}"), null),
                new Gadget(null, "b", Json.of("[\"ä€😀'\\\"\\\\{},\"]"), Json.NULL));
        List<Gadget> inserted = db.insertAll(rows);
        assertThat(of(GADGET.details.get("n").asInteger())).containsExactly(1, null);
        assertThat(of(GADGET.details.get(0).asText())).containsExactly(null, "ä€😀'\"\\{},");
        db.updateAll(inserted.stream()
                .map(row -> new Gadget(row.id(), row.name(), Json.of("{\"n\":7}"), row.extra()))
                .toList());
        assertThat(of(GADGET.details.get("n").asInteger())).containsExactly(7, 7);
        assertThat(db.insert(GADGET)
                        .set(GADGET.id, inserted.get(0).id())
                        .set(GADGET.name, "c")
                        .set(GADGET.details, Json.of("{\"n\":9}"))
                        .onConflict(GADGET.id)
                        .doUpdate(GADGET.details)
                        .execute())
                .isPositive();
        assertThat(of(GADGET.details.get("n").asInteger())).containsExactly(9, 7);
        db.insert(GADGET)
                .set(GADGET.id, inserted.get(0).id())
                .set(GADGET.name, "c")
                .set(GADGET.details, Json.of("{\"n\":\"new\"}"))
                .onConflict(GADGET.id)
                .doUpdate()
                .set(GADGET.name, excluded(GADGET.details).get("n").asText())
                .execute();
        assertThat(of(GADGET.name)).containsExactly("new", "b");
    }

    /** What is no JSON, in a way that the database does not make a JSON string of. */
    private String broken() {
        return db.dialect().name().equals("H2") ? "cast('{' as varbinary)" : "'{'";
    }

    /** What others write past Phoebe is JSON too. */
    @Test
    void theColumnTakesNothingElse() {
        assertThatThrownBy(() -> jdbc(statement ->
                        statement.executeUpdate("insert into gadget (name, details) values ('x', " + broken() + ")")))
                .hasRootCauseInstanceOf(SQLException.class);
        assertThat(db.select(GADGET).count()).isZero();
        db.validateTables();
    }

    @Test
    void nullOfSqlAndOfJsonAreTwo() {
        gadgets("null", "{\"a\":null}", "{}");
        db.update(GADGET)
                .set(GADGET.extra, GADGET.details)
                .where(GADGET.details.eq(Json.of("{}")))
                .execute();
        assertThat(count(GADGET.details.isNull())).isZero();
        assertThat(count(GADGET.extra.isNull())).isEqualTo(2);
        assertThat(count(GADGET.details.eq(Json.NULL))).isEqualTo(1);
        assertThat(count(GADGET.details.get("a").isNull())).isEqualTo(3);
        assertThat(count(GADGET.details.get("a").isNotNull())).isZero();
        assertThat(count(GADGET.details.has("a"))).isEqualTo(1);
        assertThat(count(GADGET.extra.get("a").isNull())).isEqualTo(3);
    }

    // ---- comparing

    @Test
    void documentsAreCompared() {
        gadgets("{\"a\": 1}", "{\"a\":2}", "[1, \"x\"]", "\"red\"");
        assertThat(count(GADGET.details.eq(Json.of("{\"a\":1}")))).isEqualTo(1);
        assertThat(count(GADGET.details.eq(Json.of(" { \"a\" : 1 } ")))).isEqualTo(1);
        assertThat(count(GADGET.details.ne(Json.of("{\"a\":1}")))).isEqualTo(3);
        assertThat(count(GADGET.details.in(Json.of("{\"a\":2}"), Json.of("[1,\"x\"]"))))
                .isEqualTo(2);
        assertThat(count(GADGET.details.notIn(List.of(Json.of("{\"a\":2}"))))).isEqualTo(3);
        assertThat(count(GADGET.details.in(List.of()))).isZero();
        assertThat(count(GADGET.details.notIn(List.of()))).isEqualTo(4);
        assertThat(count(GADGET.details.eq(Json.string("red")))).isEqualTo(1);
        assertThat(count(GADGET.details.eq(Json.string("Red")))).isZero();
        assertThat(count(GADGET.details.get("a").eq(Json.of("2")))).isEqualTo(1);
        assertThat(count(GADGET.details.get("a").ne(Json.of("2")))).isEqualTo(1);
        assertThat(count(GADGET.details.get(1).eq(GADGET.details.get(1)))).isEqualTo(1);
        assertThat(count(GADGET.details.eq(GADGET.extra))).isZero();
    }

    // ---- paths

    @Test
    void pathsLeadInside() {
        gadgets("{\"a\":{\"b\":[10,{\"c\":\"deep\"}]}}", "{\"a\":[[1,2],[3]]}");
        assertThat(texts(GADGET.details.get("a").get("b"))).containsExactly("[10,{\"c\":\"deep\"}]", null);
        assertThat(of(GADGET.details.get("a").get("b").get(0).asInteger())).containsExactly(10, null);
        assertThat(of(GADGET.details.get("a").get("b").get(1).get("c").asText()))
                .containsExactly("deep", null);
        assertThat(texts(GADGET.details.get("a").get("b").get(1).get("c"))).containsExactly("\"deep\"", null);
        assertThat(of(GADGET.details.get("a").get(0).get(1).asLong())).containsExactly(null, 2L);
        assertThat(of(GADGET.details.get("a").get(1).get(0).asLong())).containsExactly(null, 3L);
        assertThat(of(GADGET.details.get("a").get(2).asText())).containsExactly(null, null);
        assertThatThrownBy(() -> GADGET.details.get(-1)).isInstanceOf(InvalidQueryException.class);
    }

    /** A key is a text: what stands in it has no meaning, and is never SQL. */
    @Test
    void keysStandForThemselves() {
        for (String key : KEYS) {
            db.delete(GADGET).all().execute();
            gadgets(
                    object(key, "1"),
                    "{\"" + "zz" + "\":2}",
                    object(key + "x", "3"),
                    "[4]",
                    "{\"k\":" + object(key, "{\"x\":5}") + "}");
            assertThat(of(GADGET.details.get(key).asInteger())).as(key).containsExactly(1, null, null, null, null);
            assertThat(count(GADGET.details.has(key))).as(key).isEqualTo(1);
            assertThat(of(GADGET.details.get("k").get(key).get("x").asText()))
                    .as(key)
                    .containsExactly(null, null, null, null, "5");
            if (has(Feature.JSON_CHANGE)) {
                assertThat(of(GADGET.details.get(key).set(true).get(key).asBoolean()))
                        .as(key)
                        .containsExactly(true, true, true, null, true);
                assertThat(of(GADGET.details.get(key).remove().get(key).asText()))
                        .as(key)
                        .containsOnlyNulls();
            }
        }
        assertThatThrownBy(() -> GADGET.details.get("\u0000")).isInstanceOf(InvalidQueryException.class);
        assertThatThrownBy(() -> GADGET.details.get("\uD83D")).isInstanceOf(InvalidQueryException.class);
    }

    @Test
    void keysMayBeginWithAMinus() {
        for (String key : new String[] {"-1", "-1a", "-x.y", "-[0]", "-\"", "-\\", "-é\n", "- "}) {
            db.delete(GADGET).all().execute();
            gadgets("{\"a\":" + object(key, "[1]") + "}");
            if (has(Feature.JSON_MINUS_KEYS)) {
                assertThat(of(GADGET.details.get("a").get(key).get(0).asInteger()))
                        .as(key)
                        .containsExactly(1);
            } else {
                assertRefused(
                        Feature.JSON_MINUS_KEYS,
                        () -> of(GADGET.details.get("a").get(key)));
            }
        }
    }

    @Test
    void keysMayBeLong() {
        String key = "k".repeat(1000);
        gadgets(object(key, "1"));
        if (has(Feature.JSON_LONG_KEYS)) {
            assertThat(of(GADGET.details.get(key).asInteger())).containsExactly(1);
        } else {
            assertRefused(Feature.JSON_LONG_KEYS, () -> of(GADGET.details.get(key)));
        }
    }

    /** However the document writes them. */
    @Test
    void keysAreFoundByWhatTheyMean() {
        gadgets(
                "{\"\\u00e9\\/\\ud83d\\ude00\":1,\"\\u0041\":{\"\\u0022\\u005c\":2,\"\\n\\u0009\":3},\"\\\\u0041\":\"\\\\u0042\"}");
        assertThat(of(GADGET.details.get("é/😀").asInteger())).containsExactly(1);
        assertThat(of(GADGET.details.get("\\u0041").asText())).containsExactly("\\u0042");
        assertThat(of(GADGET.details.get("A").get("\"\\").asInteger())).containsExactly(2);
        assertThat(of(GADGET.details.get("A").get("\n\t").asInteger())).containsExactly(3);
    }

    /** No scalar is an array with itself in it, no array an object with numbers for keys. */
    @Test
    void aStepThatDoesNotFitFindsNothing() {
        gadgets("5", "\"text\"", "{\"0\":1,\"a\":2}", "[1,2]");
        assertThat(of(GADGET.details.get(0).asText())).containsExactly(null, null, null, "1");
        assertThat(of(GADGET.details.get("0").asText())).containsExactly(null, null, "1", null);
        assertThat(of(GADGET.details.get("a").get(0).asText())).containsOnlyNulls();
        assertThat(of(GADGET.details.get("a").get("b").asText())).containsOnlyNulls();
        assertThat(texts(GADGET.details.get(0).get(0))).containsOnlyNulls();
    }

    // ---- values

    @Test
    void scalarsBecomeTexts() {
        gadgets(
                "{\"v\":\"a \\\"q\\\" \\\\ \\u00e9 \\ud83d\\ude00 \\n\\t\\/\\u0001\"}",
                "{\"v\":\"\"}",
                "{\"v\":\"null\"}",
                "{\"v\":12}",
                "{\"v\":1.50}",
                "{\"v\":true}",
                "{\"v\":false}",
                "{\"v\":null}",
                "{}",
                "\"root\"");
        assertThat(of(GADGET.details.get("v").asText()))
                .containsExactly(
                        "a \"q\" \\ é 😀 \n\t/\u0001", "", "null", "12", "1.50", "true", "false", null, null, null);
        assertThat(of(GADGET.details.asText())).endsWith("root");
        assertThat(of(GADGET.extra.asText())).containsOnlyNulls();
    }

    /** Letter for letter, to the last blank. */
    @Test
    void textsAreComparedExactly() {
        gadgets(
                "{\"v\":\"red\"}",
                "{\"v\":\"Red\"}",
                "{\"v\":\"red \"}",
                "{\"v\":\"réd\"}",
                "{\"v\":\"😀\"}",
                "{\"v\":\"😁\"}");
        var text = GADGET.details.get("v").asText();
        assertThat(count(text.eq("red"))).isEqualTo(1);
        assertThat(count(text.in("red", "😀"))).isEqualTo(2);
        assertThat(count(text.startsWith("re"))).isEqualTo(2);
        assertThat(count(text.containsIgnoreCase("RED"))).isEqualTo(3);
        assertThat(count(text.lower().eq("red"))).isEqualTo(2);
        assertThat(db.select(text)
                        .where(text.isNotNull())
                        .orderBy(text.asc())
                        .limit(1)
                        .list())
                .containsExactly("Red");
    }

    @Test
    void numbersAreNumbers() {
        gadgets(
                "{\"v\":9}",
                "{\"v\":10}",
                "{\"v\":-2.5}",
                "{\"v\":2.5}",
                "{\"v\":1e2}",
                "{\"v\":9007199254740993}",
                "{\"v\":0.1}");
        var v = GADGET.details.get("v");
        assertThat(of(v.asLong())).containsExactly(9L, 10L, -3L, 3L, 100L, 9007199254740993L, 0L);
        assertThat(db.select(v.asInteger())
                        .where(v.asLong().lt(1000))
                        .orderBy(v.asInteger().asc())
                        .list())
                .containsExactly(-3, 0, 3, 9, 10, 100);
        assertThat(of(v.asDouble())).containsExactly(9.0, 10.0, -2.5, 2.5, 100.0, 9007199254740992.0, 0.1);
        assertThat(of(v.asDecimal()).stream().limit(5))
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(
                        new BigDecimal("9"),
                        BigDecimal.TEN,
                        new BigDecimal("-2.5"),
                        new BigDecimal("2.5"),
                        new BigDecimal("100"));
        assertThat(count(v.asDecimal().eq(new BigDecimal("0.1")))).isEqualTo(1);
        assertThat(count(v.asDouble().gt(9.5))).isEqualTo(3);
        assertThat(db.select(v.asLong().plus(1L)).where(v.asLong().eq(9L)).one())
                .isEqualTo(10);
    }

    /** A text in one row does not fail the query for all. */
    @Test
    void whatIsOfAnotherKindIsNull() {
        gadgets(
                "{\"v\":\"12\"}",
                "{\"v\":\"x\"}",
                "{\"v\":true}",
                "{\"v\":[1]}",
                "{\"v\":{}}",
                "{\"v\":null}",
                "{}",
                "[]",
                "7");
        var v = GADGET.details.get("v");
        assertThat(of(v.asInteger())).containsOnlyNulls();
        assertThat(of(v.asLong())).containsOnlyNulls();
        assertThat(of(v.asDecimal())).containsOnlyNulls();
        assertThat(of(v.asDouble())).containsOnlyNulls();
        assertThat(of(v.asBoolean())).containsExactly(null, null, true, null, null, null, null, null, null);
        assertThat(of(v.length())).containsExactly(null, null, null, 1, null, null, null, null, null);
        assertThat(of(GADGET.extra.asInteger())).containsOnlyNulls();
        assertThat(of(GADGET.extra.get(0).get("x").asBoolean())).containsOnlyNulls();
    }

    @Test
    void truthValues() {
        gadgets("{\"v\":true}", "{\"v\":false}", "{\"v\":1}", "{\"v\":\"true\"}", "{\"v\":null}", "{}");
        var v = GADGET.details.get("v").asBoolean();
        assertThat(of(v)).containsExactly(true, false, null, null, null, null);
        assertThat(count(v)).isEqualTo(1);
        assertThat(count(v.not())).isEqualTo(1);
        assertThat(count(v.eq(false))).isEqualTo(1);
        assertThat(count(v.isNull())).isEqualTo(4);
        assertThat(count(v.and(GADGET.name.eq("g")).or(v.not()))).isEqualTo(2);
    }

    @Test
    void lengthsOfArrays() {
        gadgets("[]", "[1,[2,3],null]", "{\"a\":1}", "\"abc\"", "null");
        assertThat(of(GADGET.details.length())).containsExactly(0, 3, null, null, null);
        assertThat(of(GADGET.details.get(1).length())).containsExactly(null, 2, null, null, null);
    }

    @Test
    void containment() {
        Json wanted = Json.of("{\"tags\":[\"x\"],\"n\":1}");
        gadgets(
                "{\"tags\":[\"x\",\"y\"],\"n\":1,\"more\":{}}",
                "{\"tags\":[\"y\"],\"n\":1}",
                "{\"tags\":[\"x\"]}",
                "{\"tags\":[\"x\"],\"n\":true}",
                "[1]");
        if (has(Feature.JSON_CONTAINS)) {
            assertThat(of(GADGET.details.contains(wanted))).containsExactly(true, false, false, false, false);
            assertThat(count(GADGET.details.get("tags").contains(Json.of("[\"x\"]"))))
                    .isEqualTo(3);
            assertThat(count(GADGET.details.contains(value(Json.of("{}"))))).isEqualTo(4);
        } else {
            assertRefused(Feature.JSON_CONTAINS, () -> count(GADGET.details.contains(wanted)));
        }
    }

    // ---- changing

    private List<@Nullable String> changed(JsonExpression json) {
        assertThat(db.update(GADGET).set(GADGET.details, json).all().execute()).isPositive();
        return texts(GADGET.details);
    }

    @Test
    void documentsAreChangedInside() {
        gadgets("{\"a\":{\"b\":1}}", "[1,2]", "{\"a\":5}");
        if (!has(Feature.JSON_CHANGE)) {
            assertRefused(
                    Feature.JSON_CHANGE, () -> changed(GADGET.details.get("a").set(1)));
            assertRefused(
                    Feature.JSON_CHANGE, () -> changed(GADGET.details.get("a").remove()));
            return;
        }
        var a = GADGET.details.get("a");
        assertThat(changed(a.get("b").set(Json.of("[true,null]"))))
                .containsExactly("{\"a\":{\"b\":[true,null]}}", "[1,2]", "{\"a\":5}");
        assertThat(counter.count()).isEqualTo(2);
        assertThat(changed(a.get("b").get(0).set("x\"'?\\")))
                .containsExactly("{\"a\":{\"b\":[\"x\\\"'?\\\\\",null]}}", "[1,2]", "{\"a\":5}");
        assertThat(changed(a.get("b").get(7).set(7)))
                .containsExactly("{\"a\":{\"b\":[\"x\\\"'?\\\\\",null,7]}}", "[1,2]", "{\"a\":5}");
        assertThat(changed(a.get("b").remove())).containsExactly("{\"a\":{}}", "[1,2]", "{\"a\":5}");
        assertThat(changed(a.get(0).set(9))).containsExactly("{\"a\":{}}", "[1,2]", "{\"a\":5}");
        assertThat(changed(GADGET.details.get(0).set(false))).containsExactly("{\"a\":{}}", "[false,2]", "{\"a\":5}");
        assertThat(changed(GADGET.details.get(0).remove())).containsExactly("{\"a\":{}}", "[2]", "{\"a\":5}");
        assertThat(changed(GADGET.details.get("0").set(1).get("0").remove())).isNotEmpty();
    }

    /** What is missing on the way is not made. */
    @Test
    void nothingIsPutIntoNothing() {
        gadgets("{}", "null", "3");
        if (has(Feature.JSON_CHANGE)) {
            assertThat(changed(GADGET.details.get("x").get("y").set(1))).containsExactly("{}", "null", "3");
            assertThat(changed(GADGET.details.get(0).set(1))).containsExactly("{}", "null", "3");
            db.update(GADGET)
                    .set(GADGET.extra, GADGET.extra.get("x").set(1))
                    .all()
                    .execute();
            assertThat(of(GADGET.extra)).containsOnlyNulls();
            db.update(GADGET)
                    .set(
                            GADGET.extra,
                            GADGET.extra.orElse(Json.of("{}")).get("x").set(1))
                    .all()
                    .execute();
            assertThat(texts(GADGET.extra)).containsOnly("{\"x\":1}");
            assertThat(changed(GADGET.details.get("e").set(GADGET.extra.get("x"))))
                    .containsExactly("{\"e\":1}", "null", "3");
        }
    }

    // ---- in other places

    @Test
    void jsonStandsWhereOtherValuesDo() {
        gadgets("{\"color\":\"red\",\"n\":1}", "{\"color\":\"blue\",\"n\":2}", "{\"color\":\"red\",\"n\":4}");
        var color = GADGET.details.get("color").asText().as("color");
        assertThat(db.select(color).from(GADGET).groupBy(color).orderBy(color).list())
                .containsExactly("blue", "red");
        var inner = db.select(GADGET.details.as("d")).asTable("inner_query");
        assertThat(db.select(inner.get(GADGET.details.as("d")).get("n").asInteger())
                        .from(inner)
                        .list())
                .containsExactlyInAnyOrder(1, 2, 4);
        assertThat(of(GADGET.extra.orElse(Json.of("{\"n\":8}")).get("n").asInteger()))
                .containsOnly(8);
        assertThat(db.select(value(Json.of("[5]")).get(0).asInteger()).one()).isEqualTo(5);
        ValuesTable values = ValuesTable.of("given", GADGET.details).row(Json.of("{\"n\":3}"));
        assertThat(db.select(values.get(GADGET.details).get("n").asInteger())
                        .from(values)
                        .one())
                .isEqualTo(3);
        assertThat(of(Functions.sql("{0}", ExpressionType.JSON, GADGET.details)
                        .get("n")
                        .asInteger()))
                .containsExactly(1, 2, 4);
        assertThat(count(GADGET.details.get("n").asInteger().in(1, 4))).isEqualTo(2);
    }

    @Test
    void whatIsNoJsonIsNeverSent() {
        assertThatThrownBy(() -> new Gadget("g", "{")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Gadget("g", "\"\\u0000\"")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> db.insert(GADGET)
                        .set(GADGET.name, "g")
                        .set(GADGET.details, (Json) null)
                        .execute())
                .isInstanceOf(RuntimeException.class);
        assertThat(counter.count()).isZero();
    }

    /** Documents that are equal, and yet stand at different places. */
    @Test
    void pagesInTheOrderOfDocumentsShowEachRowOnce() {
        for (String text : List.of(
                "1.0", "0.1000", "1", "{\"a\": 1}", "[1, 2]", "[1,2]", "[]", "true", "\"\"", "1.00", "{\"a\":1}")) {
            db.insert(new Gadget(null, text, Json.of(text), null));
        }
        for (int size = 1; size < 4; size++) {
            assertThat(PageWalk.of(db.select(GADGET).orderBy(GADGET.details.asc()), size))
                    .hasSize(11)
                    .doesNotHaveDuplicates();
            assertThat(PageWalk.of(db.select(GADGET).orderBy(GADGET.details.desc(), GADGET.name.asc()), size))
                    .hasSize(11)
                    .doesNotHaveDuplicates();
        }
    }

    /** A database that does not go so deep refuses it, and does not find nothing. */
    @Test
    void deepDocumentsAreKeptOrRefused() {
        db.insert(new Gadget("flat", "{}"));
        for (int depth = 28; depth < 36; depth++) {
            Json deep = Json.of("[".repeat(depth) + "]".repeat(depth));
            try {
                db.insert(new Gadget(null, "deep", deep, null));
            } catch (DataException e) {
                assertThat(e).hasMessageContaining("deep");
                assertThat(depth).isGreaterThan(31);
                assertThatThrownBy(() ->
                                db.select(GADGET).where(GADGET.details.ne(deep)).list())
                        .isInstanceOf(DataException.class)
                        .hasMessageContaining("deep");
                continue;
            }
            assertThat(db.select(GADGET).where(GADGET.details.eq(deep)).count()).isEqualTo(1);
            assertThat(db.select(GADGET)
                            .where(GADGET.details.notIn(List.of(deep)))
                            .count())
                    .isEqualTo(db.select(GADGET).count() - 1);
        }
    }
}
