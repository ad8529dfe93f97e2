package dev.phoebe.orm.signal;

/**
 * A row was deleted.
 *
 * @param modelType the class of the model
 * @param model the row as it was
 */
public record AfterDelete<M>(Class<M> modelType, M model) implements Signal<M> {}
