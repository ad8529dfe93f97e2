package dev.phoebe.orm.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phoebe.orm.sql.SqlFailure;
import dev.phoebe.orm.sql.SqlFailure.Kind;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLSyntaxErrorException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransactionRollbackException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What errors mean that no test provokes on a real server, and in which order an error's parts are believed. */
class FailureTests {

    private static SqlFailure classify(String database, SQLException error) {
        return Dialects.named(database).classify(error);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "23505 | duplicate key value violates unique constraint \"uq_a\" | UNIQUE | uq_a",
                "23505 | la valeur d'une clé dupliquée rompt la contrainte unique « uq_a » | UNIQUE |",
                "23503 | update or delete on table \"p\" violates foreign key constraint \"fk_p\" on table \"c\" | FOREIGN_KEY | fk_p",
                "23001 | violates RESTRICT setting of foreign key constraint \"fk_p\" on table \"c\" | FOREIGN_KEY | fk_p",
                "23502 | null value in column \"n\" of relation \"p\" violates not-null constraint | NOT_NULL | n",
                "23514 | new row for relation \"p\" violates check constraint \"ck_n\" | CHECK | ck_n",
                "44000 | new row violates check option for view \"v\" | CHECK |",
                "40001 | restart transaction: TransactionRetryWithProtoRefreshError | SERIALIZATION |",
                "40003 | result is ambiguous | CONNECTION |",
                "08006 | An I/O error occurred while sending to the backend. | CONNECTION |",
                "28P01 | password authentication failed | CONNECTION |",
                "53300 | sorry, too many clients already | CONNECTION |",
                "57P02 | terminating connection because of crash of another server process | CONNECTION |",
                "57P03 | the database system is starting up | CONNECTION |",
                "25P03 | terminating connection due to idle-in-transaction timeout | CONNECTION |",
                "25P04 | terminating connection due to transaction timeout | CONNECTION |",
                "42501 | permission denied for table p | OTHER |",
                "42P01 | relation \"nowhere\" does not exist | SYNTAX |",
                "22P02 | invalid input syntax for type smallint | DATA |",
                "53100 | could not extend file: No space left on device | OTHER |",
                "XX000 | cache lookup failed | OTHER |",
            })
    void postgresql(String state, String message, Kind kind, @Nullable String constraint) {
        assertThat(classify("postgresql", new SQLException("ERROR: " + message, state)))
                .isEqualTo(new SqlFailure(kind, constraint));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "1062 | Duplicate entry 'a' for key 'book.uq_isbn' | UNIQUE | uq_isbn",
                "1062 | Duplicate entry 'x' for key 'y' for key 'uq_isbn' | UNIQUE | uq_isbn",
                "1452 | a foreign key constraint fails (`db`.`c`, CONSTRAINT `fk_p` FOREIGN KEY (`p`) REFERENCES `p` (`id`)) | FOREIGN_KEY | fk_p",
                "1048 | Column 'n' cannot be null | NOT_NULL | n",
                "1364 | Field 'n' doesn't have a default value | NOT_NULL | n",
                "3819 | Check constraint 'ck_n' is violated. | CHECK | ck_n",
                "4025 | CONSTRAINT `ck_n` failed for `db`.`p` | CHECK | ck_n",
                "1690 | DOUBLE value is out of range in 'exp(1000 + length(concat_ws('','another unique key is taken',`t`.`k`)))' | UNIQUE |",
                "1690 | BIGINT value is out of range in '(`t`.`n` + 1)' | DATA |",
                "1139 | Regex error 'missing closing parenthesis at offset 5' | DATA |",
                "3691 | Mismatched parenthesis in regular expression. | DATA |",
                "1020 | Record has changed since last read in table 'p' | SERIALIZATION |",
                "1614 | Transaction branch was rolled back: deadlock was detected | DEADLOCK |",
                "3572 | Statement aborted because lock(s) could not be acquired immediately and NOWAIT is set. | LOCK_TIMEOUT |",
                "3024 | Query execution was interrupted, maximum statement execution time exceeded | QUERY_TIMEOUT |",
                "1290 | The MySQL server is running with the --read-only option | READ_ONLY |",
                "1836 | Running in read-only mode | READ_ONLY |",
                "1040 | Too many connections | CONNECTION |",
                "1045 | Access denied for user | CONNECTION |",
                "1053 | Server shutdown in progress | CONNECTION |",
                "2013 | Lost connection to server during query | CONNECTION |",
                "1142 | SELECT command denied to user | OTHER |",
                "1030 | Got error 28 from storage engine | OTHER |",
            })
    void mysqlAndMariadb(int code, String message, Kind kind, @Nullable String constraint) {
        SQLException error = new SQLException("(conn=4) " + message, "HY000", code);
        assertThat(classify("mysql", error)).isEqualTo(new SqlFailure(kind, constraint));
        assertThat(classify("mariadb", error)).isEqualTo(new SqlFailure(kind, constraint));
    }

    @Test
    void theDriverOfMysqlHasErrorsOfItsOwn() {
        assertThat(classify("mysql", new SQLException("Statement cancelled due to client request")))
                .isEqualTo(SqlFailure.of(Kind.QUERY_TIMEOUT));
        assertThat(classify("mysql", new SQLException("Connection is read-only. Queries are not allowed.", "S1009")))
                .isEqualTo(SqlFailure.of(Kind.READ_ONLY));
        assertThat(classify("mysql", new SQLException("Parameter index out of range", "S1009")))
                .isEqualTo(SqlFailure.of(Kind.OTHER));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "90131 | SERIALIZATION",
                "90097 | READ_ONLY",
                "90020 | CONNECTION",
                "90067 | CONNECTION",
                "90098 | CONNECTION",
                "90121 | CONNECTION",
                "90149 | CONNECTION",
                "57014 | QUERY_TIMEOUT",
                "50000 | OTHER",
            })
    void h2(int code, Kind kind) {
        assertThat(classify("h2", new SQLException("message", String.valueOf(code), code))
                        .kind())
                .isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[SQLITE_CONSTRAINT_UNIQUE] A UNIQUE constraint failed (UNIQUE constraint failed: p.a, p.b) | UNIQUE | p.a, p.b",
                "batch entry 2: [SQLITE_CONSTRAINT_UNIQUE] A UNIQUE constraint failed (UNIQUE constraint failed: index 'ix_lower') | UNIQUE | ix_lower",
                "[SQLITE_CONSTRAINT_ROWID] (UNIQUE constraint failed: p.rowid) | UNIQUE | p.rowid",
                "[SQLITE_CONSTRAINT_TRIGGER] A RAISE function within a trigger fired (no way) | OTHER |",
                "[SQLITE_BUSY_SNAPSHOT] Another database connection has already written to the database | SERIALIZATION |",
                "[SQLITE_LOCKED_SHAREDCACHE] Contention with a different database connection | LOCK_TIMEOUT |",
                "[SQLITE_READONLY_DBMOVED] The database file has been moved since it was opened | READ_ONLY |",
                "[SQLITE_FULL] Insertion failed because database is full (database or disk is full) | OTHER |",
                "[SQLITE_ERROR] SQL error or missing database (malformed JSON) | OTHER |",
                "[SQLITE_ERROR] SQL error or missing database (LIKE or GLOB pattern too complex) | DATA |",
                "database has been closed | OTHER |",
            })
    void sqlite(String message, Kind kind, @Nullable String constraint) {
        assertThat(classify("sqlite", new SQLException(message))).isEqualTo(new SqlFailure(kind, constraint));
    }

    @Test
    void aBatchChainsItsErrors() {
        BatchUpdateException batch = new BatchUpdateException("Batch entry 1 was aborted", new int[0]);
        batch.setNextException(new SQLException("violates unique constraint \"uq_a\"", "23505"));
        assertThat(classify("postgresql", batch)).isEqualTo(new SqlFailure(Kind.UNIQUE, "uq_a"));
    }

    @Test
    void aCauseIsLookedAtWhereTheErrorSaysNothing() {
        SQLException wrapped = new SQLException("wrapped", new SQLException("deadlock detected", "40P01"));
        assertThat(classify("postgresql", wrapped)).isEqualTo(SqlFailure.of(Kind.DEADLOCK));
    }

    @Test
    void aChainInACircleEnds() {
        SQLException first = new SQLException("first");
        SQLException second = new SQLException("second", first);
        first.initCause(second);
        assertThat(classify("postgresql", first)).isEqualTo(SqlFailure.of(Kind.OTHER));
    }

    @Test
    void thePoolIsBelievedBeforeWhatItWraps() {
        SQLException pool = new SQLTransientConnectionException("Connection is not available", "23505");
        assertThat(classify("postgresql", pool)).isEqualTo(SqlFailure.of(Kind.CONNECTION));
    }

    @Test
    void theClassesOfJdbcAreBelievedLast() {
        assertThat(classify("h2", new SQLTimeoutException("late"))).isEqualTo(SqlFailure.of(Kind.QUERY_TIMEOUT));
        assertThat(classify("h2", new SQLNonTransientConnectionException("gone")))
                .isEqualTo(SqlFailure.of(Kind.CONNECTION));
        assertThat(classify("h2", new SQLTransactionRollbackException("again")))
                .isEqualTo(SqlFailure.of(Kind.SERIALIZATION));
        assertThat(classify("h2", new SQLSyntaxErrorException("what"))).isEqualTo(SqlFailure.of(Kind.SYNTAX));
        assertThat(classify("mariadb", new SQLSyntaxErrorException("out of range", "22003", 1690)))
                .isEqualTo(SqlFailure.of(Kind.DATA));
        assertThat(classify("sqlite", new SQLException())).isEqualTo(SqlFailure.of(Kind.OTHER));
    }
}
