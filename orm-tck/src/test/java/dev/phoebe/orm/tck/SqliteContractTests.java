package dev.phoebe.orm.tck;

import dev.phoebe.orm.tck.contract.ActiveRecordContract;
import dev.phoebe.orm.tck.contract.AggregateContract;
import dev.phoebe.orm.tck.contract.AllOrNoneContract;
import dev.phoebe.orm.tck.contract.ArithmeticContract;
import dev.phoebe.orm.tck.contract.ArrayContract;
import dev.phoebe.orm.tck.contract.BinaryContract;
import dev.phoebe.orm.tck.contract.BlockEndContract;
import dev.phoebe.orm.tck.contract.BlockOptionContract;
import dev.phoebe.orm.tck.contract.BulkContract;
import dev.phoebe.orm.tck.contract.BulkUpdateContract;
import dev.phoebe.orm.tck.contract.CaseContract;
import dev.phoebe.orm.tck.contract.ChangeFromContract;
import dev.phoebe.orm.tck.contract.ClauseContract;
import dev.phoebe.orm.tck.contract.CompositeReferenceContract;
import dev.phoebe.orm.tck.contract.CompoundContract;
import dev.phoebe.orm.tck.contract.ConcurrencyContract;
import dev.phoebe.orm.tck.contract.ConditionContract;
import dev.phoebe.orm.tck.contract.CountContract;
import dev.phoebe.orm.tck.contract.CteContract;
import dev.phoebe.orm.tck.contract.CursorContract;
import dev.phoebe.orm.tck.contract.CursorOrderContract;
import dev.phoebe.orm.tck.contract.CursorPageContract;
import dev.phoebe.orm.tck.contract.CustomExpressionContract;
import dev.phoebe.orm.tck.contract.DecimalScaleContract;
import dev.phoebe.orm.tck.contract.DeleteContract;
import dev.phoebe.orm.tck.contract.EqualKeyContract;
import dev.phoebe.orm.tck.contract.ErrorContract;
import dev.phoebe.orm.tck.contract.ExpressionKindContract;
import dev.phoebe.orm.tck.contract.ExpressionTypeContract;
import dev.phoebe.orm.tck.contract.FailedStatementContract;
import dev.phoebe.orm.tck.contract.FilterContract;
import dev.phoebe.orm.tck.contract.FullTextContract;
import dev.phoebe.orm.tck.contract.GetOrCreateContract;
import dev.phoebe.orm.tck.contract.GroupingContract;
import dev.phoebe.orm.tck.contract.HookContract;
import dev.phoebe.orm.tck.contract.IndexedValueContract;
import dev.phoebe.orm.tck.contract.InsertContract;
import dev.phoebe.orm.tck.contract.InsertRowsContract;
import dev.phoebe.orm.tck.contract.JoinContract;
import dev.phoebe.orm.tck.contract.JsonContract;
import dev.phoebe.orm.tck.contract.KeyContract;
import dev.phoebe.orm.tck.contract.LateralContract;
import dev.phoebe.orm.tck.contract.LazyLoadingContract;
import dev.phoebe.orm.tck.contract.LostAnswerContract;
import dev.phoebe.orm.tck.contract.LostTransactionContract;
import dev.phoebe.orm.tck.contract.ManualCommitContract;
import dev.phoebe.orm.tck.contract.ManyToManyContract;
import dev.phoebe.orm.tck.contract.NameContract;
import dev.phoebe.orm.tck.contract.NumberFunctionContract;
import dev.phoebe.orm.tck.contract.OptimisticLockContract;
import dev.phoebe.orm.tck.contract.OuterJoinContract;
import dev.phoebe.orm.tck.contract.PageContract;
import dev.phoebe.orm.tck.contract.PathContract;
import dev.phoebe.orm.tck.contract.PrefetchContract;
import dev.phoebe.orm.tck.contract.PrefetchGraphContract;
import dev.phoebe.orm.tck.contract.PrefetchPartContract;
import dev.phoebe.orm.tck.contract.ProjectionContract;
import dev.phoebe.orm.tck.contract.RawSqlContract;
import dev.phoebe.orm.tck.contract.RecordProjectionContract;
import dev.phoebe.orm.tck.contract.RelatedListContract;
import dev.phoebe.orm.tck.contract.RestoredObjectContract;
import dev.phoebe.orm.tck.contract.ReturningContract;
import dev.phoebe.orm.tck.contract.RowValueContract;
import dev.phoebe.orm.tck.contract.SaveContract;
import dev.phoebe.orm.tck.contract.ScalarContract;
import dev.phoebe.orm.tck.contract.SchemaContract;
import dev.phoebe.orm.tck.contract.SchemaNameContract;
import dev.phoebe.orm.tck.contract.SelectContract;
import dev.phoebe.orm.tck.contract.SerializationContract;
import dev.phoebe.orm.tck.contract.SignalContract;
import dev.phoebe.orm.tck.contract.StoredValueContract;
import dev.phoebe.orm.tck.contract.StreamContract;
import dev.phoebe.orm.tck.contract.SubqueryContract;
import dev.phoebe.orm.tck.contract.TextContract;
import dev.phoebe.orm.tck.contract.TextFunctionContract;
import dev.phoebe.orm.tck.contract.TimeContract;
import dev.phoebe.orm.tck.contract.TimeFunctionContract;
import dev.phoebe.orm.tck.contract.TransactionContract;
import dev.phoebe.orm.tck.contract.TransactionCountContract;
import dev.phoebe.orm.tck.contract.TypeContract;
import dev.phoebe.orm.tck.contract.UniqueReferenceContract;
import dev.phoebe.orm.tck.contract.UpdateContract;
import dev.phoebe.orm.tck.contract.UpsertContract;
import dev.phoebe.orm.tck.contract.ValueContract;
import dev.phoebe.orm.tck.contract.ValuesContract;
import dev.phoebe.orm.tck.contract.WindowContract;
import dev.phoebe.orm.tck.database.OnDatabase;
import org.junit.jupiter.api.Nested;

