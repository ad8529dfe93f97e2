package dev.phoebe.orm.sql;

import java.sql.SQLException;

/** A limit of time that was set for one statement, and is to be taken away when the statement has run. */
@FunctionalInterface
public interface TimeLimit {

    /** A limit that ends with its statement. */
    TimeLimit OF_STATEMENT = () -> {};

    /** Takes the limit away, so that it does not hold for the next statement of the connection. */
    void lift() throws SQLException;
}
