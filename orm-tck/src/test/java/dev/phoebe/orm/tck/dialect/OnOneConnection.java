package dev.phoebe.orm.tck.dialect;

import dev.phoebe.orm.sql.Dialect;
import dev.phoebe.orm.sql.Sql;
import dev.phoebe.orm.sql.SqlFailure;
import dev.phoebe.orm.type.SqlType;
import dev.phoebe.orm.type.TypeKind;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A contract whose tests share nothing but the tables, and hold one connection each. */
abstract class OnOneConnection {

    Dialect dialect;
    Connection connection;
    Statements db;

    @BeforeEach
    void connect(DataSource dataSource, Dialect spoken) throws SQLException {
        dialect = spoken;
        connection = dataSource.getConnection();
        db = new Statements(connection, dialect);
        countKeysBy("1"); // the statements of these tests name them
    }

    private void countKeysBy(String step) throws SQLException {
        if (dialect.name().equals("MariaDB")) {
            db.run("set auto_increment_increment = " + step);
        }
    }

    @AfterEach
    void release() throws SQLException {
        countKeysBy("default");
        connection.close();
    }

    /** A table anew; the first column is the counted key {@code id}. */
    void table(String name, String columns) throws SQLException {
        String identity = dialect.ddl().identity(dialect.types().name(SqlType.of(TypeKind.BIGINT)));
        db.run(
                "drop table if exists " + name,
                "create table " + name + " (id " + identity
                        + (dialect.ddl().identityIsPrimaryKey() ? "" : " primary key") + ", " + columns + ")"
                        + dialect.ddl().tableOptions());
    }

    /** What the dialect makes of the error that a statement ends in. */
    SqlFailure failureOf(Sql sql) {
        try {
            db.execute(sql);
        } catch (SQLException e) {
            return dialect.classify(e);
        }
        throw new AssertionError("No error: " + sql);
    }

    String varchar(int length) {
        return dialect.types().name(SqlType.varchar(length));
    }

    String type(TypeKind kind) {
        return dialect.types().name(SqlType.of(kind));
    }
}
