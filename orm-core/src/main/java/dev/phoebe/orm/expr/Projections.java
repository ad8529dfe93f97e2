package dev.phoebe.orm.expr;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows as whatever a constructor or function makes of them: {@code as(Sales::new, AUTHOR.name, sum(LINE.amount))}. The
 * compiler checks number and types of the arguments; any {@link Selectable} may be one, another projection too.
 */
public final class Projections {

    private Projections() {}

    /** Makes an object of 1 value. */
    public static <A extends @Nullable Object, R extends @Nullable Object> Selectable<R> as(
            F1<? super A, ? extends R> function, Selectable<A> a) {
        return new Projection<>(List.of(a), readers -> (row, at) -> function.apply(
                Projection.<A>read(readers, 0, row, at)));
    }

    /** Makes an object of 2 values. */
    public static <A extends @Nullable Object, B extends @Nullable Object, R extends @Nullable Object> Selectable<R> as(
            F2<? super A, ? super B, ? extends R> function, Selectable<A> a, Selectable<B> b) {
        return new Projection<>(List.of(a, b), readers -> (row, at) -> function.apply(
                Projection.<A>read(readers, 0, row, at),
                Projection.<B>read(readers, 1, row, at)));
    }

    /** Makes an object of 3 values. */
    public static <A extends @Nullable Object, B extends @Nullable Object, C extends @Nullable Object, R extends @Nullable Object> Selectable<R> as(
            F3<? super A, ? super B, ? super C, ? extends R> function, Selectable<A> a, Selectable<B> b, Selectable<C> c) {
        return new Projection<>(List.of(a, b, c), readers -> (row, at) -> function.apply(
                Projection.<A>read(readers, 0, row, at),
                Projection.<B>read(readers, 1, row, at),
                Projection.<C>read(readers, 2, row, at)));
    }

    /** Makes an object of 4 values. */
    public static <A extends @Nullable Object, B extends @Nullable Object, C extends @Nullable Object, D extends @Nullable Object, R extends @Nullable Object> Selectable<R> as(
            F4<? super A, ? super B, ? super C, ? super D, ? extends R> function, Selectable<A> a, Selectable<B> b, Selectable<C> c, Selectable<D> d) {
        return new Projection<>(List.of(a, b, c, d), readers -> (row, at) -> function.apply(
                Projection.<A>read(readers, 0, row, at),
                Projection.<B>read(readers, 1, row, at),
                Projection.<C>read(readers, 2, row, at),
                Projection.<D>read(readers, 3, row, at)));
    }

    /** Makes an object of 5 values. */
    public static <A extends @Nullable Object, B extends @Nullable Object, C extends @Nullable Object, D extends @Nullable Object, E extends @Nullable Object, R extends @Nullable Object> Selectable<R> as(
            F5<? super A, ? super B, ? super C, ? super D, ? super E, ? extends R> function, Selectable<A> a, Selectable<B> b, Selectable<C> c, Selectable<D> d, Selectable<E> e) {
        return new Projection<>(List.of(a, b, c, d, e), readers -> (row, at) -> function.apply(
                Projection.<A>read(readers, 0, row, at),
                Projection.<B>read(readers, 1, row, at),
                Projection.<C>read(readers, 2, row, at),
                Projection.<D>read(readers, 3, row, at),
                Projection.<E>read(readers, 4, row, at)));
    }

    /** Makes an object of 6 values. */
    public static <A extends @Nullable Object, B extends @Nullable Object, C extends @Nullable Object, D extends @Nullable Object, E extends @Nullable Object, F extends @Nullable Object, R extends @Nullable Object> Selectable<R> as(
            F6<? super A, ? super B, ? super C, ? super D, ? super E, ? super F, ? extends R> function, Selectable<A> a, Selectable<B> b, Selectable<C> c, Selectable<D> d, Selectable<E> e, Selectable<F> f) {
        return new Projection<>(List.of(a, b, c, d, e, f), readers -> (row, at) -> function.apply(
                Projection.<A>read(readers, 0, row, at),
                Projection.<B>read(readers, 1, row, at),
                Projection.<C>read(readers, 2, row, at),
                Projection.<D>read(readers, 3, row, at),
                Projection.<E>read(readers, 4, row, at),
                Projection.<F>read(readers, 5, row, at)));
    }

