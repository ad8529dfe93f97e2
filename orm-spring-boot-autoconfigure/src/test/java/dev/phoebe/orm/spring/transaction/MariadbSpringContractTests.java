package dev.phoebe.orm.spring.transaction;

import dev.phoebe.orm.tck.database.OnDatabase;

@OnDatabase("mariadb")
class MariadbSpringContractTests extends SpringContracts {}
