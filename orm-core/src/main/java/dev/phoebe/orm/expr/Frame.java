package dev.phoebe.orm.expr;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.sql.Feature;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.type.Codecs;
import dev.phoebe.orm.type.NumberCodec;
import java.math.BigDecimal;
import java.util.List;

/** The part of its window that a function looks at: {@code rows between 2 preceding and current row}. */
record Frame(Unit unit, FrameBound start, FrameBound end, Window.Exclusion exclusion) {

    private static final BigDecimal LONGEST = BigDecimal.valueOf(Long.MAX_VALUE);

    enum Unit {
        ROWS("rows"),
        RANGE("range"),
        GROUPS("groups");

        private final String keyword;

        Unit(String keyword) {
            this.keyword = keyword;
        }
    }

    Frame {
        if (start.kind() == FrameBound.Kind.UNBOUNDED_FOLLOWING) {
            throw new InvalidQueryException(
                    "A frame cannot begin with 'unbounded following'. Begin with unboundedPreceding() or currentRow().");
        }
        if (end.kind() == FrameBound.Kind.UNBOUNDED_PRECEDING) {
            throw new InvalidQueryException(
                    "A frame cannot end with 'unbounded preceding'. End with currentRow() or unboundedFollowing().");
        }
        if (start.isBehind(end)) {
            throw new InvalidQueryException("A frame between '" + start + "' and '" + end
                    + "' ends before it begins. Give the earlier bound first.");
        }
        if (unit != Unit.RANGE && (!isWhole(start.distance()) || !isWhole(end.distance()))) {
            throw new InvalidQueryException("A frame of " + unit.keyword
                    + " counts, so its distances are whole numbers; fractions need a RANGE.");
        }
    }

    private static boolean isWhole(BigDecimal distance) {
        return distance.stripTrailingZeros().scale() <= 0;
    }

    Frame excluding(Window.Exclusion other) {
        return new Frame(unit, start, end, other);
    }

    /** Behind the order of its window, which decides what some frames mean. */
    void write(SqlWriter writer, List<Order> order) {
        if (unit == Unit.GROUPS) {
            writer.require(Feature.FRAME_GROUPS);
            if (order.isEmpty()) {
                throw new InvalidQueryException("A frame of groups needs a window with an order: add orderBy(...).");
            }
        }
        NumberCodec<?> codec = unit == Unit.RANGE ? codecOfRange(order) : Codecs.LONG;
        writer.append(unit.keyword).append(" between ");
        write(writer, start, codec);
        writer.append(" and ");
        write(writer, end, codec);
        if (exclusion != Window.Exclusion.NO_OTHERS) {
            writer.require(Feature.FRAME_EXCLUDE).append(exclusion.sql());
        }
    }

    /** A distance is added to the value of a row: what has no sum with a number has no such range. */
    private NumberCodec<?> codecOfRange(List<Order> order) {
        if (!start.hasDistance() && !end.hasDistance()) {
            return Codecs.LONG;
        }
        if (order.size() == 1 && order.get(0).expression().codec() instanceof NumberCodec<?> number) {
            return switch (number.kind()) {
                case SMALLINT, INTEGER -> Codecs.LONG; // a distance may be longer than any number
                default -> number;
            };
        }
        throw new InvalidQueryException("A range with a distance needs a window that is ordered by one number. "
                + "Order it by one, or count rows: rowsBetween(...).");
    }

    private static void write(SqlWriter writer, FrameBound bound, NumberCodec<?> codec) {
        if (bound.hasDistance()) {
            writeDistance(writer, codec, bound.distance());
        }
        writer.append(bound.kind().sql());
    }

    private static <N extends Number> void writeDistance(SqlWriter writer, NumberCodec<N> codec, BigDecimal distance) {
        if (isWhole(distance) && distance.compareTo(LONGEST) <= 0) {
            writer.value(codec, codec.of(distance.longValueExact()));
        } else {
            writer.value(Codecs.DECIMAL, distance);
        }
    }
}
