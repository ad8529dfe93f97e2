package dev.phoebe.orm.tck.fault;

import dev.phoebe.orm.tck.database.OnDatabase;

@OnDatabase("postgresql")
class PostgresqlFaultTests extends FaultContract {

    PostgresqlFaultTests() {
        super(40);
    }
}
