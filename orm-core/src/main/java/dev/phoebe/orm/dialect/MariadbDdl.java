package dev.phoebe.orm.dialect;

/** Definitions of MariaDB. */
final class MariadbDdl extends MysqlDdl {

    @Override
    public String tableOptions() {
        return " default character set utf8mb4 collate utf8mb4_nopad_bin";
    }
}
