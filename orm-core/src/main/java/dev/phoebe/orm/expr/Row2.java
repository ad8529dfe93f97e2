package dev.phoebe.orm.expr;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Two expressions that are compared as one: first by first, then by second. As SQL has it, a comparison with null is not
 * true unless what stands before decides. Immutable.
 */
public final class Row2<A, B> {

    private final Expression<A> first;
    private final Expression<B> second;
    private final RowForm form;

    Row2(Expression<A> first, Expression<B> second) {
        this.first = first;
        this.second = second;
        this.form = new RowForm(List.of(first, second));
    }

    /** A row of values that are bound as those of this row are. */
    public Row2<A, B> of(A first, B second) {
        return new Row2<>(RowForm.value(this.first, first), RowForm.value(this.second, second));
    }

    /** {@code this = (?, ?)}. */
    public Condition eq(A first, B second) {
        return eq(of(first, second));
    }

    /** {@code this = other}. */
    public Condition eq(Row2<A, B> other) {
        return form.compare(" = ", other.form);
    }

    /** {@code this <> (?, ?)}. */
    public Condition ne(A first, B second) {
        return ne(of(first, second));
    }

    /** {@code this <> other}. */
    public Condition ne(Row2<A, B> other) {
        return form.compare(" <> ", other.form);
    }

    /** {@code this < (?, ?)}. */
    public Condition lt(A first, B second) {
        return lt(of(first, second));
    }

    /** {@code this < other}. */
    public Condition lt(Row2<A, B> other) {
        return form.compare(" < ", other.form);
    }

    /** {@code this <= (?, ?)}. */
    public Condition le(A first, B second) {
        return le(of(first, second));
    }

    /** {@code this <= other}. */
    public Condition le(Row2<A, B> other) {
        return form.compare(" <= ", other.form);
    }

    /** {@code this > (?, ?)}. */
    public Condition gt(A first, B second) {
        return gt(of(first, second));
    }

    /** {@code this > other}. */
    public Condition gt(Row2<A, B> other) {
        return form.compare(" > ", other.form);
    }

    /** {@code this >= (?, ?)}. */
    public Condition ge(A first, B second) {
        return ge(of(first, second));
    }

    /** {@code this >= other}. */
    public Condition ge(Row2<A, B> other) {
        return form.compare(" >= ", other.form);
    }

    /** {@code this in ((...), (...))}; an empty list is false. */
    public Condition in(Collection<Row2<A, B>> rows) {
        return form.in(forms(rows), false);
    }

    /** {@code this not in ((...), (...))}; an empty list is true. */
    public Condition notIn(Collection<Row2<A, B>> rows) {
        return form.in(forms(rows), true);
    }

    /** {@code this in (select ...)}: a select of two columns. */
    public Condition in(Subquery<?> subquery) {
        return form.in(subquery, false);
    }

    /** {@code this not in (select ...)}: a select of two columns. */
    public Condition notIn(Subquery<?> subquery) {
        return form.in(subquery, true);
    }

    private static <A, B> List<RowForm> forms(Collection<Row2<A, B>> rows) {
        List<RowForm> forms = new ArrayList<>(rows.size());
        rows.forEach(row -> forms.add(row.form));
        return forms;
    }
}
