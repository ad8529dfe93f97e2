package dev.phoebe.orm.spring.transaction;

import dev.phoebe.orm.DatabaseBuilder;
import dev.phoebe.orm.tck.contract.AllOrNoneContract;
import dev.phoebe.orm.tck.contract.BlockEndContract;
import dev.phoebe.orm.tck.contract.BlockOptionContract;
import dev.phoebe.orm.tck.contract.ConcurrencyContract;
import dev.phoebe.orm.tck.contract.FailedStatementContract;
import dev.phoebe.orm.tck.contract.HookContract;
import dev.phoebe.orm.tck.contract.LostTransactionContract;
import dev.phoebe.orm.tck.contract.ManualCommitContract;
import dev.phoebe.orm.tck.contract.RestoredObjectContract;
import dev.phoebe.orm.tck.contract.TransactionContract;
import dev.phoebe.orm.tck.contract.TransactionCountContract;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** What holds of transactions by plain JDBC holds of Spring's, too. */
abstract class SpringContracts {

    private static DatabaseBuilder managed(DatabaseBuilder builder, DataSource source) {
        return builder.transactions(SpringTransactions.of(new JdbcTransactionManager(source)));
    }

    @Nested
    class AllOrNone extends AllOrNoneContract {

        @Override
        protected DatabaseBuilder configured(DatabaseBuilder builder, DataSource source) {
            return managed(builder, source);
        }
    }

    @Nested
    class BlockEnds extends BlockEndContract {

        @Override
        protected DatabaseBuilder configured(DatabaseBuilder builder, DataSource source) {
            return managed(builder, source);
        }
    }

    @Nested
    class BlockOptions extends BlockOptionContract {

        @Override
        protected DatabaseBuilder configured(DatabaseBuilder builder, DataSource source) {
            return managed(builder, source);
        }
    }

    @Nested
    class Concurrency extends ConcurrencyContract {

        @Override
        protected DatabaseBuilder configured(DatabaseBuilder builder, DataSource source) {
            return managed(builder, source);
        }
    }

    @Nested
    class Ends extends ManagedEnds {}

    @Nested
    class FailedStatements extends FailedStatementContract {

        @Override
        protected DatabaseBuilder configured(DatabaseBuilder builder, DataSource source) {
            return managed(builder, source);
        }
    }

    @Nested
    class Hooks extends HookContract {

        @Override
        protected DatabaseBuilder configured(DatabaseBuilder builder, DataSource source) {
            return managed(builder, source);
        }
    }

    @Nested
    class LostTransactions extends LostTransactionContract {

        @Override
        protected DatabaseBuilder configured(DatabaseBuilder builder, DataSource source) {
            return managed(builder, source);
        }
    }

    @Nested
    class ManualCommits extends ManualCommitContract {

        @Override
        protected DatabaseBuilder configured(DatabaseBuilder builder, DataSource source) {
            return managed(builder, source);
        }
    }

    @Nested
    class RestoredObjects extends RestoredObjectContract {

        @Override
        protected DatabaseBuilder configured(DatabaseBuilder builder, DataSource source) {
            return managed(builder, source);
        }
    }

    @Nested
    class Savepoints extends ManagedSavepoints {}

    @Nested
    class Transactions extends TransactionContract {

        @Override
        protected DatabaseBuilder configured(DatabaseBuilder builder, DataSource source) {
            return managed(builder, source);
        }
    }

    @Nested
    class TransactionCounts extends TransactionCountContract {

        @Override
        protected DatabaseBuilder configured(DatabaseBuilder builder, DataSource source) {
            return managed(builder, source);
        }
    }
}
