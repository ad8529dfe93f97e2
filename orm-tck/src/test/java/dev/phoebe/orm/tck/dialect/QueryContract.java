package dev.phoebe.orm.tck.dialect;

import static dev.phoebe.orm.tck.dialect.Statements.text;
import static dev.phoebe.orm.tck.dialect.Statements.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phoebe.orm.error.UnsupportedFeatureException;
import dev.phoebe.orm.sql.Change;
import dev.phoebe.orm.sql.ColumnList;
import dev.phoebe.orm.sql.DatePart;
import dev.phoebe.orm.sql.Feature;
import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.Name;
import dev.phoebe.orm.sql.Sql;
import dev.phoebe.orm.sql.TextMatch;
import dev.phoebe.orm.sql.TextMatch.Kind;
import dev.phoebe.orm.type.Codec;
import dev.phoebe.orm.type.Codecs;
import dev.phoebe.orm.type.TypeKind;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The clauses and expressions that dialects write give the same answers everywhere. */
abstract class QueryContract extends OnOneConnection {

    private static final ColumnList ID_AND_NAME = new ColumnList(List.of(Name.of("id"), Name.of("name")));

    @BeforeEach
    void prepare() throws SQLException {
        table("item", "name " + varchar(40) + ", number " + type(TypeKind.INTEGER));
    }

    private void insert(@Nullable String name, @Nullable Integer number) throws SQLException {
        db.update(insertion(name, number));
    }

    private Sql insertion(@Nullable String name, @Nullable Integer number) {
        return db.sql(insertionOf(name, number));
    }

    private static Fragment insertionOf(@Nullable String name, @Nullable Integer number) {
        return writer -> writer.append("insert into item (name, number) values (")
                .value(Codecs.STRING, name)
                .append(", ")
                .value(Codecs.INTEGER, number)
                .append(")");
    }

    @Test
    void limitAndOffset() throws SQLException {
        for (int i = 1; i <= 5; i++) {
            insert("n", i);
        }
        assertThat(page(2L, null)).containsExactly(1, 2);
        assertThat(page(null, 3L)).containsExactly(4, 5);
        assertThat(page(2L, 1L)).containsExactly(2, 3);
        assertThat(page(0L, null)).isEmpty();
        assertThat(page(9L, 9L)).isEmpty();
        assertThat(page(Long.MAX_VALUE, 4L)).containsExactly(5);
    }

    private List<Integer> page(@Nullable Long limit, @Nullable Long offset) throws SQLException {
        return db.list(
                Codecs.INTEGER,
                db.sql(
                        text("select number from item order by number"),
                        w -> dialect.queries().limit(w, limit, offset)));
    }

    @Test
    void nullsStandWhereTheyAreTold() throws SQLException {
        insert("n", 2);
        insert("n", null);
        insert("n", 1);
        assertThat(ordered(false, true)).containsExactly(null, 1, 2);
        assertThat(ordered(false, false)).containsExactly(1, 2, null);
        assertThat(ordered(true, true)).containsExactly(null, 2, 1);
        assertThat(ordered(true, false)).containsExactly(2, 1, null);
    }

    private List<Integer> ordered(boolean descending, boolean nullsFirst) throws SQLException {
        return db.list(
                Codecs.INTEGER,
                db.sql(
                        text("select number from item order by "),
                        w -> dialect.queries().orderNulls(w, v -> v.append("number"), descending, nullsFirst)));
    }

    @Test
    void textIsMatchedToTheLetter() throws SQLException {
        String[] names = {
            "abc", "ABC", "a%c", "a_c", "a!c", "a\\c", "a*c", "a?c", "a[b]c", "[a-c]", "a'c", "a]c", "a^c", "\u00e9",
            "a\nc", ""
        };
        for (String name : names) {
            insert(name, null);
        }
        for (String name : names) {
            if (!name.isEmpty()) {
                assertThat(matching(Kind.CONTAINS, name, false)).containsExactly(name);
                assertThat(matching(Kind.STARTS_WITH, name, false)).containsExactly(name);
                assertThat(matching(Kind.ENDS_WITH, name, false)).containsExactly(name);
            }
        }
        assertThat(matching(Kind.CONTAINS, "B", false)).containsExactly("ABC");
        assertThat(matching(Kind.CONTAINS, "B", true)).containsExactly("abc", "ABC", "a[b]c");
        assertThat(matching(Kind.STARTS_WITH, "AB", true)).containsExactly("abc", "ABC");
        assertThat(matching(Kind.ENDS_WITH, "bc", false)).containsExactly("abc");
        assertThat(matching(Kind.ENDS_WITH, "bC", true)).containsExactly("abc", "ABC");
        assertThat(matching(Kind.ENDS_WITH, "A%C", true)).containsExactly("a%c");
        assertThat(matching(Kind.STARTS_WITH, "a\\", true)).containsExactly("a\\c");
        assertThat(matching(Kind.CONTAINS, "", false)).hasSize(names.length);
        assertThat(matching(Kind.CONTAINS, "%", false)).containsExactly("a%c");
        assertThat(matching(Kind.CONTAINS, "_", true)).containsExactly("a_c");
        assertThat(matching(Kind.CONTAINS, "!", false)).containsExactly("a!c");
        assertThat(matching(Kind.CONTAINS, "*", false)).containsExactly("a*c");
    }