/** The contracts on SQLite. */
@OnDatabase("sqlite")
class SqliteContractTests {

    @Nested
    class ActiveRecords extends ActiveRecordContract {}

    @Nested
    class Aggregates extends AggregateContract {}

    @Nested
    class Arithmetics extends ArithmeticContract {}

    @Nested
    class AllOrNone extends AllOrNoneContract {}

    @Nested
    class Arrays extends ArrayContract {}

    @Nested
    class Binaries extends BinaryContract {}

    @Nested
    class BlockEnds extends BlockEndContract {}

    @Nested
    class BlockOptions extends BlockOptionContract {}

    @Nested
    class Bulks extends BulkContract {}

    @Nested
    class BulkUpdates extends BulkUpdateContract {}

    @Nested
    class Cases extends CaseContract {}

    @Nested
    class ChangesFrom extends ChangeFromContract {}

    @Nested
    class Compounds extends CompoundContract {}

    @Nested
    class Concurrency extends ConcurrencyContract {}

    @Nested
    class Conditions extends ConditionContract {}

    @Nested
    class Counts extends CountContract {}

    @Nested
    class Clauses extends ClauseContract {}

    @Nested
    class Ctes extends CteContract {}

    @Nested
    class Cursors extends CursorContract {}

    @Nested
    class CursorOrders extends CursorOrderContract {}

    @Nested
    class CursorPages extends CursorPageContract {}

    @Nested
    class CustomExpressions extends CustomExpressionContract {}

    @Nested
    class DecimalScales extends DecimalScaleContract {}

    @Nested
    class Deletes extends DeleteContract {}

    @Nested
    class Errors extends ErrorContract {}

    @Nested
    class ExpressionKinds extends ExpressionKindContract {}

    @Nested
    class ExpressionTypes extends ExpressionTypeContract {}

    @Nested
    class FailedStatements extends FailedStatementContract {}

    @Nested
    class Filters extends FilterContract {}

    @Nested
    class FullTexts extends FullTextContract {}

    @Nested
    class GetOrCreate extends GetOrCreateContract {}

    @Nested
    class Groupings extends GroupingContract {}

    @Nested
    class Hooks extends HookContract {}

    @Nested
    class Inserts extends InsertContract {}

    @Nested
    class InsertedRows extends InsertRowsContract {}

    @Nested
    class Joins extends JoinContract {}

    @Nested
    class CompositeReferences extends CompositeReferenceContract {}

    @Nested
    class UniqueReferences extends UniqueReferenceContract {}

    @Nested
    class Jsons extends JsonContract {}

    @Nested
    class Keys extends KeyContract {}

    @Nested
    class Laterals extends LateralContract {}

    @Nested
    class LazyLoading extends LazyLoadingContract {}

    @Nested
    class LostTransactions extends LostTransactionContract {}

    @Nested
    class ManualCommits extends ManualCommitContract {}

    @Nested
    class ManyToMany extends ManyToManyContract {}

    @Nested
    class Names extends NameContract {}

    @Nested
    class NumberFunctions extends NumberFunctionContract {}

    @Nested
    class OptimisticLocks extends OptimisticLockContract {}

    @Nested
    class OuterJoins extends OuterJoinContract {}

    @Nested
    class Pages extends PageContract {}

    @Nested
    class Paths extends PathContract {}

    @Nested
    class Prefetches extends PrefetchContract {}

    @Nested
    class PrefetchGraphs extends PrefetchGraphContract {}

    @Nested
    class PrefetchedParts extends PrefetchPartContract {}

    @Nested
    class Projections extends ProjectionContract {}

    @Nested
    class SqlOfTheProgram extends RawSqlContract {}

    @Nested
    class RecordProjections extends RecordProjectionContract {}

    @Nested
    class RelatedLists extends RelatedListContract {}

    @Nested
    class RestoredObjects extends RestoredObjectContract {}

    @Nested
    class Returning extends ReturningContract {}

    @Nested
    class RowValues extends RowValueContract {}

    @Nested
    class Saves extends SaveContract {}

    @Nested
    class Scalars extends ScalarContract {}

    @Nested
    class Schemas extends SchemaContract {}

    @Nested
    class EqualKeys extends EqualKeyContract {}

    @Nested
    class IndexedValues extends IndexedValueContract {}

    @Nested
    class LostAnswers extends LostAnswerContract {}

    @Nested
    class SchemaNames extends SchemaNameContract {}

    @Nested
    class Selects extends SelectContract {}

    @Nested
    class Serialization extends SerializationContract {}

    @Nested
    class Signals extends SignalContract {}

    @Nested
    class StoredValues extends StoredValueContract {}

    @Nested
    class Streams extends StreamContract {}

    @Nested
    class Subqueries extends SubqueryContract {}

    @Nested
    class Texts extends TextContract {}

    @Nested
    class TextFunctions extends TextFunctionContract {}

    @Nested
    class Times extends TimeContract {}

    @Nested
    class TimeFunctions extends TimeFunctionContract {}

    @Nested
    class Transactions extends TransactionContract {}

    @Nested
    class TransactionCounts extends TransactionCountContract {}

    @Nested
    class Types extends TypeContract {}

    @Nested
    class Updates extends UpdateContract {}

    @Nested
    class Upserts extends UpsertContract {}

    @Nested
    class Values extends ValueContract {}

    @Nested
    class ValuesTables extends ValuesContract {}

    @Nested
    class Windows extends WindowContract {}
}
