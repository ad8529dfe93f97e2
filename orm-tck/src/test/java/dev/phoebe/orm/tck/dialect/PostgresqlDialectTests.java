package dev.phoebe.orm.tck.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phoebe.orm.sql.Sql;
import dev.phoebe.orm.sql.SqlFailure;
import dev.phoebe.orm.sql.SqlFailure.Kind;
import dev.phoebe.orm.tck.database.OnDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@OnDatabase("postgresql")
class PostgresqlDialectTests {

    @Nested
    class Types extends TypeContract {}

    @Nested
    class Queries extends QueryContract {}

    @Nested
    class Upserts extends UpsertContract {}

    @Nested
    class ConstraintFailures extends ConstraintFailureContract {}

    @Nested
    class ConcurrencyFailures extends ConcurrencyFailureContract {

        @Test
        void writeSkew() throws SQLException {
            try (Connection one = database.connect();
                    Connection other = database.connect()) {
                for (Connection each : List.of(one, other)) {
                    each.setAutoCommit(false);
                    each.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
                    read(each, "select sum(amount) from account");
                }
                run(one, "update account set amount = 0 where id = 1");
                run(other, "update account set amount = 0 where id = 2");
                one.commit();
                assertThatThrownBy(other::commit)
                        .isInstanceOfSatisfying(
                                SQLException.class,
                                error -> assertThat(dialect.classify(error))
                                        .isEqualTo(SqlFailure.of(Kind.SERIALIZATION)));
            }
        }

        /** The driver attaches the error that made the transaction fail: it must not be told twice. */
        @Test
        void aTransactionThatHasFailed() throws SQLException {
            connection.setAutoCommit(false);
            assertThat(kindOf(connection, "insert into account (id, amount) values (1, 1)"))
                    .isEqualTo(Kind.UNIQUE);
            assertThat(kindOf(connection, "select 1")).isEqualTo(Kind.OTHER);
            connection.rollback();
        }

        @Test
        void exclusion() throws SQLException {
            run(connection, "create table room (during int4range, exclude using gist (during with &&))");
            run(connection, "insert into room values ('[1,5)')");
            assertThat(failureOf(Sql.of("insert into room values ('[3,7)')")))
                    .isEqualTo(new SqlFailure(Kind.UNIQUE, "room_during_excl"));
        }
    }

    @Nested
    class Arrays extends ArrayContract {}
}