    /** Makes an object of 7 values. */
    public static <A extends @Nullable Object, B extends @Nullable Object, C extends @Nullable Object, D extends @Nullable Object, E extends @Nullable Object, F extends @Nullable Object, G extends @Nullable Object, R extends @Nullable Object> Selectable<R> as(
            F7<? super A, ? super B, ? super C, ? super D, ? super E, ? super F, ? super G, ? extends R> function, Selectable<A> a, Selectable<B> b, Selectable<C> c, Selectable<D> d, Selectable<E> e, Selectable<F> f, Selectable<G> g) {
        return new Projection<>(List.of(a, b, c, d, e, f, g), readers -> (row, at) -> function.apply(
                Projection.<A>read(readers, 0, row, at),
                Projection.<B>read(readers, 1, row, at),
                Projection.<C>read(readers, 2, row, at),
                Projection.<D>read(readers, 3, row, at),
                Projection.<E>read(readers, 4, row, at),
                Projection.<F>read(readers, 5, row, at),
                Projection.<G>read(readers, 6, row, at)));
    }

    /** Makes an object of 8 values. */
    public static <A extends @Nullable Object, B extends @Nullable Object, C extends @Nullable Object, D extends @Nullable Object, E extends @Nullable Object, F extends @Nullable Object, G extends @Nullable Object, H extends @Nullable Object, R extends @Nullable Object> Selectable<R> as(
            F8<? super A, ? super B, ? super C, ? super D, ? super E, ? super F, ? super G, ? super H, ? extends R> function, Selectable<A> a, Selectable<B> b, Selectable<C> c, Selectable<D> d, Selectable<E> e, Selectable<F> f, Selectable<G> g, Selectable<H> h) {
        return new Projection<>(List.of(a, b, c, d, e, f, g, h), readers -> (row, at) -> function.apply(
                Projection.<A>read(readers, 0, row, at),
                Projection.<B>read(readers, 1, row, at),
                Projection.<C>read(readers, 2, row, at),
                Projection.<D>read(readers, 3, row, at),
                Projection.<E>read(readers, 4, row, at),
                Projection.<F>read(readers, 5, row, at),
                Projection.<G>read(readers, 6, row, at),
                Projection.<H>read(readers, 7, row, at)));
    }

    /** Makes an object of 9 values. */
    public static <A extends @Nullable Object, B extends @Nullable Object, C extends @Nullable Object, D extends @Nullable Object, E extends @Nullable Object, F extends @Nullable Object, G extends @Nullable Object, H extends @Nullable Object, I extends @Nullable Object, R extends @Nullable Object> Selectable<R> as(
            F9<? super A, ? super B, ? super C, ? super D, ? super E, ? super F, ? super G, ? super H, ? super I, ? extends R> function, Selectable<A> a, Selectable<B> b, Selectable<C> c, Selectable<D> d, Selectable<E> e, Selectable<F> f, Selectable<G> g, Selectable<H> h, Selectable<I> i) {
        return new Projection<>(List.of(a, b, c, d, e, f, g, h, i), readers -> (row, at) -> function.apply(
                Projection.<A>read(readers, 0, row, at),
                Projection.<B>read(readers, 1, row, at),
                Projection.<C>read(readers, 2, row, at),
                Projection.<D>read(readers, 3, row, at),
                Projection.<E>read(readers, 4, row, at),
                Projection.<F>read(readers, 5, row, at),
                Projection.<G>read(readers, 6, row, at),
                Projection.<H>read(readers, 7, row, at),
                Projection.<I>read(readers, 8, row, at)));
    }

