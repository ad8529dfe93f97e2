package dev.phoebe.orm.expr;

import dev.phoebe.orm.sql.Name;
import dev.phoebe.orm.type.Codec;

/**
 * A column of a result, as it is known by those who read the result by names.
 *
 * @param name its name
 * @param codec how its values travel
 */
public record Output(Name name, Codec<?> codec) {}
