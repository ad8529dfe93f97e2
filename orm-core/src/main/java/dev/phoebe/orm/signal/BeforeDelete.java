package dev.phoebe.orm.signal;

/**
 * A row is about to be deleted.
 *
 * @param modelType the class of the model
 * @param model the row
 */
public record BeforeDelete<M>(Class<M> modelType, M model) implements Signal<M> {}
