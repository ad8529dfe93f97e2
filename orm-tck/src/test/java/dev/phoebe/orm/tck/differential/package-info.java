/**
 * Random queries, which four databases and a small evaluator in memory must answer alike. A query is a tree of records
 * ({@link dev.phoebe.orm.tck.differential.Plan}): it is made by a {@code Generator}, said in Phoebe's language by a
 * {@code Translation}, answered by an {@code Evaluator}, and made smaller by a {@code Shrinker} where the answers differ.
 */
@NullMarked
package dev.phoebe.orm.tck.differential;

import org.jspecify.annotations.NullMarked;
