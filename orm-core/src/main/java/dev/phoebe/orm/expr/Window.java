package dev.phoebe.orm.expr;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.Name;
import dev.phoebe.orm.sql.SqlWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows that a window function looks at: {@code partition by ... order by ... rows between ... and ...}. Immutable.
 *
 * <p>A window with a name, which {@link #as} gives, is written once for all that use it, in the WINDOW clause of its
 * select. An order or a frame that is added to it makes a window that extends it: {@code over (w order by ...)}.
 */
public final class Window implements Fragment {

    /** Which rows around the current one a frame leaves out. */
    public enum Exclusion {
        /** None: what a frame does when nothing else is said. */
        NO_OTHERS(""),
        /** The current row. */
        CURRENT_ROW(" exclude current row"),
        /** The current row and all that are equal to it in the order. */
        GROUP(" exclude group"),
        /** The rows that are equal to the current one in the order, but not that one. */
        TIES(" exclude ties");

        private final String sql;

        Exclusion(String sql) {
            this.sql = sql;
        }

        String sql() {
            return sql;
        }
    }

    private static final Window ALL = new Window(null, null, List.of(), List.of(), null);

    private final @Nullable Name name;
    private final @Nullable Window base;
    private final List<Expression<?>> partition;
    private final List<Order> order;
    private final @Nullable Frame frame;

    private Window(
            @Nullable Name name,
            @Nullable Window base,
            List<Expression<?>> partition,
            List<Order> order,
            @Nullable Frame frame) {
        this.name = name;
        this.base = base;
        this.partition = partition;
        this.order = order;
        this.frame = frame;
    }

    /** A window of rows that agree in these expressions; of all rows when there is none. */
    public static Window partitionBy(Expression<?>... expressions) {
        return new Window(null, null, List.of(expressions), List.of(), null);
    }

    /** A window of all rows, in this order. */
    public static Window orderedBy(Order... orders) {
        return ALL.orderBy(orders);
    }

    /**
     * The same rows in this order, instead of any given before.
     *
     * @throws InvalidQueryException when it extends a named window that has an order: SQL lets nobody change that
     */
    public Window orderBy(Order... orders) {
        Window window = unnamed();
        if (window.base != null && !window.base.orders().isEmpty()) {
            throw new InvalidQueryException("The window '" + window.base.name
                    + "' has an order, which no window that extends it can change. Name one without an order.");
        }
        return new Window(null, window.base, window.partition, List.of(orders), window.frame);
    }

    /**
     * {@code rows between start and end}: counted in rows.
     *
     * @throws InvalidQueryException when the frame ends before it begins
     */
    public Window rowsBetween(FrameBound start, FrameBound end) {
        return framed(new Frame(Frame.Unit.ROWS, start, end, Exclusion.NO_OTHERS));
    }

    /**
     * {@code range between start and end}: rows whose place in the order is at most so far away. Distances need an order
     * by one number.
     *
     * @throws InvalidQueryException when the frame ends before it begins
     */
    public Window rangeBetween(FrameBound start, FrameBound end) {
        return framed(new Frame(Frame.Unit.RANGE, start, end, Exclusion.NO_OTHERS));
    }

    /**
     * {@code groups between start and end}: counted in groups of rows that are equal in the order. MariaDB and MySQL have
     * none.
     *
     * @throws InvalidQueryException when the frame ends before it begins
     */
    public Window groupsBetween(FrameBound start, FrameBound end) {
        return framed(new Frame(Frame.Unit.GROUPS, start, end, Exclusion.NO_OTHERS));
    }

    /**
     * The frame without some of its rows. MariaDB and MySQL cannot leave any out.
     *
     * @throws InvalidQueryException when there is no frame yet
     */
    public Window exclude(Exclusion exclusion) {
        if (name != null || frame == null) {
            throw new InvalidQueryException(
                    "Rows are excluded from a frame: say rowsBetween(...), rangeBetween(...) or groupsBetween(...) first.");
        }
        return framed(frame.excluding(exclusion));
    }

    private Window framed(Frame other) {
        Window window = unnamed();
        return new Window(null, window.base, window.partition, window.order, other);
    }

    /** The same under a name: {@code window name as (...)} is written once, and {@code over name} where it is used. */
    public Window as(String windowName) {
        Window window = unnamed();
        return new Window(Name.of(windowName), window.base, window.partition, window.order, window.frame);
    }

    /** What a change begins with: this window, or one that extends it. */
    private Window unnamed() {
        if (name == null) {
            return this;
        }
        if (frame != null) {
            throw new InvalidQueryException(
                    "The window '" + name
                            + "' has a frame, so none can extend it. Name one without a frame, and add the frame where it is used.");
        }
        return new Window(null, this, List.of(), List.of(), null);
    }

    private List<Order> orders() {
        return order.isEmpty() && base != null ? base.orders() : order;
    }

    /** For functions that look at the whole partition: some databases pass over a frame, others refuse it. */
    void requireNoFrame(String function) {
        if (frame != null) {
            throw new InvalidQueryException(
                    function + " looks at the whole partition, whatever the frame. " + "Give it a window without one.");
        }
    }

    /** What stands behind a function: {@code over name} or {@code over (...)}. */
    void writeOver(SqlWriter writer) {
        if (name == null) {
            writer.append(" over (").write(this).append(")");
        } else {
            writeName(writer.append(" over "), name);
        }
    }

    private void writeName(SqlWriter writer, Name ownName) {
        declare(writer, ownName);
        writer.name(ownName);
    }

    /** A window stands in the clause behind the one that it extends. */
    private void declare(SqlWriter writer, Name ownName) {
        if (base != null && base.name != null) {
            base.declare(writer, base.name);
        }
        writer.window(ownName, this);
    }

    /** Its definition, which stands in parentheses. */
    @Override
    public void write(SqlWriter writer) {
        String space = "";
        if (base != null && base.name != null) {
            base.writeName(writer, base.name);
            space = " ";
        }
        if (!partition.isEmpty()) {
            writer.append("partition by ").write(partition, ", ");
            space = " ";
        }
        if (!order.isEmpty()) {
            writer.append(space).append("order by ").write(order, ", ");
            space = " ";
        }
        if (frame != null) {
            frame.write(writer.append(space), orders());
        }
    }
}
