package dev.phoebe.orm.tck;

import dev.phoebe.orm.tck.database.OnDatabase;

@OnDatabase("postgresql")
class PostgresqlConnectionTests extends SocketTimeout {

    @Override
    String slow() {
        return "select 1 as one from pg_sleep(60)";
    }
}
