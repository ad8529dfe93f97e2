package dev.phoebe.orm.error;

import java.util.List;

/** The database's tables are not those of the models. */
public class SchemaMismatchException extends ConfigurationException {
    private static final long serialVersionUID = 1L;

    private final String[] differences;

    public SchemaMismatchException(String database, List<String> differences) {
        super("The tables of " + database + " do not fit the models: " + String.join("; ", differences)
                + ". Migrate the database, or set orm.schema to none if this is meant.");
        this.differences = differences.toArray(String[]::new);
    }

    /** Every difference that was found. */
    public List<String> differences() {
        return List.of(differences);
    }
}
