package dev.phoebe.orm.relation;

/** Names one relation of one model: what a reader asks a {@link ReadContext} about. */
public interface Relation {

    /** The property that holds it. */
    String property();
}
