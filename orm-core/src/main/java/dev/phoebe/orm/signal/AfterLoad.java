package dev.phoebe.orm.signal;

/**
 * A row was read.
 *
 * @param modelType the class of the model
 * @param model the row
 */
public record AfterLoad<M>(Class<M> modelType, M model) implements Signal<M> {}
