package dev.phoebe.orm.error;

/** The URL of a database sets an option that is dangerous, and that is not allowed. The driver was not called. */
public class RefusedUrlOptionException extends ConfigurationException {
    private static final long serialVersionUID = 1L;

    private final String option;
    private final String reason;

    public RefusedUrlOptionException(String option, String reason) {
        super("The URL of the database sets the option '" + option + "', which " + reason
                + ". It was refused before the driver was called. Remove the option, or allow it if you trust the source"
                + " of the URL: allowUrlOptions(\"" + option + "\"), or orm.databases.<name>.allowed-url-options.");
        this.option = option;
        this.reason = reason;
    }

    /** The name of the option, in lower case. */
    public String option() {
        return option;
    }

    /** What the option does, as the end of a sentence. */
    public String reason() {
        return reason;
    }
}
