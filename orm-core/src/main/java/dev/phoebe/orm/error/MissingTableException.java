package dev.phoebe.orm.error;

/** No generated table was found for a model class: the annotation processor did not run. */
public class MissingTableException extends ConfigurationException {
    private static final long serialVersionUID = 1L;

    private final Class<?> model;

    public MissingTableException(Class<?> model, String message) {
        super(message);
        this.model = model;
    }

    /** The model class without a table. */
    public Class<?> model() {
        return model;
    }
}
