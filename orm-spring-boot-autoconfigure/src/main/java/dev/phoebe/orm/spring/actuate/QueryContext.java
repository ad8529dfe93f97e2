package dev.phoebe.orm.spring.actuate;

import dev.phoebe.orm.jdbc.Operation;
import io.micrometer.observation.Observation;

/** What an observation knows of its statement. It knows neither the text nor the values, so they cannot become tags. */
public final class QueryContext extends Observation.Context {

    private final String database;
    private final String model;
    private final Operation operation;

    /**
     * A statement.
     *
     * @param database the name of the database
     * @param model the simple name of the model; empty where the statement is about none
     * @param operation what it does
     */
    public QueryContext(String database, String model, Operation operation) {
        this.database = database;
        this.model = model;
        this.operation = operation;
    }

    /** The name of the database. */
    public String database() {
        return database;
    }

    /** The simple name of the model; empty where the statement is about none. */
    public String model() {
        return model;
    }

    /** What it does. */
    public Operation operation() {
        return operation;
    }
}
