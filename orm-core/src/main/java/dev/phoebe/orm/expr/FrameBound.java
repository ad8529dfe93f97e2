package dev.phoebe.orm.expr;

import dev.phoebe.orm.error.InvalidQueryException;
import java.math.BigDecimal;

/** Where the frame of a window begins or ends: {@code 2 preceding}, {@code current row}. Immutable. */
public final class FrameBound {

    /** In the order of rows. */
    enum Kind {
        UNBOUNDED_PRECEDING("unbounded preceding"),
        PRECEDING(" preceding"),
        CURRENT_ROW("current row"),
        FOLLOWING(" following"),
        UNBOUNDED_FOLLOWING("unbounded following");

        private final String sql;

        Kind(String sql) {
            this.sql = sql;
        }

        String sql() {
            return sql;
        }
    }

    private static final FrameBound BEGIN = new FrameBound(Kind.UNBOUNDED_PRECEDING, BigDecimal.ZERO);
    private static final FrameBound CURRENT = new FrameBound(Kind.CURRENT_ROW, BigDecimal.ZERO);
    private static final FrameBound END = new FrameBound(Kind.UNBOUNDED_FOLLOWING, BigDecimal.ZERO);

    private final Kind kind;
    private final BigDecimal distance;

    private FrameBound(Kind kind, BigDecimal distance) {
        if (distance.signum() < 0) {
            throw new InvalidQueryException("A frame is told a distance of 0 or more; it was " + distance
                    + ". Say preceding(...) for rows before, following(...) for rows behind.");
        }
        this.kind = kind;
        this.distance = distance;
    }

    /** {@code unbounded preceding}: the first row of the partition. */
    public static FrameBound unboundedPreceding() {
        return BEGIN;
    }

    /** {@code n preceding}: so many rows or groups before, or values that are smaller by so much. */
    public static FrameBound preceding(long distance) {
        return preceding(BigDecimal.valueOf(distance));
    }

    /** {@code n preceding}, for the values of a RANGE. */
    public static FrameBound preceding(BigDecimal distance) {
        return new FrameBound(Kind.PRECEDING, distance);
    }

    /** {@code current row}: with RANGE and GROUPS also the rows that are equal to it in the order. */
    public static FrameBound currentRow() {
        return CURRENT;
    }

    /** {@code n following}: so many rows or groups behind, or values that are greater by so much. */
    public static FrameBound following(long distance) {
        return following(BigDecimal.valueOf(distance));
    }

    /** {@code n following}, for the values of a RANGE. */
    public static FrameBound following(BigDecimal distance) {
        return new FrameBound(Kind.FOLLOWING, distance);
    }

    /** {@code unbounded following}: the last row of the partition. */
    public static FrameBound unboundedFollowing() {
        return END;
    }

    Kind kind() {
        return kind;
    }

    BigDecimal distance() {
        return distance;
    }

    boolean hasDistance() {
        return kind == Kind.PRECEDING || kind == Kind.FOLLOWING;
    }

    /** Whether it lies behind another one, wherever the current row is. */
    boolean isBehind(FrameBound other) {
        if (kind != other.kind) {
            return kind.compareTo(other.kind) > 0;
        }
        int further = distance.compareTo(other.distance);
        return kind == Kind.PRECEDING ? further < 0 : further > 0;
    }

    @Override
    public String toString() {
        return hasDistance() ? distance.toPlainString() + kind.sql() : kind.sql();
    }
}
