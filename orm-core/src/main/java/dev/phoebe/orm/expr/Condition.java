package dev.phoebe.orm.expr;

import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.type.Codec;
import dev.phoebe.orm.type.Codecs;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Something that is true, false or, as SQL has it, unknown. */
public interface Condition extends TypedExpression<Boolean, Condition> {

    /** Both. */
    default Condition and(Condition other) {
        return new Logic(" and ", List.of(this, other));
    }

    /** At least one. */
    default Condition or(Condition other) {
        return new Logic(" or ", List.of(this, other));
    }

    /** The contrary; unknown stays unknown. */
    default Condition not() {
        return new Not(this);
    }

    /** All of them; true when there is none. */
    static Condition all(Collection<? extends Condition> conditions) {
        return Logic.of(" and ", List.copyOf(conditions), Constant.TRUE);
    }

    /** Without those that hold always, which {@link #all} of none is. */
    static Condition[] telling(Condition... conditions) {
        for (Condition condition : conditions) {
            if (condition == Constant.TRUE) {
                return Arrays.stream(conditions)
                        .filter(each -> each != Constant.TRUE)
                        .toArray(Condition[]::new);
            }
        }
        return conditions;
    }

    /** Writes all of them, as {@link #all} would: without an object for it. There must be one. */
    static void writeAll(SqlWriter writer, List<? extends Condition> conditions) {
        if (conditions.size() == 1) {
            conditions.get(0).writeCondition(writer);
        } else {
            Logic.write(writer, " and ", conditions);
        }
    }

    /** At least one of them; false when there is none. */
    static Condition any(Collection<? extends Condition> conditions) {
        return Logic.of(" or ", List.copyOf(conditions), Constant.FALSE);
    }

    @Override
    default ExpressionType<Condition> type() {
        return ExpressionType.condition(codec());
    }

    @Override
    default Codec<Boolean> codec() {
        return Codecs.BOOLEAN;
    }
}
