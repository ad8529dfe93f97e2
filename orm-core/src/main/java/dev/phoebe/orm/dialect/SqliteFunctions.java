package dev.phoebe.orm.dialect;

import static java.util.Map.entry;

import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.FunctionSql;
import dev.phoebe.orm.sql.ScalarFunction;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.sql.Template;
import java.util.List;
import java.util.Map;

/** Functions of SQLite. */
final class SqliteFunctions implements FunctionSql {

    /** What a floating point number is multiplied by, so that it does not lie below the decimal that it stands for. */
    static final String UPWARDS = "1.0000000000000004";

    /**
     * A decimal is a floating point number, which may lie a bit below what it stands for: 2.675 would become 2.67. It is
     * made greater by less than its fifteenth digit; what that leaves behind the fifteenth is cut off.
     */
    static final String ROUND =
            "case when {0} is not null then" + " cast(format('%.15g', round({0} * " + UPWARDS + ", {1})) as real) end";

    private static final Map<ScalarFunction, Template> TEMPLATES = Map.ofEntries(
            entry(ScalarFunction.LENGTH, Template.of("length({0})")),
            entry(ScalarFunction.POSITION, Template.of("instr({0}, {1})")),
            entry(ScalarFunction.LEFT, Template.of("substr({0}, 1, {1})")),
            entry(ScalarFunction.RIGHT, Template.of("substr({0}, -{1}, {1})")),
            entry(
                    ScalarFunction.PAD_LEFT,
                    Template.of("case when length({0}) >= {1} then substr({0}, 1, {1})"
                            + " else substr({3} || {0}, -{1}, {1}) end")),
            entry(ScalarFunction.PAD_RIGHT, Template.of("substr({0} || {3}, 1, {1})")),
            entry(ScalarFunction.REPEAT, Template.of("replace(hex(zeroblob({1})), '00', {0})")),
            entry(ScalarFunction.ROUND, Template.of(ROUND)),
            entry(ScalarFunction.ROUND_FLOAT, Template.of(ROUND)),
            entry(ScalarFunction.BYTES_CONCAT, Template.of("cast({0} || {1} as blob)")),
            entry(ScalarFunction.BYTES_LEFT, Template.of("coalesce(substr({0}, 1, {1}), {0})")),
            entry(ScalarFunction.HEX, Template.of("case when {0} is not null then lower(hex({0})) end")),
            entry(ScalarFunction.BIT_XOR, Template.of("(({0} | {1}) - ({0} & {1}))")),
            entry(ScalarFunction.RANDOM, Template.of("(abs(random() % 9007199254740992) / 9007199254740992.0)")),
            entry(ScalarFunction.CURRENT_DATE, Template.of("date('now')")),
            entry(ScalarFunction.CURRENT_TIMESTAMP, Template.of("strftime('%Y-%m-%dT%H:%M:%f000Z', 'now')")));

    @Override
    public Template template(ScalarFunction function) {
        Template own = TEMPLATES.get(function);
        return own == null ? function.standard() : own;
    }

    /** A decimal is a floating point number, whose error is less than what is rounded away. */
    @Override
    public void decimal(SqlWriter writer, Fragment computed, int scale) {
        writer.append("round(").write(computed).append(", " + scale + ")");
    }

    @Override
    public void divideDecimals(SqlWriter writer, Fragment left, Fragment right, int rightScale, int scale) {
        decimal(
                writer,
                w -> w.append("cast(").write(left).append(" as real) / ").write(right),
                scale);
    }

    /** The functions of several rows that are called so take several values of one row too. */
    @Override
    public void extreme(SqlWriter writer, boolean greatest, List<? extends Fragment> values) {
        writer.append(greatest ? "max(" : "min(").write(values, ", ").append(")");
    }

    @Override
    public void notDistinct(SqlWriter writer, Fragment left, Fragment right) {
        writer.write(left).append(" is ").write(right);
    }
}
