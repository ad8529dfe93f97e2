package dev.phoebe.orm.tck.fault;

import dev.phoebe.orm.tck.database.OnDatabase;

@OnDatabase("mariadb")
class MariadbLostReplyTests extends LostReplyContract {}
