package dev.phoebe.orm.tck;

import dev.phoebe.orm.tck.contract.AggregateContract;
import dev.phoebe.orm.tck.contract.ConditionContract;
import dev.phoebe.orm.tck.contract.InsertContract;
import dev.phoebe.orm.tck.contract.JoinContract;
import dev.phoebe.orm.tck.contract.LazyLoadingContract;
import dev.phoebe.orm.tck.contract.PathContract;
import dev.phoebe.orm.tck.contract.PrefetchContract;
import dev.phoebe.orm.tck.contract.ProjectionContract;
import dev.phoebe.orm.tck.contract.SelectContract;
import dev.phoebe.orm.tck.contract.SubqueryContract;
import dev.phoebe.orm.tck.contract.TransactionContract;
import dev.phoebe.orm.tck.database.OnDatabase;
import org.junit.jupiter.api.Nested;

/** The contracts on MariaDB. */
@OnDatabase("mariadb")
class MariadbContractTests {

    @Nested
    class Aggregates extends AggregateContract {}

    @Nested
    class Conditions extends ConditionContract {}

    @Nested
    class Inserts extends InsertContract {}

    @Nested
    class Joins extends JoinContract {}

    @Nested
    class LazyLoading extends LazyLoadingContract {}

    @Nested
    class Paths extends PathContract {}

    @Nested
    class Prefetches extends PrefetchContract {}

    @Nested
    class Projections extends ProjectionContract {}

    @Nested
    class Selects extends SelectContract {}

    @Nested
    class Subqueries extends SubqueryContract {}

    @Nested
    class Transactions extends TransactionContract {}
}
