package dev.phoebe.orm.expr;

import dev.phoebe.orm.sql.Fragment;
import java.math.BigDecimal;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A CASE without a branch yet. Its first result says what kind of expression it becomes. Immutable.
 *
 * @param <C> what decides: a condition, or a value that is compared
 */
public final class CaseStart<C> {

    static final CaseStart<Condition> SEARCHED = new CaseStart<>(null, condition -> condition);

    private final @Nullable Expression<?> operand;
    private final Function<C, Fragment> testing;

    private CaseStart(@Nullable Expression<?> operand, Function<C, Fragment> testing) {
        this.operand = operand;
        this.testing = testing;
    }

    static <V> CaseStart<V> of(Expression<V> operand) {
        return new CaseStart<>(operand, value -> new Value<>(operand.codec(), value));
    }

    /** {@code when ... then ?}. */
    public Case<C, String, StringExpression> when(C test, String result) {
        return when(test, Expressions.value(result));
    }

    /** {@code when ... then ?}. */
    public Case<C, Boolean, Condition> when(C test, boolean result) {
        return when(test, Expressions.value(result));
    }

    /** {@code when ... then ?}. */
    public Case<C, Integer, IntegerExpression> when(C test, int result) {
        return when(test, NumberForm.integer(result));
    }

    /** {@code when ... then ?}. */
    public Case<C, Long, LongExpression> when(C test, long result) {
        return when(test, Expressions.value(result));
    }

    /** {@code when ... then ?}. */
    public Case<C, Double, DoubleExpression> when(C test, double result) {
        return when(test, Expressions.value(result));
    }

    /** {@code when ... then ?}. */
    public Case<C, BigDecimal, DecimalExpression> when(C test, BigDecimal result) {
        return when(test, Expressions.value(result));
    }

    /** {@code when ... then ?}. */
    public Case<C, UUID, ComparableExpression<UUID>> when(C test, UUID result) {
        return when(test, Expressions.value(result));
    }

    /** {@code when ... then ?}. */
    public <T extends Temporal & Comparable<? super T>> Case<C, T, TemporalExpression<T>> when(C test, T result) {
        return when(test, Expressions.value(result));
    }

    /** {@code when ... then result}. */
    public <V, E extends Expression<V>> Case<C, V, E> when(C test, TypedExpression<V, E> result) {
        return first(test, result, result.type());
    }

    /** {@code when ... then result}. */
    public <V> Case<C, V, Expression<V>> when(C test, Expression<V> result) {
        return first(test, result, result.type());
    }

    private <V, E extends Expression<V>> Case<C, V, E> first(
            C test, Expression<V> result, ExpressionType<? extends E> type) {
        return new Case<>(this, result.codec(), type, List.of(new CaseForm.Branch(test(test), result)));
    }

    Fragment test(C test) {
        return testing.apply(test);
    }

    @Nullable
    Expression<?> operand() {
        return operand;
    }
}
