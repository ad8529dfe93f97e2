package dev.phoebe.orm.error;

/** A stored value is none that the program knows: an enum without such a constant. */
public class UnknownValueException extends OrmException {
    private static final long serialVersionUID = 1L;

    public UnknownValueException(String message) {
        super(message);
    }
}
