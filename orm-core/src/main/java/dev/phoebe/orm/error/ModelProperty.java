package dev.phoebe.orm.error;

/** A property of a model, which an exception may be about. Columns and references are such. */
public interface ModelProperty {

    /** The class of the model. */
    Class<?> modelType();

    /** The field of the model. */
    String property();
}
