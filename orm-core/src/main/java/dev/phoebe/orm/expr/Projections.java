package dev.phoebe.orm.expr;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.type.RowReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rows as whatever a constructor or function makes of them: {@code as(Sales::new, AUTHOR.name, sum(LINE.amount))}. The
 * compiler checks number and types of the arguments; any {@link Selectable} may be one, another projection too.
 */
public final class Projections {

    private Projections() {}

    /**
     * A map of the values by the names of their columns, in their order; a table stands for all of its columns. For rows
     * whose shape nobody knows beforehand: a record says more.
     *
     * @throws InvalidQueryException when two of them have one name, or one of them has none
     */
    public static Selectable<Map<String, @Nullable Object>> asMap(Selectable<?>... columns) {
        return new ValuesByName(List.of(columns));
    }

    /** A list of the values, in their order; it cannot be changed. For rows whose shape nobody knows beforehand. */
    public static Selectable<List<@Nullable Object>> asTuple(Selectable<?>... values) {
        return new ProjectedRow<>(List.of(values), parts -> {
            List<RowReader<?>> readers = new ArrayList<>();
            for (Selectable<?> value : values) {
                readers.add(parts.next(value));
            }
            return (row, at) -> {
                List<@Nullable Object> tuple = new ArrayList<>(readers.size());
                for (RowReader<?> reader : readers) {
                    tuple.add(reader.read(row, at));
                }
                return Collections.unmodifiableList(tuple);
            };
        });
    }

    /** Makes an object of 1 value. */
    public static <A extends @Nullable Object, R extends @Nullable Object> Selectable<R> as(
            F1<? super A, ? extends R> function, Selectable<A> a) {
        return new ProjectedRow<>(List.of(a), parts -> {
            RowReader<A> as = parts.next(a);
            return (row, at) -> function.apply(as.read(row, at));
        });
    }

    /** Makes an object of 2 values. */
    public static <A extends @Nullable Object, B extends @Nullable Object, R extends @Nullable Object> Selectable<R> as(
            F2<? super A, ? super B, ? extends R> function, Selectable<A> a, Selectable<B> b) {
        return new ProjectedRow<>(List.of(a, b), parts -> {
            RowReader<A> as = parts.next(a);
            RowReader<B> bs = parts.next(b);
            return (row, at) -> function.apply(as.read(row, at), bs.read(row, at));
        });
    }

    /** Makes an object of 3 values. */
    public static <
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    R extends @Nullable Object>
            Selectable<R> as(
                    F3<? super A, ? super B, ? super C, ? extends R> function,
                    Selectable<A> a,
                    Selectable<B> b,
                    Selectable<C> c) {
        return new ProjectedRow<>(List.of(a, b, c), parts -> {
            RowReader<A> as = parts.next(a);
            RowReader<B> bs = parts.next(b);
            RowReader<C> cs = parts.next(c);
            return (row, at) -> function.apply(as.read(row, at), bs.read(row, at), cs.read(row, at));
        });
    }

    /** Makes an object of 4 values. */
    public static <
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    D extends @Nullable Object,
                    R extends @Nullable Object>
            Selectable<R> as(
                    F4<? super A, ? super B, ? super C, ? super D, ? extends R> function,
                    Selectable<A> a,
                    Selectable<B> b,
                    Selectable<C> c,
                    Selectable<D> d) {
        return new ProjectedRow<>(List.of(a, b, c, d), parts -> {
            RowReader<A> as = parts.next(a);
            RowReader<B> bs = parts.next(b);
            RowReader<C> cs = parts.next(c);
            RowReader<D> ds = parts.next(d);
            return (row, at) -> function.apply(as.read(row, at), bs.read(row, at), cs.read(row, at), ds.read(row, at));
        });
    }

    /** Makes an object of 5 values. */
    public static <
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    D extends @Nullable Object,
                    E extends @Nullable Object,
                    R extends @Nullable Object>
            Selectable<R> as(
                    F5<? super A, ? super B, ? super C, ? super D, ? super E, ? extends R> function,
                    Selectable<A> a,
                    Selectable<B> b,
                    Selectable<C> c,
                    Selectable<D> d,
                    Selectable<E> e) {
        return new ProjectedRow<>(List.of(a, b, c, d, e), parts -> {
            RowReader<A> as = parts.next(a);
            RowReader<B> bs = parts.next(b);
            RowReader<C> cs = parts.next(c);
            RowReader<D> ds = parts.next(d);
            RowReader<E> es = parts.next(e);
            return (row, at) -> function.apply(
                    as.read(row, at), bs.read(row, at), cs.read(row, at), ds.read(row, at), es.read(row, at));
        });
    }

