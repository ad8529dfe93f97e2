package dev.phoebe.orm.model;

import dev.phoebe.orm.expr.Condition;
import dev.phoebe.orm.expr.LongExpression;
import dev.phoebe.orm.expr.Selectable;
import dev.phoebe.orm.sql.Fragment;
import java.util.List;

/**
 * The subqueries by which a statement over some rows asks about the rows that are related to each of them. They are selects
 * like any other. Implementations are safe for use by several threads.
 */
public interface RelatedQueries {

    /** Whether there is a related row for which all conditions hold. */
    Condition exists(CollectionPath<?, ?> path, List<Condition> conditions);

    /** How many related rows there are for which all conditions hold. */
    LongExpression count(CollectionPath<?, ?> path, List<Condition> conditions);

    /** The related rows of one owner, each as this: {@code select title from book where book.author_id = author.id}. */
    <T> Fragment rows(Prefetch<?, T> rows, Selectable<?> what);

    /** A condition on the related rows: they belong to the owner with this key. */
    Condition ofKey(CollectionPath<?, ?> path, Object ownerKey);
}
