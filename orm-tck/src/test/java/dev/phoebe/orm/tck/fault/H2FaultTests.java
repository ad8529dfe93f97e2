package dev.phoebe.orm.tck.fault;

import dev.phoebe.orm.tck.database.OnDatabase;

@OnDatabase("h2")
class H2FaultTests extends FaultContract {

    H2FaultTests() {
        super(5);
    }
}
