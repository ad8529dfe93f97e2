package dev.phoebe.orm.signal;

/**
 * A row was inserted or updated.
 *
 * @param modelType the class of the model
 * @param model the row, with its key
 * @param created whether it was inserted
 */
public record AfterSave<M>(Class<M> modelType, M model, boolean created) implements Signal<M> {}