    @Test
    void patternsOfLike() throws SQLException {
        String[] names = {"abc", "ABC", "a%c", "a_c", "a!c", "a\\c", "a*c", "a?c", "ac", "a\ud83d\ude00c", "a[b]c"};
        for (String name : names) {
            insert(name, null);
        }
        assertThat(matching(Kind.LIKE, "a_c", false))
                .contains("abc", "a%c", "a_c", "a!c", "a\\c", "a*c", "a?c")
                .doesNotContain("ABC", "ac", "a[b]c");
        assertThat(matching(Kind.LIKE, "a%c", false)).hasSize(names.length - 1).doesNotContain("ABC");
        assertThat(matching(Kind.LIKE, "A%C", true)).hasSize(names.length);
        assertThat(matching(Kind.LIKE, "a!%c", false)).containsExactly("a%c");
        assertThat(matching(Kind.LIKE, "a!_c", true)).containsExactly("a_c");
        assertThat(matching(Kind.LIKE, "a!!c", false)).containsExactly("a!c");
        assertThat(matching(Kind.LIKE, "%!", false)).isEmpty();
        assertThat(matching(Kind.LIKE, "a\\c", false)).containsExactly("a\\c");
        assertThat(matching(Kind.LIKE, "a[b]c", false)).containsExactly("a[b]c");
        assertThat(matching(Kind.LIKE, "a*c", false)).containsExactly("a*c");
        assertThat(matching(Kind.LIKE, "a?c", false)).containsExactly("a?c");
    }

    private List<String> matching(Kind kind, String value, boolean ignoreCase) throws SQLException {
        TextMatch match = new TextMatch(kind, value, ignoreCase);
        return db.list(
                Codecs.STRING,
                db.sql(
                        text("select name from item where "),
                        w -> dialect.texts().match(w, v -> v.append("name"), match),
                        text(" order by id")));
    }

    @Test
    void textsOneAfterTheOther() throws SQLException {
        insert("a\\", 1);
        insert(null, 2);
        assertThat(db.list(
                        Codecs.STRING,
                        db.sql(
                                text("select "),
                                w -> dialect.texts()
                                        .concat(w, List.of(text("name"), value(Codecs.STRING, "'|%"), text("name"))),
                                text(" from item order by id"))))
                .containsExactly("a\\'|%a\\", null);
    }

    @Test
    void wholeNumbersAreDividedAsSuch() throws SQLException {
        insert("n", 7);
        insert("n", -7);
        assertThat(db.list(
                        Codecs.INTEGER,
                        db.sql(
                                text("select "),
                                w -> dialect.functions().divideIntegers(w, text("number"), value(Codecs.INTEGER, 2)),
                                text(" from item order by id"))))
                .containsExactly(3, -3);
    }

    @Test
    void nullsAreNotDistinct() throws SQLException {
        insert("a", 1);
        insert("a", null);
        insert(null, null);
        assertThat(same("a", null)).containsExactly(2L);
        assertThat(same(null, null)).containsExactly(3L);
        assertThat(same("a", 1)).containsExactly(1L);
        assertThat(same("b", 1)).isEmpty();
    }

    private List<Long> same(@Nullable String name, @Nullable Integer number) throws SQLException {
        return db.list(
                Codecs.LONG,
                db.sql(
                        text("select id from item where "),
                        w -> dialect.functions().notDistinct(w, text("name"), value(Codecs.STRING, name)),
                        text(" and "),
                        w -> dialect.functions().notDistinct(w, text("number"), value(Codecs.INTEGER, number))));
    }

    @Test
    void partsOfDatesAndTimes() throws SQLException {
        assertThat(parts(Codecs.INSTANT, Instant.parse("2025-12-31T23:58:59.999999Z")))
                .containsExactly(2025, 12, 31, 23, 58, 59, 4, 3, 365, 1);
        assertThat(parts(Codecs.TIMESTAMP, LocalDateTime.parse("0987-06-05T04:03:02.999999")))
                .containsExactly(987, 6, 5, 4, 3, 2, 2, 2, 156, 23);
        assertThat(parts(Codecs.TIME, LocalTime.parse("23:58:59.999999"))).containsExactly(23, 58, 59);
        assertThat(parts(Codecs.DATE, LocalDate.of(2024, 2, 29))).containsExactly(2024, 2, 29, 1, 4, 60, 9);
    }

