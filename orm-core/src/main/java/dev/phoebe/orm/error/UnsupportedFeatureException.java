package dev.phoebe.orm.error;

/** A statement asks for something that this database cannot do. It was not sent. */
public class UnsupportedFeatureException extends OrmException {
    private static final long serialVersionUID = 1L;

    private final String feature;
    private final String database;

    public UnsupportedFeatureException(String feature, String database) {
        super(database + " has no " + feature + ". The statement was not sent.");
        this.feature = feature;
        this.database = database;
    }

    /** With what to do instead. */
    public UnsupportedFeatureException(String feature, String database, String remedy) {
        super(database + " has no " + feature + ". The statement was not sent. " + remedy);
        this.feature = feature;
        this.database = database;
    }

    /** What was asked for, in words. */
    public String feature() {
        return feature;
    }

    /** The database that lacks it. */
    public String database() {
        return database;
    }
}