    /** Makes an object of 10 values. */
    public static <A extends @Nullable Object, B extends @Nullable Object, C extends @Nullable Object, D extends @Nullable Object, E extends @Nullable Object, F extends @Nullable Object, G extends @Nullable Object, H extends @Nullable Object, I extends @Nullable Object, J extends @Nullable Object, R extends @Nullable Object> Selectable<R> as(
            F10<? super A, ? super B, ? super C, ? super D, ? super E, ? super F, ? super G, ? super H, ? super I, ? super J, ? extends R> function, Selectable<A> a, Selectable<B> b, Selectable<C> c, Selectable<D> d, Selectable<E> e, Selectable<F> f, Selectable<G> g, Selectable<H> h, Selectable<I> i, Selectable<J> j) {
        return new Projection<>(List.of(a, b, c, d, e, f, g, h, i, j), readers -> (row, at) -> function.apply(
                Projection.<A>read(readers, 0, row, at),
                Projection.<B>read(readers, 1, row, at),
                Projection.<C>read(readers, 2, row, at),
                Projection.<D>read(readers, 3, row, at),
                Projection.<E>read(readers, 4, row, at),
                Projection.<F>read(readers, 5, row, at),
                Projection.<G>read(readers, 6, row, at),
                Projection.<H>read(readers, 7, row, at),
                Projection.<I>read(readers, 8, row, at),
                Projection.<J>read(readers, 9, row, at)));
    }

    /** Makes an object of 11 values. */
    public static <A extends @Nullable Object, B extends @Nullable Object, C extends @Nullable Object, D extends @Nullable Object, E extends @Nullable Object, F extends @Nullable Object, G extends @Nullable Object, H extends @Nullable Object, I extends @Nullable Object, J extends @Nullable Object, K extends @Nullable Object, R extends @Nullable Object> Selectable<R> as(
            F11<? super A, ? super B, ? super C, ? super D, ? super E, ? super F, ? super G, ? super H, ? super I, ? super J, ? super K, ? extends R> function, Selectable<A> a, Selectable<B> b, Selectable<C> c, Selectable<D> d, Selectable<E> e, Selectable<F> f, Selectable<G> g, Selectable<H> h, Selectable<I> i, Selectable<J> j, Selectable<K> k) {
        return new Projection<>(List.of(a, b, c, d, e, f, g, h, i, j, k), readers -> (row, at) -> function.apply(
                Projection.<A>read(readers, 0, row, at),
                Projection.<B>read(readers, 1, row, at),
                Projection.<C>read(readers, 2, row, at),
                Projection.<D>read(readers, 3, row, at),
                Projection.<E>read(readers, 4, row, at),
                Projection.<F>read(readers, 5, row, at),
                Projection.<G>read(readers, 6, row, at),
                Projection.<H>read(readers, 7, row, at),
                Projection.<I>read(readers, 8, row, at),
                Projection.<J>read(readers, 9, row, at),
                Projection.<K>read(readers, 10, row, at)));
    }

