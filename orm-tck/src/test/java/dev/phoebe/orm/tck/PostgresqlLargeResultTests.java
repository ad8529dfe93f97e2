package dev.phoebe.orm.tck;

import dev.phoebe.orm.tck.database.OnDatabase;

@OnDatabase("postgresql")
class PostgresqlLargeResultTests extends LargeResult {}
