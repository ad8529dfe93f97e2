package dev.phoebe.orm.tck.fault;

import dev.phoebe.orm.tck.database.OnDatabase;

@OnDatabase("postgresql")
class PostgresqlLostReplyTests extends LostReplyContract {}