    private <V> List<Integer> parts(Codec<V> codec, V moment) throws SQLException {
        table("moment", "v " + type(codec.kind()));
        db.update(db.sql(text("insert into moment (v) values ("), value(codec, moment), text(")")));
        List<Integer> parts = new ArrayList<>();
        for (DatePart part : DatePart.values()) {
            boolean day = part != DatePart.HOUR && part != DatePart.MINUTE && part != DatePart.SECOND;
            if (codec.kind() == TypeKind.TIME ? !day : day || codec.kind() != TypeKind.DATE) {
                Fragment taken = w -> dialect.times().part(w, part, text("v"), codec.kind());
                parts.addAll(db.list(Codecs.INTEGER, db.sql(text("select "), taken, text(" from moment"))));
                assertThat(db.list(
                                Codecs.LONG,
                                db.sql(
                                        text("select count(*) from moment where "),
                                        taken,
                                        text(" = "),
                                        value(Codecs.INTEGER, parts.get(parts.size() - 1)))))
                        .describedAs("%s can be compared", part)
                        .containsExactly(1L);
            }
        }
        return parts;
    }

    @Test
    void changesReturnTheirRows() throws SQLException {
        insert("first", 1);
        Fragment insertion = insertionOf("second", 2);
        Fragment update = w ->
                w.append("update item set name = 'changed' where number = ").value(Codecs.INTEGER, 1);
        Fragment deletion = w -> w.append("delete from item where number = ").value(Codecs.INTEGER, 2);
        if (dialect.supports(Feature.INSERT_RETURNING)) {
            assertThat(returned(Change.INSERT, insertion)).containsExactly("2,second");
        } else {
            refused(Change.INSERT, insertion);
        }
        if (dialect.supports(Feature.UPDATE_RETURNING)) {
            assertThat(returned(Change.UPDATE, update)).containsExactly("1,changed");
        } else {
            refused(Change.UPDATE, update);
        }
        if (dialect.supports(Feature.DELETE_RETURNING)) {
            assertThat(returned(Change.DELETE, deletion)).containsExactly("2,second");
            assertThat(db.list(Codecs.LONG, "select id from item")).containsExactly(1L);
        } else {
            refused(Change.DELETE, deletion);
        }
    }

    private List<String> returned(Change change, Fragment statement) throws SQLException {
        return db.rows(db.sql(w -> dialect.changes().returning(w, change, statement, ID_AND_NAME)));
    }

    private void refused(Change change, Fragment statement) {
        assertThatThrownBy(() -> returned(change, statement))
                .isInstanceOf(UnsupportedFeatureException.class)
                .hasMessage(dialect.name() + " has no " + change + " ... RETURNING. The statement was not sent.");
    }

    @Test
    void keysAreCountedOrGiven() throws SQLException {
        insert("counted", 1);
        db.run("insert into item (id, name) values (7, 'given')");
        assertThat(db.list(Codecs.LONG, "select id from item order by id")).containsExactly(1L, 7L);
        for (TypeKind kind : List.of(TypeKind.SMALLINT, TypeKind.INTEGER)) {
            String identity = dialect.ddl().identity(dialect.types().name(dev.phoebe.orm.type.SqlType.of(kind)));
            db.run(
                    "drop table if exists small",
                    "create table small (id " + identity + (dialect.ddl().identityIsPrimaryKey() ? "" : " primary key")
                            + ", v integer)" + dialect.ddl().tableOptions());
            db.run("insert into small (v) values (5)");
            assertThat(db.list(Codecs.INTEGER, "select id from small")).containsExactly(1);
        }
    }

    @Test
    void oddNamesAreQuoted() throws SQLException {
        Name odd = Name.of("Odd \"n`ame");
        db.run("drop table if exists odd");
        db.run(db.sql(w -> w.append("create table odd (")
                        .name(odd)
                        .append(" integer, ")
                        .name(Name.of("order"))
                        .append(" integer)" + dialect.ddl().tableOptions()))
                .text());
        db.update(db.sql(w -> w.append("insert into odd (")
                .names(List.of(odd, Name.of("order")))
                .append(") values (1, 2)")));
        assertThat(db.rows(db.sql(w -> w.append("select ")
                        .name(odd)
                        .append(", ")
                        .name(Name.of("order"))
                        .append(" from odd"))))
                .containsExactly("1,2");
    }

    /** As many parameters as the dialect says, and no fewer. */
    @Test
    void manyParameters() throws SQLException {
        int most = dialect.maxParameters();
        Sql sql = db.sql(w -> {
            w.append("select count(*) from item where number in (");
            for (int i = 0; i < most; i++) {
                w.append(i == 0 ? "" : ", ").value(Codecs.INTEGER, i);
            }
            w.append(")");
        });
        insert("n", most - 1);
        assertThat(db.list(Codecs.LONG, sql)).containsExactly(1L);
    }
}
