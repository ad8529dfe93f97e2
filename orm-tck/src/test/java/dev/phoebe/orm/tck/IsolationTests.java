package dev.phoebe.orm.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phoebe.orm.Database;
import dev.phoebe.orm.jdbc.Operation;
import dev.phoebe.orm.jdbc.StatementInfo;
import dev.phoebe.orm.sql.Sql;
import dev.phoebe.orm.tck.contract.Models;
import dev.phoebe.orm.tck.database.FreshDatabase;
import dev.phoebe.orm.tck.database.OnDatabase;
import dev.phoebe.orm.transaction.Isolation;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The isolation level of a block is one of its transaction; nothing of it stays with the session. */
class IsolationTests {

    private static Database over(FreshDatabase fresh) {
        return Database.builder(fresh.dataSource())
                .models(Models.everywhere())
                .ambient(false)
                .build();
    }

    /** What the server says inside of the running transaction. */
    private static String asked(Database db, String expression) {
        try {
            Connection connection = db.transactions()
                    .lease(new StatementInfo(Operation.SELECT, "", Sql.of("")))
                    .connection();
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("select " + expression)) {
                row.next();
                return row.getString(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Nested
    @OnDatabase("postgresql")
    class OnPostgresql {

        private static final String BOTH =
                "current_setting('transaction_isolation') || ', ' || current_setting('default_transaction_isolation')";

        @Test
        void theLevelIsSetInsideTheTransaction(FreshDatabase fresh) {
            Database db = over(fresh);
            db.atomic()
                    .isolation(Isolation.SERIALIZABLE)
                    .run(() -> assertThat(asked(db, BOTH)).isEqualTo("serializable, read committed"));
            db.atomic()
                    .isolation(Isolation.REPEATABLE_READ)
                    .run(() -> assertThat(asked(db, BOTH)).isEqualTo("repeatable read, read committed"));
            db.atomic(() -> assertThat(asked(db, BOTH)).isEqualTo("read committed, read committed"));
        }
    }

    @Nested
    @OnDatabase("mariadb")
    class OnMariadb {

        @Test
        void theLevelIsSetInsideTheTransaction(FreshDatabase fresh) {
            Database db = over(fresh);
            db.atomic()
                    .isolation(Isolation.SERIALIZABLE)
                    .run(() -> assertThat(asked(db, "@@session.tx_isolation")).isEqualTo("REPEATABLE-READ"));
            db.atomic(() -> assertThat(asked(db, "@@session.tx_isolation")).isEqualTo("REPEATABLE-READ"));
        }
    }
}
