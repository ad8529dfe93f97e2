package dev.phoebe.orm.dialect;

/** Queries of MariaDB. */
final class MariadbQueries extends MysqlQueries {

    /** ORDER BY is refused with ROLLUP (1221), and ignored where groups have window functions. */
    @Override
    public boolean ordersGroupsOutside() {
        return true;
    }

    @Override
    public String sharing() {
        return " lock in share mode";
    }
}
