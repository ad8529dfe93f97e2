package dev.phoebe.orm.relation;

import dev.phoebe.orm.type.RowReader;
import org.jspecify.annotations.Nullable;

/**
 * One table within one result, as its reader sees it: where each relation comes from. Made per result by whoever runs
 * the statement.
 */
public interface ReadContext {

    /** How the references of {@code relation} are made. */
    <T> RefReader<T> reference(Relation relation);

    /** Reads the rows of a model so that those who listen to it hear of each; as it is where nobody does. */
    default <M> RowReader<M> announced(Class<M> model, RowReader<M> reader) {
        return reader;
    }

    /** How rows are read that come as lists in a column; null where the database sends no lists. */
    default @Nullable ReadContext ofLists() {
        return null;
    }

    /** How the collections of {@code relation} are made. */
    <T> CollectionReader<T> collection(Relation relation);
}
