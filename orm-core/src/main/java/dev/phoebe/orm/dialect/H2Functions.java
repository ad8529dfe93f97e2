package dev.phoebe.orm.dialect;

import static java.util.Map.entry;

import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.FunctionSql;
import dev.phoebe.orm.sql.ScalarFunction;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.sql.Template;
import dev.phoebe.orm.type.SqlType;
import dev.phoebe.orm.type.TypeKind;
import java.util.List;
import java.util.Map;

/** Functions of H2. */
final class H2Functions implements FunctionSql {

    /** A character outside the first 65,536 counts as two here, unless it is replaced by another one. */
    private static final Map<ScalarFunction, Template> TEMPLATES = Map.ofEntries(
            entry(
                    ScalarFunction.LENGTH,
                    Template.of("char_length(regexp_replace({0}, '[\\x{10000}-\\x{10FFFF}]', '_'))")),
            entry(ScalarFunction.BYTES_CONCAT, Template.of("(cast({0} as varbinary) || cast({1} as varbinary))")),
            entry(ScalarFunction.HEX, Template.of("lower(rawtohex({0}))")),
            entry(ScalarFunction.MODULO, Template.of("mod({0}, {1})")),
            entry(ScalarFunction.SQUARE_ROOT, Template.of("case when {0} >= 0 then sqrt({0}) end")),
            entry(ScalarFunction.BIT_AND, Template.of("bitand({0}, {1})")),
            entry(ScalarFunction.BIT_OR, Template.of("bitor({0}, {1})")),
            entry(ScalarFunction.BIT_XOR, Template.of("bitxor({0}, {1})")),
            entry(ScalarFunction.BIT_NOT, Template.of("bitnot({0})")),
            entry(ScalarFunction.SHIFT_LEFT, Template.of("lshift(cast({0} as bigint), {1})")),
            entry(ScalarFunction.SHIFT_RIGHT, Template.of("rshift(cast({0} as bigint), {1})")),
            entry(
                    ScalarFunction.CURRENT_DATE,
                    Template.of("cast(left(cast(current_timestamp at time zone 'UTC' as varchar), 10) as date)")));

    @Override
    public Template template(ScalarFunction function) {
        Template own = TEMPLATES.get(function);
        return own == null ? function.standard() : own;
    }

    /** The quotient of numbers that do not say their digits has thousands. */
    @Override
    public void divideDecimals(SqlWriter writer, Fragment left, Fragment right, int rightScale, int scale) {
        SqlType type = SqlType.decimal(LONGEST_DECIMAL, rightScale);
        Fragment divisor = w -> w.dialect().types().cast(w, right, TypeKind.DECIMAL, type);
        FunctionSql.super.divideDecimals(writer, left, divisor, rightScale, scale);
    }

    /** The functions keep the scale of their argument, and that of a number that does not say its own is a great one. */
    @Override
    public void rounded(SqlWriter writer, Fragment rounded, int scale) {
        SqlType type = SqlType.decimal(LONGEST_DECIMAL, scale);
        writer.dialect().types().cast(writer, rounded, TypeKind.DECIMAL, type);
    }

    /** The database's own would leave nulls out. */
    @Override
    public void extreme(SqlWriter writer, boolean greatest, List<? extends Fragment> values) {
        NullAware.extreme(writer, greatest, values);
    }
}