    /** Makes an object of 6 values. */
    public static <
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    D extends @Nullable Object,
                    E extends @Nullable Object,
                    F extends @Nullable Object,
                    R extends @Nullable Object>
            Selectable<R> as(
                    F6<? super A, ? super B, ? super C, ? super D, ? super E, ? super F, ? extends R> function,
                    Selectable<A> a,
                    Selectable<B> b,
                    Selectable<C> c,
                    Selectable<D> d,
                    Selectable<E> e,
                    Selectable<F> f) {
        return new ProjectedRow<>(List.of(a, b, c, d, e, f), parts -> {
            RowReader<A> as = parts.next(a);
            RowReader<B> bs = parts.next(b);
            RowReader<C> cs = parts.next(c);
            RowReader<D> ds = parts.next(d);
            RowReader<E> es = parts.next(e);
            RowReader<F> fs = parts.next(f);
            return (row, at) -> function.apply(
                    as.read(row, at),
                    bs.read(row, at),
                    cs.read(row, at),
                    ds.read(row, at),
                    es.read(row, at),
                    fs.read(row, at));
        });
    }

    /** Makes an object of 7 values. */
    public static <
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    D extends @Nullable Object,
                    E extends @Nullable Object,
                    F extends @Nullable Object,
                    G extends @Nullable Object,
                    R extends @Nullable Object>
            Selectable<R> as(
                    F7<? super A, ? super B, ? super C, ? super D, ? super E, ? super F, ? super G, ? extends R>
                            function,
                    Selectable<A> a,
                    Selectable<B> b,
                    Selectable<C> c,
                    Selectable<D> d,
                    Selectable<E> e,
                    Selectable<F> f,
                    Selectable<G> g) {
        return new ProjectedRow<>(List.of(a, b, c, d, e, f, g), parts -> {
            RowReader<A> as = parts.next(a);
            RowReader<B> bs = parts.next(b);
            RowReader<C> cs = parts.next(c);
            RowReader<D> ds = parts.next(d);
            RowReader<E> es = parts.next(e);
            RowReader<F> fs = parts.next(f);
            RowReader<G> gs = parts.next(g);
            return (row, at) -> function.apply(
                    as.read(row, at),
                    bs.read(row, at),
                    cs.read(row, at),
                    ds.read(row, at),
                    es.read(row, at),
                    fs.read(row, at),
                    gs.read(row, at));
        });
    }

    /** Makes an object of 8 values. */
    public static <
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    D extends @Nullable Object,
                    E extends @Nullable Object,
                    F extends @Nullable Object,
                    G extends @Nullable Object,
                    H extends @Nullable Object,
                    R extends @Nullable Object>
            Selectable<R> as(
                    F8<
                                    ? super A,
                                    ? super B,
                                    ? super C,
                                    ? super D,
                                    ? super E,
                                    ? super F,
                                    ? super G,
                                    ? super H,
                                    ? extends R>
                            function,
                    Selectable<A> a,
                    Selectable<B> b,
                    Selectable<C> c,
                    Selectable<D> d,
                    Selectable<E> e,
                    Selectable<F> f,
                    Selectable<G> g,
                    Selectable<H> h) {
        return new ProjectedRow<>(List.of(a, b, c, d, e, f, g, h), parts -> {
            RowReader<A> as = parts.next(a);
            RowReader<B> bs = parts.next(b);
            RowReader<C> cs = parts.next(c);
            RowReader<D> ds = parts.next(d);
            RowReader<E> es = parts.next(e);
            RowReader<F> fs = parts.next(f);
            RowReader<G> gs = parts.next(g);
            RowReader<H> hs = parts.next(h);
            return (row, at) -> function.apply(
                    as.read(row, at),
                    bs.read(row, at),
                    cs.read(row, at),
                    ds.read(row, at),
                    es.read(row, at),
                    fs.read(row, at),
                    gs.read(row, at),
                    hs.read(row, at));
        });
    }

