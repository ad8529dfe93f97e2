package dev.phoebe.orm.tck.dialect;

import static dev.phoebe.orm.tck.dialect.Statements.text;
import static dev.phoebe.orm.tck.dialect.Statements.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phoebe.orm.error.UnsupportedFeatureException;
import dev.phoebe.orm.sql.Change;
import dev.phoebe.orm.sql.ColumnList;
import dev.phoebe.orm.sql.Feature;
import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.Name;
import dev.phoebe.orm.sql.Source;
import dev.phoebe.orm.sql.Sql;
import dev.phoebe.orm.sql.SqlFailure;
import dev.phoebe.orm.sql.Upsert;
import dev.phoebe.orm.type.Codecs;
import dev.phoebe.orm.type.SqlType;
import dev.phoebe.orm.type.TypeKind;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An insert that gives way to an existing row does so for the key that it names, for that alone, and loses nothing. */
abstract class UpsertContract extends OnOneConnection {

    private static final Source BOOK = SomeTable.named("book");
    private static final Name ISBN = Name.of("isbn");
    private static final Name CODE = Name.of("code");
    private static final Name STOCK = Name.of("stock");
    private static final List<Name> COLUMNS = List.of(ISBN, CODE, STOCK);

    private final Upsert.Set takeNew =
            new Upsert.Set(STOCK, w -> w.dialect().changes().excluded(w, STOCK));
    private final Upsert.Set addNew = new Upsert.Set(STOCK, w -> {
        w.column(BOOK, STOCK).append(" + ");
        w.dialect().changes().excluded(w, STOCK);
    });

    @BeforeEach
    void prepare() throws SQLException {
        table("book", "isbn " + varchar(20) + " unique, code " + varchar(20) + " unique, stock integer not null");
        db.run(
                "insert into book (isbn, code, stock) values ('a', 'A', 10)",
                "insert into book (isbn, code, stock) values ('b', 'B', 20)");
    }

