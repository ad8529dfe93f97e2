package dev.phoebe.orm.signal;

/**
 * Something that happens to a row. Sent inside the transaction that does it, to listeners of the model.
 *
 * @param <M> the model
 */
public sealed interface Signal<M> permits BeforeSave, AfterSave, BeforeDelete, AfterDelete, AfterLoad, AfterBulk {

    /** The class of the model. */
    Class<M> modelType();
}
