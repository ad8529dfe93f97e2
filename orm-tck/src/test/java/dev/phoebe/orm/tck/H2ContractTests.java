package dev.phoebe.orm.tck;

import dev.phoebe.orm.tck.contract.ConditionContract;
import dev.phoebe.orm.tck.contract.InsertContract;
import dev.phoebe.orm.tck.contract.LazyLoadingContract;
import dev.phoebe.orm.tck.contract.PrefetchContract;
import dev.phoebe.orm.tck.contract.SelectContract;
import dev.phoebe.orm.tck.contract.TransactionContract;
import dev.phoebe.orm.tck.database.OnDatabase;
import org.junit.jupiter.api.Nested;

/** The contracts on H2. */
@OnDatabase("h2")
class H2ContractTests {

    @Nested
    class Conditions extends ConditionContract {}

    @Nested
    class Inserts extends InsertContract {}

    @Nested
    class LazyLoading extends LazyLoadingContract {}

    @Nested
    class Prefetches extends PrefetchContract {}

    @Nested
    class Selects extends SelectContract {}

    @Nested
    class Transactions extends TransactionContract {}
}
