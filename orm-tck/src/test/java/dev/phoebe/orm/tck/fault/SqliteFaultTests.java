package dev.phoebe.orm.tck.fault;

import dev.phoebe.orm.tck.database.OnDatabase;

@OnDatabase("sqlite")
class SqliteFaultTests extends FaultContract {

    SqliteFaultTests() {
        super(5);
    }
}
