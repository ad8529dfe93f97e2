package dev.phoebe.orm.load;

import dev.phoebe.orm.model.CollectionPath;
import dev.phoebe.orm.model.Reference;
import dev.phoebe.orm.relation.CollectionReader;
import dev.phoebe.orm.relation.ReadContext;
import dev.phoebe.orm.relation.RefReader;
import dev.phoebe.orm.relation.Relation;

/**
 * Rows that come one by one: found by their key, or just written. None has siblings, so their readers are made once.
 *
 * @param relations who loads what is touched
 */
record RowContext(RelationLoader relations) implements ReadContext {

    @Override
    @SuppressWarnings("unchecked") // the reader of a table asks for its own relations, by their own types
    public <T> RefReader<T> reference(Relation relation) {
        return RefReader.apart(relations.whenTouched((Reference<?, T>) relation));
    }

    @Override
    @SuppressWarnings("unchecked") // the reader of a table asks for its own relations, by their own types
    public <T> CollectionReader<T> collection(Relation relation) {
        return CollectionReader.apart(relations.whenTouched((CollectionPath<?, T>) relation));
    }
}
