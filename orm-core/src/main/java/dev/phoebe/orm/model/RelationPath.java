package dev.phoebe.orm.model;

import dev.phoebe.orm.relation.Relation;

/**
 * A relation from one model to another, as something to join, to prefetch or to ask about.
 *
 * @param <M> the model that has it
 * @param <T> the model to which it leads
 */
public sealed interface RelationPath<M, T> extends Relation permits Reference, CollectionPath, Prefetch {

    /** The table where it begins. */
    Table<M, ?> owner();

    /** The table where it ends. */
    Table<T, ?> target();

    /** Its place among the relations of its table, counted from 0. */
    int index();
}
