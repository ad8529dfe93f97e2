package dev.phoebe.orm.tck.load;

import dev.phoebe.orm.tck.database.OnDatabase;

@OnDatabase("mariadb")
class MariadbTransferTests extends TransferContract {}
