package dev.phoebe.orm.dialect;

/** Queries of MariaDB. */
final class MariadbQueries extends MysqlQueries {

    @Override
    public String sharing() {
        return " lock in share mode";
    }
}
