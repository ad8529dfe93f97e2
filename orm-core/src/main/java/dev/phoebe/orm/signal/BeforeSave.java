package dev.phoebe.orm.signal;

/**
 * A row is about to be inserted or updated, and has passed no check yet: a listener may still change it.
 *
 * @param modelType the class of the model
 * @param model the row
 * @param created whether it is inserted
 */
public record BeforeSave<M>(Class<M> modelType, M model, boolean created) implements Signal<M> {}
