package dev.phoebe.orm.tck;

import dev.phoebe.orm.tck.database.OnDatabase;

@OnDatabase("mariadb")
class MariadbLargeResultTests extends LargeResult {}
