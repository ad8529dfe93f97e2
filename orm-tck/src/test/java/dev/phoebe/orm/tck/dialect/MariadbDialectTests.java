package dev.phoebe.orm.tck.dialect;

import dev.phoebe.orm.tck.database.OnDatabase;
import org.junit.jupiter.api.Nested;

@OnDatabase("mariadb")
class MariadbDialectTests {

    @Nested
    class Types extends TypeContract {}

    @Nested
    class Queries extends QueryContract {}

    @Nested
    class Upserts extends UpsertContract {}

    @Nested
    class ConstraintFailures extends ConstraintFailureContract {}

    @Nested
    class ConcurrencyFailures extends ConcurrencyFailureContract {}
}
