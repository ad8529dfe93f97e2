package dev.phoebe.orm.spring.transaction;

import dev.phoebe.orm.tck.database.OnDatabase;

@OnDatabase("postgresql")
class PostgresqlSpringContractTests extends SpringContracts {}
