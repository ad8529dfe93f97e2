package dev.phoebe.orm.signal;

/**
 * One statement changed many rows: a bulk insert, or an update or delete by condition. It is sent once, not once a row.
 *
 * @param modelType the class of the model
 * @param kind what was done
 * @param rows how many rows were changed
 */
public record AfterBulk<M>(Class<M> modelType, Kind kind, long rows) implements Signal<M> {

    /** What was done. */
    public enum Kind {
        INSERT,
        UPDATE,
        DELETE
    }
}
