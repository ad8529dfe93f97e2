package dev.phoebe.orm.spring.transaction;

import dev.phoebe.orm.tck.database.OnDatabase;

@OnDatabase("sqlite")
class SqliteSpringContractTests extends SpringContracts {}
