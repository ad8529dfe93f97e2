package dev.phoebe.orm.dialect;

import static java.util.Map.entry;

import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.FunctionSql;
import dev.phoebe.orm.sql.ScalarFunction;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.sql.Template;
import java.util.Map;

/** Functions of MySQL and MariaDB. Bits are numbers without a sign there, and are given one. */
final class MysqlFunctions implements FunctionSql {

    private static final Map<ScalarFunction, Template> TEMPLATES = Map.ofEntries(
            entry(
                    ScalarFunction.ROUND_FLOAT,
                    Template.of(
                            "case when abs({0}) < 1e16 then round(cast({0} as decimal(40, 20)), {1}) else {0} end")),
            entry(ScalarFunction.BYTES_CONCAT, Template.of("concat({0}, {1})")),
            entry(ScalarFunction.BIT_AND, Template.of("cast({0} & {1} as signed)")),
            entry(ScalarFunction.BIT_OR, Template.of("cast({0} | {1} as signed)")),
            entry(ScalarFunction.BIT_XOR, Template.of("cast({0} ^ {1} as signed)")),
            entry(ScalarFunction.BIT_NOT, Template.of("cast(~{0} as signed)")),
            entry(ScalarFunction.SHIFT_LEFT, Template.of("cast({0} << {1} as signed)")),
            entry(ScalarFunction.SHIFT_RIGHT, Template.of("cast(if({0} < 0, ~(~{0} >> {1}), {0} >> {1}) as signed)")),
            entry(ScalarFunction.CURRENT_DATE, Template.of("utc_date()")),
            entry(ScalarFunction.CURRENT_TIMESTAMP, Template.of("utc_timestamp(6)")));

    @Override
    public Template template(ScalarFunction function) {
        Template own = TEMPLATES.get(function);
        return own == null ? function.standard() : own;
    }

    @Override
    public void divideIntegers(SqlWriter writer, Fragment left, Fragment right) {
        writer.append("(").write(left).append(" div ").write(right).append(")");
    }

    @Override
    public void notDistinct(SqlWriter writer, Fragment left, Fragment right) {
        writer.write(left).append(" <=> ").write(right);
    }
}
