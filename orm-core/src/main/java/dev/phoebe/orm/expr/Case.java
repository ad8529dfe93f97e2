package dev.phoebe.orm.expr;

import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.type.Codec;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A CASE that has one branch at least: {@link #otherwise} or {@link #end()} makes it an expression. Immutable.
 *
 * @param <C> what decides: a condition, or a value that is compared
 * @param <V> the type of the results
 * @param <E> the expression that it becomes
 */
public final class Case<C, V, E extends Expression<V>> {

    private final CaseStart<C> start;
    private final Codec<V> codec;
    private final ExpressionType<? extends E> type;
    private final List<CaseForm.Branch> branches;

    Case(CaseStart<C> start, Codec<V> codec, ExpressionType<? extends E> type, List<CaseForm.Branch> branches) {
        this.start = start;
        this.codec = codec;
        this.type = type;
        this.branches = branches;
    }

    /** {@code when ... then ?}: only where no branch before it decides. */
    public Case<C, V, E> when(C test, V result) {
        return when(test, value(result));
    }

    /** {@code when ... then result}: only where no branch before it decides. */
    public Case<C, V, E> when(C test, Expression<V> result) {
        Fragment decides = start.test(test);
        List<CaseForm.Branch> all = new ArrayList<>(branches);
        all.add(new CaseForm.Branch(decides, result));
        return new Case<>(start, codec, type, all);
    }

    /** {@code else ? end}. */
    public E otherwise(V result) {
        return otherwise(value(result));
    }

    /** {@code else result end}. */
    public E otherwise(Expression<V> result) {
        return make(result);
    }

    /** {@code end}: null where no branch decides. */
    public E end() {
        return make(null);
    }

    private Expression<V> value(V value) {
        return new Value<>(codec, value);
    }

    private E make(@Nullable Expression<V> otherwise) {
        CaseForm form = new CaseForm(start.operand(), branches, otherwise);
        return type.common(form.results()).make(form);
    }
}
