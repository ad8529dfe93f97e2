package dev.phoebe.orm.dialect;

import dev.phoebe.orm.sql.AggregateSql;
import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.type.TypeKind;
import java.util.List;

/** Aggregates of MySQL, and what MariaDB shares with it. */
class MysqlAggregates implements AggregateSql {

    /** A mean has only four digits more than what it is made of; a sum with a long zero has more to begin with. */
    @Override
    public void averaged(SqlWriter writer, Fragment number, TypeKind kind) {
        writer.write(number);
        if (kind != TypeKind.REAL && kind != TypeKind.DOUBLE) {
            writer.append(" + 0.00000000000000000000");
        }
    }

    /** Conditions are numbers here, 0 and 1. */
    @Override
    public String ofConditions(boolean every) {
        return every ? "min" : "max";
    }

    @Override
    public void stringAgg(
            SqlWriter writer, Fragment text, String separator, boolean distinct, List<? extends Fragment> order) {
        new GroupConcat(text, separator, distinct, order).write(writer);
    }
}