    /** Makes an object of 9 values. */
    public static <
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    D extends @Nullable Object,
                    E extends @Nullable Object,
                    F extends @Nullable Object,
                    G extends @Nullable Object,
                    H extends @Nullable Object,
                    I extends @Nullable Object,
                    R extends @Nullable Object>
            Selectable<R> as(
                    F9<
                                    ? super A,
                                    ? super B,
                                    ? super C,
                                    ? super D,
                                    ? super E,
                                    ? super F,
                                    ? super G,
                                    ? super H,
                                    ? super I,
                                    ? extends R>
                            function,
                    Selectable<A> a,
                    Selectable<B> b,
                    Selectable<C> c,
                    Selectable<D> d,
                    Selectable<E> e,
                    Selectable<F> f,
                    Selectable<G> g,
                    Selectable<H> h,
                    Selectable<I> i) {
        return new ProjectedRow<>(List.of(a, b, c, d, e, f, g, h, i), parts -> {
            RowReader<A> as = parts.next(a);
            RowReader<B> bs = parts.next(b);
            RowReader<C> cs = parts.next(c);
            RowReader<D> ds = parts.next(d);
            RowReader<E> es = parts.next(e);
            RowReader<F> fs = parts.next(f);
            RowReader<G> gs = parts.next(g);
            RowReader<H> hs = parts.next(h);
            RowReader<I> is = parts.next(i);
            return (row, at) -> function.apply(
                    as.read(row, at),
                    bs.read(row, at),
                    cs.read(row, at),
                    ds.read(row, at),
                    es.read(row, at),
                    fs.read(row, at),
                    gs.read(row, at),
                    hs.read(row, at),
                    is.read(row, at));
        });
    }

    /** Makes an object of 10 values. */
    public static <
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    D extends @Nullable Object,
                    E extends @Nullable Object,
                    F extends @Nullable Object,
                    G extends @Nullable Object,
                    H extends @Nullable Object,
                    I extends @Nullable Object,
                    J extends @Nullable Object,
                    R extends @Nullable Object>
            Selectable<R> as(
                    F10<
                                    ? super A,
                                    ? super B,
                                    ? super C,
                                    ? super D,
                                    ? super E,
                                    ? super F,
                                    ? super G,
                                    ? super H,
                                    ? super I,
                                    ? super J,
                                    ? extends R>
                            function,
                    Selectable<A> a,
                    Selectable<B> b,
                    Selectable<C> c,
                    Selectable<D> d,
                    Selectable<E> e,
                    Selectable<F> f,
                    Selectable<G> g,
                    Selectable<H> h,
                    Selectable<I> i,
                    Selectable<J> j) {
        return new ProjectedRow<>(List.of(a, b, c, d, e, f, g, h, i, j), parts -> {
            RowReader<A> as = parts.next(a);
            RowReader<B> bs = parts.next(b);
            RowReader<C> cs = parts.next(c);
            RowReader<D> ds = parts.next(d);
            RowReader<E> es = parts.next(e);
            RowReader<F> fs = parts.next(f);
            RowReader<G> gs = parts.next(g);
            RowReader<H> hs = parts.next(h);
            RowReader<I> is = parts.next(i);
            RowReader<J> js = parts.next(j);
            return (row, at) -> function.apply(
                    as.read(row, at),
                    bs.read(row, at),
                    cs.read(row, at),
                    ds.read(row, at),
                    es.read(row, at),
                    fs.read(row, at),
                    gs.read(row, at),
                    hs.read(row, at),
                    is.read(row, at),
                    js.read(row, at));
        });
    }

