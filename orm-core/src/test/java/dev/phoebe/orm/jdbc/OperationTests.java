package dev.phoebe.orm.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OperationTests {

    @Test
    void theFirstWordTells() {
        assertThat(Operation.of("select 1")).isEqualTo(Operation.SELECT);
        assertThat(Operation.of("/* a */ -- b\n  INSERT into t values (1)")).isEqualTo(Operation.INSERT);
        assertThat(Operation.of("(select 1) union (select 2)")).isEqualTo(Operation.SELECT);
        assertThat(Operation.of("vacuum")).isEqualTo(Operation.OTHER);
        assertThat(Operation.of("")).isEqualTo(Operation.OTHER);
        assertThat(Operation.of(";")).isEqualTo(Operation.OTHER);
        assertThat(Operation.of("set session lock_timeout = 5")).isEqualTo(Operation.OTHER);
    }

    @Test
    void whatEndsATransactionIsFoundBehindAnything() {
        for (String sql : List.of(
                ";commit",
                "\uFEFFcommit",
                "\u00A0commit",
                "{ commit }",
                "select 1; commit",
                "insert into t values ('a;b'); commit",
                "insert into t values (1); -- and then\n COMMIT;",
                "with x as (select 1) select 1; rollback",
                "create table t (a int); commit",
                "set autocommit = 1",
                "SET SESSION autocommit=1",
                "set @@session.autocommit = 1",
                "prepare transaction 'a'",
                "/* two phases */ PREPARE  TRANSACTION 'a'",
                "prepare /* a */ transaction 'a'",
                "select 1; prepare -- a\n transaction 'a'",
                "xa commit 'a'",
                "update t set a = 1; set autocommit = 1")) {
            assertThat(Operation.of(sql)).as(sql).isEqualTo(Operation.TRANSACTION);
        }
    }

    @Test
    void whatIsQuotedIsNoStatement() {
        for (String sql : List.of(
                "insert into t values ('; commit')",
                "insert into t values ('it''s; commit')",
                "insert into \"a; commit\" values (1)",
                "insert into `a; commit` values (1)",
                "insert into t values (1) -- ; commit",
                "insert into t values (1) /* ; commit */",
                "insert into t values ($x$; commit$x$)",
                "insert into t values (1);")) {
            assertThat(Operation.of(sql)).as(sql).isEqualTo(Operation.INSERT);
        }
        assertThat(Operation.of("update t set autocommit = 1")).isEqualTo(Operation.UPDATE);
    }

    @Test
    void ofSeveralStatementsTheMostFarReachingCounts() {
        assertThat(Operation.of("insert into t values (1); drop table t")).isEqualTo(Operation.DDL);
        assertThat(Operation.of("select 1; select 2")).isEqualTo(Operation.SELECT);
        assertThat(Operation.of("create trigger x after insert on t begin delete from u; end"))
                .isEqualTo(Operation.DDL);
    }

    @Test
    void longTextsAreNoTrouble() {
        String literal = "x''".repeat(100_000);
        assertThat(Operation.of("insert into t values ('" + literal + "'); commit"))
                .isEqualTo(Operation.TRANSACTION);
        assertThat(Operation.of(" ".repeat(100_000) + "commit")).isEqualTo(Operation.TRANSACTION);
    }
}
