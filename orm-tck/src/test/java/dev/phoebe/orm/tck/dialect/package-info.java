/** The dialects on their real databases: what they write is run, what they classify is provoked. */
@NullMarked
package dev.phoebe.orm.tck.dialect;

import org.jspecify.annotations.NullMarked;
