package dev.phoebe.orm.relation;

/**
 * One table within one result, as its reader sees it: where each relation comes from. Made per result by whoever runs
 * the statement.
 */
public interface ReadContext {

    /** How the references of {@code relation} are made. */
    <T> RefReader<T> reference(Relation relation);

    /** How the collections of {@code relation} are made. */
    <T> CollectionReader<T> collection(Relation relation);
}