    /** Makes an object of 11 values. */
    public static <
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    D extends @Nullable Object,
                    E extends @Nullable Object,
                    F extends @Nullable Object,
                    G extends @Nullable Object,
                    H extends @Nullable Object,
                    I extends @Nullable Object,
                    J extends @Nullable Object,
                    K extends @Nullable Object,
                    R extends @Nullable Object>
            Selectable<R> as(
                    F11<
                                    ? super A,
                                    ? super B,
                                    ? super C,
                                    ? super D,
                                    ? super E,
                                    ? super F,
                                    ? super G,
                                    ? super H,
                                    ? super I,
                                    ? super J,
                                    ? super K,
                                    ? extends R>
                            function,
                    Selectable<A> a,
                    Selectable<B> b,
                    Selectable<C> c,
                    Selectable<D> d,
                    Selectable<E> e,
                    Selectable<F> f,
                    Selectable<G> g,
                    Selectable<H> h,
                    Selectable<I> i,
                    Selectable<J> j,
                    Selectable<K> k) {
        return new ProjectedRow<>(List.of(a, b, c, d, e, f, g, h, i, j, k), parts -> {
            RowReader<A> as = parts.next(a);
            RowReader<B> bs = parts.next(b);
            RowReader<C> cs = parts.next(c);
            RowReader<D> ds = parts.next(d);
            RowReader<E> es = parts.next(e);
            RowReader<F> fs = parts.next(f);
            RowReader<G> gs = parts.next(g);
            RowReader<H> hs = parts.next(h);
            RowReader<I> is = parts.next(i);
            RowReader<J> js = parts.next(j);
            RowReader<K> ks = parts.next(k);
            return (row, at) -> function.apply(
                    as.read(row, at),
                    bs.read(row, at),
                    cs.read(row, at),
                    ds.read(row, at),
                    es.read(row, at),
                    fs.read(row, at),
                    gs.read(row, at),
                    hs.read(row, at),
                    is.read(row, at),
                    js.read(row, at),
                    ks.read(row, at));
        });
    }

    /** Makes an object of 12 values. */
    public static <
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    D extends @Nullable Object,
                    E extends @Nullable Object,
                    F extends @Nullable Object,
                    G extends @Nullable Object,
                    H extends @Nullable Object,
                    I extends @Nullable Object,
                    J extends @Nullable Object,
                    K extends @Nullable Object,
                    L extends @Nullable Object,
                    R extends @Nullable Object>
            Selectable<R> as(
                    F12<
                                    ? super A,
                                    ? super B,
                                    ? super C,
                                    ? super D,
                                    ? super E,
                                    ? super F,
                                    ? super G,
                                    ? super H,
                                    ? super I,
                                    ? super J,
                                    ? super K,
                                    ? super L,
                                    ? extends R>
                            function,
                    Selectable<A> a,
                    Selectable<B> b,
                    Selectable<C> c,
                    Selectable<D> d,
                    Selectable<E> e,
                    Selectable<F> f,
                    Selectable<G> g,
                    Selectable<H> h,
                    Selectable<I> i,
                    Selectable<J> j,
                    Selectable<K> k,
                    Selectable<L> l) {
        return new ProjectedRow<>(List.of(a, b, c, d, e, f, g, h, i, j, k, l), parts -> {
            RowReader<A> as = parts.next(a);
            RowReader<B> bs = parts.next(b);
            RowReader<C> cs = parts.next(c);
            RowReader<D> ds = parts.next(d);
            RowReader<E> es = parts.next(e);
            RowReader<F> fs = parts.next(f);
            RowReader<G> gs = parts.next(g);
            RowReader<H> hs = parts.next(h);
            RowReader<I> is = parts.next(i);
            RowReader<J> js = parts.next(j);
            RowReader<K> ks = parts.next(k);
            RowReader<L> ls = parts.next(l);
            return (row, at) -> function.apply(
                    as.read(row, at),
                    bs.read(row, at),
                    cs.read(row, at),
                    ds.read(row, at),
                    es.read(row, at),
                    fs.read(row, at),
                    gs.read(row, at),
                    hs.read(row, at),
                    is.read(row, at),
                    js.read(row, at),
                    ks.read(row, at),
                    ls.read(row, at));
        });
    }

    /** A function of 1. */
    @FunctionalInterface
    public interface F1<A extends @Nullable Object, R extends @Nullable Object> {

        /** Makes the object of one row. */
        R apply(A a);
    }

    /** A function of 2. */
    @FunctionalInterface
    public interface F2<A extends @Nullable Object, B extends @Nullable Object, R extends @Nullable Object> {

        /** Makes the object of one row. */
        R apply(A a, B b);
    }

    /** A function of 3. */
    @FunctionalInterface
    public interface F3<
            A extends @Nullable Object,
            B extends @Nullable Object,
            C extends @Nullable Object,
            R extends @Nullable Object> {

        /** Makes the object of one row. */
        R apply(A a, B b, C c);
    }

