package dev.phoebe.orm.query;

import dev.phoebe.orm.relation.CollectionReader;
import dev.phoebe.orm.relation.ReadContext;
import dev.phoebe.orm.relation.RefReader;
import dev.phoebe.orm.relation.Relation;
import dev.phoebe.orm.type.RowReader;

/** A result whose lists of related rows are read afterwards, also where the database could send them in columns. */
record WithoutLists(ReadContext context) implements ReadContext {

    @Override
    public <T> RefReader<T> reference(Relation relation) {
        return context.reference(relation);
    }

    @Override
    public <M> RowReader<M> announced(Class<M> model, RowReader<M> reader) {
        return context.announced(model, reader);
    }

    @Override
    public <T> CollectionReader<T> collection(Relation relation) {
        return context.collection(relation);
    }
}
