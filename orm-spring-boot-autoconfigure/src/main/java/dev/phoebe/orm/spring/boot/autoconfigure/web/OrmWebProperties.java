package dev.phoebe.orm.spring.boot.autoconfigure.web;

import dev.phoebe.orm.spring.web.PageSettings;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What can be said of web applications. Immutable.
 *
 * @param problems Whether errors are answered by problems (RFC 9457): those of the database, and those of requests.
 * @param page What holds for lists that say nothing else.
 */
@ConfigurationProperties("orm.web")
public record OrmWebProperties(
        @DefaultValue("true") boolean problems,
        @DefaultValue Page page) {

    /**
     * What holds for lists that say nothing else.
     *
     * @param defaultSize Rows on a page when neither the client nor @PageDefaults says.
     * @param maxSize Rows on a page that a client may ask for, unless @PageDefaults says something else.
     * @param links Whether pages come with a Link header to their neighbours.
     */
    public record Page(
            @DefaultValue("20") int defaultSize,
            @DefaultValue("100") int maxSize,
            @DefaultValue("true") boolean links) {

        PageSettings settings() {
            return new PageSettings(defaultSize, maxSize);
        }
    }
}
