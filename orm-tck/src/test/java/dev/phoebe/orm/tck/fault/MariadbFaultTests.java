package dev.phoebe.orm.tck.fault;

import dev.phoebe.orm.tck.database.OnDatabase;

@OnDatabase("mariadb")
class MariadbFaultTests extends FaultContract {

    MariadbFaultTests() {
        super(40);
    }
}