    /** A function of 4. */
    @FunctionalInterface
    public interface F4<
            A extends @Nullable Object,
            B extends @Nullable Object,
            C extends @Nullable Object,
            D extends @Nullable Object,
            R extends @Nullable Object> {

        /** Makes the object of one row. */
        R apply(A a, B b, C c, D d);
    }

    /** A function of 5. */
    @FunctionalInterface
    public interface F5<
            A extends @Nullable Object,
            B extends @Nullable Object,
            C extends @Nullable Object,
            D extends @Nullable Object,
            E extends @Nullable Object,
            R extends @Nullable Object> {

        /** Makes the object of one row. */
        R apply(A a, B b, C c, D d, E e);
    }

    /** A function of 6. */
    @FunctionalInterface
    public interface F6<
            A extends @Nullable Object,
            B extends @Nullable Object,
            C extends @Nullable Object,
            D extends @Nullable Object,
            E extends @Nullable Object,
            F extends @Nullable Object,
            R extends @Nullable Object> {

        /** Makes the object of one row. */
        R apply(A a, B b, C c, D d, E e, F f);
    }

    /** A function of 7. */
    @FunctionalInterface
    public interface F7<
            A extends @Nullable Object,
            B extends @Nullable Object,
            C extends @Nullable Object,
            D extends @Nullable Object,
            E extends @Nullable Object,
            F extends @Nullable Object,
            G extends @Nullable Object,
            R extends @Nullable Object> {

        /** Makes the object of one row. */
        R apply(A a, B b, C c, D d, E e, F f, G g);
    }

    /** A function of 8. */
    @FunctionalInterface
    public interface F8<
            A extends @Nullable Object,
            B extends @Nullable Object,
            C extends @Nullable Object,
            D extends @Nullable Object,
            E extends @Nullable Object,
            F extends @Nullable Object,
            G extends @Nullable Object,
            H extends @Nullable Object,
            R extends @Nullable Object> {

        /** Makes the object of one row. */
        R apply(A a, B b, C c, D d, E e, F f, G g, H h);
    }

    /** A function of 9. */
    @FunctionalInterface
    public interface F9<
            A extends @Nullable Object,
            B extends @Nullable Object,
            C extends @Nullable Object,
            D extends @Nullable Object,
            E extends @Nullable Object,
            F extends @Nullable Object,
            G extends @Nullable Object,
            H extends @Nullable Object,
            I extends @Nullable Object,
            R extends @Nullable Object> {

        /** Makes the object of one row. */
        R apply(A a, B b, C c, D d, E e, F f, G g, H h, I i);
    }

    /** A function of 10. */
    @FunctionalInterface
    public interface F10<
            A extends @Nullable Object,
            B extends @Nullable Object,
            C extends @Nullable Object,
            D extends @Nullable Object,
            E extends @Nullable Object,
            F extends @Nullable Object,
            G extends @Nullable Object,
            H extends @Nullable Object,
            I extends @Nullable Object,
            J extends @Nullable Object,
            R extends @Nullable Object> {

        /** Makes the object of one row. */
        R apply(A a, B b, C c, D d, E e, F f, G g, H h, I i, J j);
    }

    /** A function of 11. */
    @FunctionalInterface
    public interface F11<
            A extends @Nullable Object,
            B extends @Nullable Object,
            C extends @Nullable Object,
            D extends @Nullable Object,
            E extends @Nullable Object,
            F extends @Nullable Object,
            G extends @Nullable Object,
            H extends @Nullable Object,
            I extends @Nullable Object,
            J extends @Nullable Object,
            K extends @Nullable Object,
            R extends @Nullable Object> {

        /** Makes the object of one row. */
        R apply(A a, B b, C c, D d, E e, F f, G g, H h, I i, J j, K k);
    }

    /** A function of 12. */
    @FunctionalInterface
    public interface F12<
            A extends @Nullable Object,
            B extends @Nullable Object,
            C extends @Nullable Object,
            D extends @Nullable Object,
            E extends @Nullable Object,
            F extends @Nullable Object,
            G extends @Nullable Object,
            H extends @Nullable Object,
            I extends @Nullable Object,
            J extends @Nullable Object,
            K extends @Nullable Object,
            L extends @Nullable Object,
            R extends @Nullable Object> {

        /** Makes the object of one row. */
        R apply(A a, B b, C c, D d, E e, F f, G g, H h, I i, J j, K k, L l);
    }
}
