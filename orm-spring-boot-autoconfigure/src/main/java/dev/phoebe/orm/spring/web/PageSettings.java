package dev.phoebe.orm.spring.web;

/**
 * What holds for lists that say nothing else.
 *
 * @param defaultSize rows on a page when neither client nor handler method say
 * @param maxSize rows that a client may ask for
 */
public record PageSettings(int defaultSize, int maxSize) {

    /** Settings that make sense together. */
    public PageSettings {
        if (defaultSize < 1) {
            throw new IllegalArgumentException(
                    "orm.web.page.default-size must be 1 or more; it is " + defaultSize + ".");
        }
        if (maxSize < defaultSize) {
            throw new IllegalArgumentException("orm.web.page.max-size must not be less than orm.web.page.default-size; "
                    + "they are " + maxSize + " and " + defaultSize + ".");
        }
    }
}
