package dev.phoebe.orm.tck.load;

import dev.phoebe.orm.tck.database.OnDatabase;

@OnDatabase("postgresql")
class PostgresqlTransferTests extends TransferContract {}
