package dev.phoebe.orm.tck.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.phoebe.orm.sql.Sql;
import dev.phoebe.orm.sql.SqlFailure;
import dev.phoebe.orm.sql.SqlFailure.Kind;
import dev.phoebe.orm.type.TypeKind;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is wrong with a statement or its values is told by the same names everywhere. */
abstract class ConstraintFailureContract extends OnOneConnection {

    @BeforeEach
    void prepare() throws SQLException {
        db.run("drop table if exists child", "drop table if exists parent");
        table(
                "parent",
                "name " + varchar(5) + " not null, code integer, small " + type(TypeKind.SMALLINT)
                        + ", constraint uq_name unique (name), constraint ck_small check (small < 100)");
        db.run("create unique index ux_code on parent (code)");
        table(
                "child",
                "parent_id " + type(TypeKind.BIGINT) + " not null"
                        + ", constraint fk_parent foreign key (parent_id) references parent (id)");
        db.run("insert into parent (name, code, small) values ('a', 1, 1)");
    }

    private boolean isSqlite() {
        return dialect.name().equals("SQLite");
    }

    private void expect(String sql, Kind kind, @Nullable String constraint) {
        assertThat(failureOf(Sql.of(sql))).describedAs(sql).isEqualTo(new SqlFailure(kind, constraint));
    }

    private void expect(String sql, Kind kind) {
        expect(sql, kind, null);
    }

    @Test
    void unique() {
        expect("insert into parent (name) values ('a')", Kind.UNIQUE, isSqlite() ? "parent.name" : "uq_name");
        expect("insert into parent (name, code) values ('b', 1)", Kind.UNIQUE, isSqlite() ? "parent.code" : "ux_code");
        SqlFailure key = failureOf(Sql.of("insert into parent (id, name) values (1, 'b')"));
        assertThat(key.kind()).isEqualTo(Kind.UNIQUE);
        assertThat(key.constraint()).isNotNull();
    }

    @Test
    void uniqueInABatch() throws SQLException {
        try (PreparedStatement batch = connection.prepareStatement("insert into parent (name) values (?)")) {
            for (String name : new String[] {"x", "y", "a", "z"}) {
                batch.setString(1, name);
                batch.addBatch();
            }
            batch.executeBatch();
            fail("no error");
        } catch (SQLException e) {
            assertThat(dialect.classify(e))
                    .isEqualTo(new SqlFailure(Kind.UNIQUE, isSqlite() ? "parent.name" : "uq_name"));
        }
    }

    /** A value that looks like a part of the message must not become the name of a constraint. */
    @Test
    void uniqueWithASlyValue() throws SQLException {
        db.run("drop table if exists sly");
        table("sly", "v " + varchar(90) + ", constraint uq_sly unique (v)");
        String value = "x'' for key ''k1'' constraint \"c1\" (UNIQUE constraint failed: c2.d2)";
        db.run("insert into sly (v) values ('" + value + "')");
        expect("insert into sly (v) values ('" + value + "')", Kind.UNIQUE, isSqlite() ? "sly.v" : "uq_sly");
    }

    @Test
    void foreignKey() throws SQLException {
        String name = isSqlite() ? null : "fk_parent";
        expect("insert into child (parent_id) values (77)", Kind.FOREIGN_KEY, name);
        db.run("insert into child (parent_id) values (1)");
        expect("delete from parent", Kind.FOREIGN_KEY, name);
        expect("update parent set id = 9", Kind.FOREIGN_KEY, name);
    }

    @Test
    void notNull() {
        expect("insert into parent (name) values (null)", Kind.NOT_NULL, "name");
        expect("insert into parent (code) values (7)", Kind.NOT_NULL, "name");
        expect("update parent set name = null", Kind.NOT_NULL, "name");
    }

    @Test
    void check() {
        expect("insert into parent (name, small) values ('b', 100)", Kind.CHECK, "ck_small");
        expect("update parent set small = 200", Kind.CHECK, "ck_small");
    }

    @Test
    void oddNames() throws SQLException {
        char q = dialect.quote();
        db.run("drop table if exists odd");
        table(
                "odd",
                q + "Odd Col" + q + " integer not null, constraint " + q + "Uq Odd" + q + " unique (" + q + "Odd Col"
                        + q + "), constraint " + q + "Ck-Odd" + q + " check (" + q + "Odd Col" + q + " > 0)");
        String insert = "insert into odd (" + q + "Odd Col" + q + ") values (";
        db.run(insert + "1)");
        expect(insert + "1)", Kind.UNIQUE, isSqlite() ? "odd.Odd Col" : "Uq Odd");
        expect(insert + "-1)", Kind.CHECK, "Ck-Odd");
        expect(insert + "null)", Kind.NOT_NULL, "Odd Col");
    }

    @Test
    void data() throws SQLException {
        if (isSqlite()) { // it has neither lengths nor ranges, unless a table is strict
            db.run("create table strict_test (v integer) strict");
            expect("insert into strict_test (v) values ('x')", Kind.DATA);
            expect("select abs(-9223372036854775808)", Kind.DATA);
            expect("select zeroblob(3000000000)", Kind.DATA);
            return;
        }
        expect("insert into parent (name) values ('toolong')", Kind.DATA);
        expect("insert into parent (name, small) values ('b', 40000)", Kind.DATA);
        expect("insert into parent (name, small) values ('b', 'xyz')", Kind.DATA);
        expect("update parent set small = small / 0", Kind.DATA);
        db.run("insert into parent (name) values ('b')");
        expect("update parent set code = (select p.id from (select id from parent) p)", Kind.DATA);
    }

    @Test
    void syntax() {
        expect("selec", Kind.SYNTAX);
        expect("select * from parent where", Kind.SYNTAX);
        expect("select * from nowhere", Kind.SYNTAX);
        expect("select nothing from parent", Kind.SYNTAX);
        expect("select no_function(1)", Kind.SYNTAX);
        expect("insert into parent (nothing) values (1)", Kind.SYNTAX);
        expect("insert into parent (name, code) values ('b')", Kind.SYNTAX);
        expect("select p.id from parent p join child c on c.parent_id = id", Kind.SYNTAX);
        expect("create table parent (id integer)", Kind.EXISTS);
    }
}
