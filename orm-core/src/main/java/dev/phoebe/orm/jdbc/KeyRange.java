package dev.phoebe.orm.jdbc;

/**
 * The keys that a database counted for rows that came one after the other.
 *
 * @param first the key of the first row
 * @param last the key of the last row
 */
public record KeyRange(long first, long last) {

    static final KeyRange NONE = new KeyRange(0, -1);

    /** How many keys there are. */
    public long size() {
        return last - first + 1;
    }
}
