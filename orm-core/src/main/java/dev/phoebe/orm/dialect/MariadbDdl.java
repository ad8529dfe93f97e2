package dev.phoebe.orm.dialect;

import dev.phoebe.orm.sql.TypeSql;

/** Definitions of MariaDB. */
final class MariadbDdl extends MysqlDdl {

    MariadbDdl(TypeSql types) {
        super(types);
    }

    @Override
    public String tableOptions() {
        return " default character set utf8mb4 collate utf8mb4_nopad_bin";
    }
}