    /** Makes an object of 12 values. */
    public static <A extends @Nullable Object, B extends @Nullable Object, C extends @Nullable Object, D extends @Nullable Object, E extends @Nullable Object, F extends @Nullable Object, G extends @Nullable Object, H extends @Nullable Object, I extends @Nullable Object, J extends @Nullable Object, K extends @Nullable Object, L extends @Nullable Object, R extends @Nullable Object> Selectable<R> as(
            F12<? super A, ? super B, ? super C, ? super D, ? super E, ? super F, ? super G, ? super H, ? super I, ? super J, ? super K, ? super L, ? extends R> function, Selectable<A> a, Selectable<B> b, Selectable<C> c, Selectable<D> d, Selectable<E> e, Selectable<F> f, Selectable<G> g, Selectable<H> h, Selectable<I> i, Selectable<J> j, Selectable<K> k, Selectable<L> l) {
        return new Projection<>(List.of(a, b, c, d, e, f, g, h, i, j, k, l), readers -> (row, at) -> function.apply(
                Projection.<A>read(readers, 0, row, at),
                Projection.<B>read(readers, 1, row, at),
                Projection.<C>read(readers, 2, row, at),
                Projection.<D>read(readers, 3, row, at),
                Projection.<E>read(readers, 4, row, at),
                Projection.<F>read(readers, 5, row, at),
                Projection.<G>read(readers, 6, row, at),
                Projection.<H>read(readers, 7, row, at),
                Projection.<I>read(readers, 8, row, at),
                Projection.<J>read(readers, 9, row, at),
                Projection.<K>read(readers, 10, row, at),
                Projection.<L>read(readers, 11, row, at)));
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
    public interface F3<A extends @Nullable Object, B extends @Nullable Object, C extends @Nullable Object, R extends @Nullable Object> {

        /** Makes the object of one row. */
        R apply(A a, B b, C c);
    }

    /** A function of 4. */
    @FunctionalInterface
    public interface F4<A extends @Nullable Object, B extends @Nullable Object, C extends @Nullable Object, D extends @Nullable Object, R extends @Nullable Object> {

        /** Makes the object of one row. */
        R apply(A a, B b, C c, D d);
    }

    /** A function of 5. */
    @FunctionalInterface
    public interface F5<A extends @Nullable Object, B extends @Nullable Object, C extends @Nullable Object, D extends @Nullable Object, E extends @Nullable Object, R extends @Nullable Object> {

        /** Makes the object of one row. */
        R apply(A a, B b, C c, D d, E e);
    }

    /** A function of 6. */
    @FunctionalInterface
    public interface F6<A extends @Nullable Object, B extends @Nullable Object, C extends @Nullable Object, D extends @Nullable Object, E extends @Nullable Object, F extends @Nullable Object, R extends @Nullable Object> {

        /** Makes the object of one row. */
        R apply(A a, B b, C c, D d, E e, F f);
    }

    /** A function of 7. */
    @FunctionalInterface
    public interface F7<A extends @Nullable Object, B extends @Nullable Object, C extends @Nullable Object, D extends @Nullable Object, E extends @Nullable Object, F extends @Nullable Object, G extends @Nullable Object, R extends @Nullable Object> {

        /** Makes the object of one row. */
        R apply(A a, B b, C c, D d, E e, F f, G g);
    }

    /** A function of 8. */
    @FunctionalInterface
    public interface F8<A extends @Nullable Object, B extends @Nullable Object, C extends @Nullable Object, D extends @Nullable Object, E extends @Nullable Object, F extends @Nullable Object, G extends @Nullable Object, H extends @Nullable Object, R extends @Nullable Object> {

        /** Makes the object of one row. */
        R apply(A a, B b, C c, D d, E e, F f, G g, H h);
    }

    /** A function of 9. */
    @FunctionalInterface
    public interface F9<A extends @Nullable Object, B extends @Nullable Object, C extends @Nullable Object, D extends @Nullable Object, E extends @Nullable Object, F extends @Nullable Object, G extends @Nullable Object, H extends @Nullable Object, I extends @Nullable Object, R extends @Nullable Object> {

        /** Makes the object of one row. */
        R apply(A a, B b, C c, D d, E e, F f, G g, H h, I i);
    }

    /** A function of 10. */
    @FunctionalInterface
    public interface F10<A extends @Nullable Object, B extends @Nullable Object, C extends @Nullable Object, D extends @Nullable Object, E extends @Nullable Object, F extends @Nullable Object, G extends @Nullable Object, H extends @Nullable Object, I extends @Nullable Object, J extends @Nullable Object, R extends @Nullable Object> {

        /** Makes the object of one row. */
        R apply(A a, B b, C c, D d, E e, F f, G g, H h, I i, J j);
    }

    /** A function of 11. */
    @FunctionalInterface
    public interface F11<A extends @Nullable Object, B extends @Nullable Object, C extends @Nullable Object, D extends @Nullable Object, E extends @Nullable Object, F extends @Nullable Object, G extends @Nullable Object, H extends @Nullable Object, I extends @Nullable Object, J extends @Nullable Object, K extends @Nullable Object, R extends @Nullable Object> {

        /** Makes the object of one row. */
        R apply(A a, B b, C c, D d, E e, F f, G g, H h, I i, J j, K k);
    }

    /** A function of 12. */
    @FunctionalInterface
    public interface F12<A extends @Nullable Object, B extends @Nullable Object, C extends @Nullable Object, D extends @Nullable Object, E extends @Nullable Object, F extends @Nullable Object, G extends @Nullable Object, H extends @Nullable Object, I extends @Nullable Object, J extends @Nullable Object, K extends @Nullable Object, L extends @Nullable Object, R extends @Nullable Object> {

        /** Makes the object of one row. */
        R apply(A a, B b, C c, D d, E e, F f, G g, H h, I i, J j, K k, L l);
    }
}
