package dev.phoebe.orm.dialect;

import dev.phoebe.orm.sql.DdlSql;

/** Definitions of MySQL, and what MariaDB shares with it. */
class MysqlDdl implements DdlSql {

    @Override
    public String identity(String typeName) {
        return typeName + " auto_increment";
    }

    /** Texts are compared exactly, to the last blank, as everywhere else. */
    @Override
    public String tableOptions() {
        return " default character set utf8mb4 collate utf8mb4_0900_bin";
    }
}
