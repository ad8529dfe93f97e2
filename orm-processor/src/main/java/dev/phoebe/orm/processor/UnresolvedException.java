package dev.phoebe.orm.processor;

/** A type does not exist yet: another processor may write it in this round. */
final class UnresolvedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Place place;
    private final String type;

    UnresolvedException(Place place, String type) {
        super(type, null, false, false);
        this.place = place;
        this.type = type;
    }

    Place place() {
        return place;
    }

    /** What has not been found, as it stands in the source. */
    String type() {
        return type;
    }
}
