package dev.phoebe.orm.page;

import java.io.Serializable;

/**
 * One property to order by, as a client names it. It becomes a column only if the query's table has such a property and
 * the endpoint offers it.
 *
 * @param property the property's name
 * @param descending whether the greatest comes first
 */
public record SortKey(String property, boolean descending) implements Serializable {}
