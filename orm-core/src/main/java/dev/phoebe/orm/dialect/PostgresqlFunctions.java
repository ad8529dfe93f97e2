package dev.phoebe.orm.dialect;

import static java.util.Map.entry;

import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.FunctionSql;
import dev.phoebe.orm.sql.ScalarFunction;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.sql.Template;
import java.util.List;
import java.util.Map;

/** Functions of PostgreSQL. */
final class PostgresqlFunctions implements FunctionSql {

    private static final Map<ScalarFunction, Template> TEMPLATES = Map.ofEntries(
            entry(ScalarFunction.POSITION, Template.of("strpos({0}, {1})")),
            entry(
                    ScalarFunction.ROUND_FLOAT,
                    Template.of("cast(round(cast({0} as numeric), {1}) as double precision)")),
            entry(
                    ScalarFunction.POWER,
                    Template.of("power(cast({0} as double precision), cast({1} as double precision))")),
            entry(
                    ScalarFunction.SQUARE_ROOT,
                    Template.of("case when {0} >= 0 then sqrt(cast({0} as double precision)) end")),
            entry(ScalarFunction.HEX, Template.of("encode({0}, 'hex')")),
            entry(ScalarFunction.SIGN, Template.of("cast(sign({0}) as integer)")),
            entry(ScalarFunction.BIT_XOR, Template.of("({0} # {1})")),
            entry(ScalarFunction.SHIFT_LEFT, Template.of("(cast({0} as bigint) << {1})")),
            entry(ScalarFunction.SHIFT_RIGHT, Template.of("(cast({0} as bigint) >> {1})")),
            entry(ScalarFunction.RANDOM, Template.of("random()")));

    @Override
    public Template template(ScalarFunction function) {
        Template own = TEMPLATES.get(function);
        return own == null ? function.standard() : own;
    }

    /** The database's own would leave nulls out. */
    @Override
    public void extreme(SqlWriter writer, boolean greatest, List<? extends Fragment> values) {
        NullAware.extreme(writer, greatest, values);
    }
}
