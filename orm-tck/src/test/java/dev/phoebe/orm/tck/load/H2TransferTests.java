package dev.phoebe.orm.tck.load;

import dev.phoebe.orm.tck.database.OnDatabase;

@OnDatabase("h2")
class H2TransferTests extends TransferContract {}