    private static List<Fragment> row(@Nullable String isbn, String code, int stock) {
        return List.of(value(Codecs.STRING, isbn), value(Codecs.STRING, code), value(Codecs.INTEGER, stock));
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    private Fragment upsert(
            List<Name> target, List<Upsert.Set> set, @Nullable Fragment condition, List<Fragment>... rows) {
        List<SqlType> types = List.of(SqlType.varchar(20), SqlType.varchar(20), SqlType.of(TypeKind.INTEGER));
        return scoped(new Upsert(BOOK, COLUMNS, types, List.of(rows), target, set, condition));
    }

    private Fragment scoped(Upsert upsert) {
        return w -> {
            w.openScope().declare(upsert.table(), false);
            dialect.changes().upsert(w, upsert);
            w.closeScope();
        };
    }

    private List<String> books() throws SQLException {
        return db.rows(Sql.of("select isbn, code, stock from book order by isbn"));
    }

    @Test
    void updatesWhereTheKeyIsTaken() throws SQLException {
        db.update(db.sql(upsert(List.of(ISBN), List.of(takeNew), null, row("a", "X", 1), row("c", "C", 3))));
        assertThat(books()).containsExactly("a,A,1", "b,B,20", "c,C,3");
    }

    @Test
    void newAndOldValuesMeet() throws SQLException {
        db.update(db.sql(upsert(List.of(ISBN), List.of(addNew), null, row("a", "X", 1), row("b", "Y", 2))));
        assertThat(books()).containsExactly("a,A,11", "b,B,22");
    }

    @Test
    void severalColumnsAreSet() throws SQLException {
        Upsert.Set code = new Upsert.Set(CODE, w -> w.dialect().changes().excluded(w, CODE));
        db.update(db.sql(upsert(List.of(ISBN), List.of(code, addNew), null, row("a", "N", 1), row("d", "D", 4))));
        assertThat(books()).containsExactly("a,N,11", "b,B,20", "d,D,4");
    }

    @Test
    void leavesTheRowAloneWhereNothingIsSet() throws SQLException {
        int count = db.update(db.sql(upsert(List.of(ISBN), List.of(), null, row("a", "X", 1), row("c", "C", 3))));
        assertThat(books()).containsExactly("a,A,10", "b,B,20", "c,C,3");
        assertThat(count).isEqualTo(dialect.supports(Feature.DO_NOTHING_COUNT) ? 1 : 2);
    }

    @Test
    void returnsTheRowsThatItWrote() throws SQLException {
        if (!dialect.supports(Feature.INSERT_RETURNING)) {
            return;
        }
        ColumnList columns = new ColumnList(List.of(Name.of("id"), ISBN, STOCK));
        Fragment update = upsert(List.of(ISBN), List.of(addNew), null, row("b", "X", 1), row("c", "C", 3));
        List<String> written = db.rows(db.sql(w -> dialect.changes().returning(w, Change.INSERT, update, columns)));
        assertThat(written).hasSize(2);
        assertThat(written.get(0)).isEqualTo("2,b,21");
        assertThat(written.get(1)).endsWith(",c,3");
        Fragment nothing = upsert(List.of(ISBN), List.of(), null, row("a", "X", 1), row("e", "E", 5));
        List<String> rows = db.rows(db.sql(w -> dialect.changes().returning(w, Change.INSERT, nothing, columns)));
        assertThat(rows).hasSize(dialect.supports(Feature.DO_NOTHING_COUNT) ? 1 : 2);
        assertThat(rows.get(rows.size() - 1)).endsWith(",e,5");
    }

    @Test
    void theUpdateMayHaveACondition() throws SQLException {
        Fragment few = w -> w.column(BOOK, STOCK).append(" < ").value(Codecs.INTEGER, 15);
        Fragment statement =
                upsert(List.of(ISBN), List.of(addNew), few, row("a", "X", 1), row("b", "Y", 2), row("c", "C", 3));
        if (dialect.supports(Feature.UPSERT_CONDITION)) {
            db.update(db.sql(statement));
            assertThat(books()).containsExactly("a,A,11", "b,B,20", "c,C,3");
        } else {
            assertThatThrownBy(() -> db.sql(statement)).isInstanceOf(UnsupportedFeatureException.class);
        }
    }

    @Test
    void anotherTakenKeyIsAnError() throws SQLException {
        for (List<Upsert.Set> set : List.of(List.of(addNew), List.<Upsert.Set>of())) {
            Sql sql = db.sql(upsert(List.of(ISBN), set, null, row("z", "B", 1)));
            assertThat(failureOf(sql).kind()).isEqualTo(SqlFailure.Kind.UNIQUE);
        }
        assertThat(books()).containsExactly("a,A,10", "b,B,20");
    }

    @Test
    void aNullTakesNoKey() throws SQLException {
        db.run("insert into book (isbn, code, stock) values (null, 'N', 1)");
        db.update(db.sql(upsert(List.of(ISBN), List.of(addNew), null, row(null, "M", 2))));
        assertThat(db.list(Codecs.LONG, "select count(*) from book where isbn is null"))
                .containsExactly(2L);
        Sql sql = db.sql(upsert(List.of(ISBN), List.of(addNew), null, row(null, "N", 5)));
        assertThat(failureOf(sql).kind()).isEqualTo(SqlFailure.Kind.UNIQUE);
    }

    @Test
    void aKeyOfSeveralColumns() throws SQLException {
        table("kept", "shelf integer not null, place integer not null, v integer, unique (shelf, place)");
        Source kept = SomeTable.named("kept");
        Name shelf = Name.of("shelf");
        Name place = Name.of("place");
        Name v = Name.of("v");
        List<Fragment> row = List.of(text("1"), value(Codecs.INTEGER, 2), value(Codecs.INTEGER, 9));
        Upsert.Set set = new Upsert.Set(v, w -> w.dialect().changes().excluded(w, v));
        List<SqlType> types = Collections.nCopies(3, SqlType.of(TypeKind.INTEGER));
        List<Name> columns = List.of(shelf, place, v);
        db.run(
                "insert into kept (shelf, place, v) values (1, 1, 1)",
                "insert into kept (shelf, place, v) values (1, 2, 2)");
        Upsert upsert = new Upsert(kept, columns, types, List.of(row), List.of(shelf, place), List.of(set), null);
        db.update(db.sql(scoped(upsert)));
        assertThat(db.rows(Sql.of("select shelf, place, v from kept order by place")))
                .containsExactly("1,1,1", "1,2,9");
    }

    @Test
    void anyKeyMayDecide() throws SQLException {
        Fragment nothing = upsert(List.of(), List.of(), null, row("z", "B", 1), row("a", "Y", 1), row("c", "C", 3));
        if (dialect.supports(Feature.ANY_KEY_DO_NOTHING)) {
            db.update(db.sql(nothing));
            assertThat(books()).containsExactly("a,A,10", "b,B,20", "c,C,3");
        } else {
            assertThatThrownBy(() -> db.sql(nothing)).isInstanceOf(UnsupportedFeatureException.class);
        }
        Fragment update = upsert(List.of(), List.of(takeNew), null, row("z", "B", 1), row("a", "Y", 2));
        if (dialect.supports(Feature.ANY_KEY_DO_UPDATE)) {
            db.update(db.sql(update));
            assertThat(books()).startsWith("a,A,2", "b,B,1");
        } else {
            assertThatThrownBy(() -> db.sql(update)).isInstanceOf(UnsupportedFeatureException.class);
        }
    }

    /** A constraint on the values is no reason to leave the row out in silence. */
    @Test
    void otherErrorsAreNotIgnored() throws SQLException {
        db.run("drop table book");
        table(
                "book",
                "isbn " + varchar(20) + " unique, code " + varchar(20) + " unique, stock integer not null"
                        + ", constraint ck_stock check (stock > 0)");
        Sql sql = db.sql(upsert(List.of(ISBN), List.of(), null, row("a", "A", -1)));
        assertThat(failureOf(sql)).isEqualTo(new SqlFailure(SqlFailure.Kind.CHECK, "ck_stock"));
    }

    /** No value is changed on its way through an upsert: H2's casts, MariaDB's case expression. */
    @Test
    void valuesArriveWhole() throws SQLException {
        SqlType decimal = dialect.name().equals("SQLite") ? SqlType.decimal(15, 2) : SqlType.decimal(38, 10);
        BigDecimal amount = new BigDecimal(
                dialect.name().equals("SQLite") ? "1234567890123.45" : "1234567890123456789012345678.0123456789");
        Instant moment = Instant.parse("2026-01-02T03:04:05.123456Z");
        UUID uuid = UUID.fromString("1b671a64-40d5-491e-99b0-da01ff1f3341");
        byte[] bytes = {0, -1, 127};
        table(
                "whole",
                "k " + varchar(5) + " unique, d " + dialect.types().name(decimal) + ", n " + type(TypeKind.BIGINT)
                        + ", i "
                        + type(TypeKind.INSTANT) + ", u " + type(TypeKind.UUID) + ", b " + type(TypeKind.BINARY)
                        + ", f " + type(TypeKind.BOOLEAN)
                        + ", t " + type(TypeKind.TEXT));
        List<Name> columns = List.of(
                Name.of("k"),
                Name.of("d"),
                Name.of("n"),
                Name.of("i"),
                Name.of("u"),
                Name.of("b"),
                Name.of("f"),
                Name.of("t"));
        List<SqlType> types = List.of(
                SqlType.varchar(5),
                decimal,
                SqlType.of(TypeKind.BIGINT),
                SqlType.of(TypeKind.INSTANT),
                SqlType.of(TypeKind.UUID),
                SqlType.of(TypeKind.BINARY),
                SqlType.of(TypeKind.BOOLEAN),
                SqlType.of(TypeKind.TEXT));
        List<Fragment> row = List.of(
                value(Codecs.STRING, "k"),
                value(Codecs.DECIMAL, amount),
                value(Codecs.LONG, Long.MAX_VALUE),
                value(Codecs.INSTANT, moment),
                value(Codecs.UUID, uuid),
                value(Codecs.BYTES, bytes),
                value(Codecs.BOOLEAN, true),
                value(Codecs.STRING, "text \u00e9"));
        List<Fragment> empty = List.of(
                value(Codecs.STRING, "n"),
                value(Codecs.DECIMAL, null),
                value(Codecs.LONG, null),
                value(Codecs.INSTANT, null),
                value(Codecs.UUID, null),
                value(Codecs.BYTES, null),
                value(Codecs.BOOLEAN, null),
                value(Codecs.STRING, null));
        Source whole = SomeTable.named("whole");
        for (int first = 1; first < columns.size(); first++) { // each column is the guarded one once
            List<Name> set = new ArrayList<>(columns.subList(first, columns.size()));
            set.addAll(columns.subList(1, first));
            List<Upsert.Set> sets = set.stream()
                    .map(c -> new Upsert.Set(c, w -> w.dialect().changes().excluded(w, c)))
                    .toList();
            db.run("delete from whole", "insert into whole (k) values ('k')", "insert into whole (k) values ('n')");
            db.update(db.sql(scoped(
                    new Upsert(whole, columns, types, List.of(row, empty), List.of(columns.get(0)), sets, null))));
            assertThat(db.list(Codecs.DECIMAL, "select d from whole where k = 'k'")
                            .get(0))
                    .isEqualByComparingTo(amount);
            assertThat(db.list(Codecs.LONG, "select n from whole where k = 'k'"))
                    .containsExactly(Long.MAX_VALUE);
            assertThat(db.list(Codecs.INSTANT, "select i from whole where k = 'k'"))
                    .containsExactly(moment);
            assertThat(db.list(Codecs.UUID, "select u from whole where k = 'k'"))
                    .containsExactly(uuid);
            assertThat(db.list(Codecs.BYTES, "select b from whole where k = 'k'")
                            .get(0))
                    .isEqualTo(bytes);
            assertThat(db.list(Codecs.BOOLEAN, "select f from whole where k = 'k'"))
                    .containsExactly(true);
            assertThat(db.list(Codecs.STRING, "select t from whole where k = 'k'"))
                    .containsExactly("text \u00e9");
            assertThat(db.rows(Sql.of("select d, n, i, u, b, f, t from whole where k = 'n'")))
                    .containsExactly("null,null,null,null,null,null,null");
        }
        List<Fragment> tooLong = new ArrayList<>(empty);
        tooLong.set(0, value(Codecs.STRING, "longer"));
        Sql sql = db.sql(
                scoped(new Upsert(whole, columns, types, List.of(tooLong), List.of(columns.get(0)), List.of(), null)));
        if (!dialect.name().equals("SQLite")) { // which has no lengths
            assertThat(failureOf(sql).kind()).isEqualTo(SqlFailure.Kind.DATA);
        }
    }
}
