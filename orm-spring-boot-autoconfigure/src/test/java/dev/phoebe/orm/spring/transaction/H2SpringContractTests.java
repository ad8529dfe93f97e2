package dev.phoebe.orm.spring.transaction;

import dev.phoebe.orm.tck.database.OnDatabase;

@OnDatabase("h2")
class H2SpringContractTests extends SpringContracts {}
