package dev.phoebe.orm.expr;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Three expressions that are compared as one: first by first, then by second. As SQL has it, a comparison with null is not
 * true unless what stands before decides. Immutable.
 */
public final class Row3<A, B, C> {

    private final Expression<A> first;
    private final Expression<B> second;
    private final Expression<C> third;
    private final RowForm form;

    Row3(Expression<A> first, Expression<B> second, Expression<C> third) {
        this.first = first;
        this.second = second;
        this.third = third;
        this.form = new RowForm(List.of(first, second, third));
    }

    /** A row of values that are bound as those of this row are. */
    public Row3<A, B, C> of(A first, B second, C third) {
        return new Row3<>(
                RowForm.value(this.first, first), RowForm.value(this.second, second), RowForm.value(this.third, third));
    }

    /** {@code this = (?, ?, ?)}. */
    public Condition eq(A first, B second, C third) {
        return eq(of(first, second, third));
    }

    /** {@code this = other}. */
    public Condition eq(Row3<A, B, C> other) {
        return form.compare(" = ", other.form);
    }

    /** {@code this <> (?, ?, ?)}. */
    public Condition ne(A first, B second, C third) {
        return ne(of(first, second, third));
    }

    /** {@code this <> other}. */
    public Condition ne(Row3<A, B, C> other) {
        return form.compare(" <> ", other.form);
    }

    /** {@code this < (?, ?, ?)}. */
    public Condition lt(A first, B second, C third) {
        return lt(of(first, second, third));
    }

    /** {@code this < other}. */
    public Condition lt(Row3<A, B, C> other) {
        return form.compare(" < ", other.form);
    }

    /** {@code this <= (?, ?, ?)}. */
    public Condition le(A first, B second, C third) {
        return le(of(first, second, third));
    }

    /** {@code this <= other}. */
    public Condition le(Row3<A, B, C> other) {
        return form.compare(" <= ", other.form);
    }

    /** {@code this > (?, ?, ?)}. */
    public Condition gt(A first, B second, C third) {
        return gt(of(first, second, third));
    }

    /** {@code this > other}. */
    public Condition gt(Row3<A, B, C> other) {
        return form.compare(" > ", other.form);
    }

    /** {@code this >= (?, ?, ?)}. */
    public Condition ge(A first, B second, C third) {
        return ge(of(first, second, third));
    }

    /** {@code this >= other}. */
    public Condition ge(Row3<A, B, C> other) {
        return form.compare(" >= ", other.form);
    }

    /** {@code this in ((...), (...))}; an empty list is false. */
    public Condition in(Collection<Row3<A, B, C>> rows) {
        return form.in(forms(rows), false);
    }

    /** {@code this not in ((...), (...))}; an empty list is true. */
    public Condition notIn(Collection<Row3<A, B, C>> rows) {
        return form.in(forms(rows), true);
    }

    /** {@code this in (select ...)}: a select of three columns. */
    public Condition in(Subquery<?> subquery) {
        return form.in(subquery, false);
    }

    /** {@code this not in (select ...)}: a select of three columns. */
    public Condition notIn(Subquery<?> subquery) {
        return form.in(subquery, true);
    }

    private static <A, B, C> List<RowForm> forms(Collection<Row3<A, B, C>> rows) {
        List<RowForm> forms = new ArrayList<>(rows.size());
        rows.forEach(row -> forms.add(row.form));
        return forms;
    }
}
