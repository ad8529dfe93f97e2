package dev.phoebe.orm.query;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.expr.Condition;
import dev.phoebe.orm.expr.Expression;
import dev.phoebe.orm.expr.Order;
import dev.phoebe.orm.model.Column;
import dev.phoebe.orm.model.Table;
import dev.phoebe.orm.sql.Feature;
import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.Source;
import dev.phoebe.orm.sql.SqlWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which rows an update or delete means: those for which conditions hold, perhaps together with rows of other sources,
 * perhaps only the first of them. A copy is changed before anybody sees it; afterwards nothing changes.
 */
final class Chosen {

    static final Chosen NONE = new Chosen();

    List<Source> sources = List.of();
    List<Condition> where = List.of();
    List<Order> orderBy = List.of();

    @Nullable
    Long limit;

    boolean all;

    private Chosen() {}

    Chosen copy() {
        Chosen copy = new Chosen();
        copy.sources = sources;
        copy.where = where;
        copy.orderBy = orderBy;
        copy.limit = limit;
        copy.all = all;
        return copy;
    }

    /** With one more source, which is not the table itself. */
    Chosen with(Table<?, ?> table, Source source) {
        if (table.sameAs(source)) {
            throw new InvalidQueryException(
                    "The table '" + table
                            + "' is changed by this statement already. Take an alias of it as the other source: as(\"other\").");
        }
        Chosen changed = copy();
        changed.sources = Clauses.append(sources, source);
        return changed;
    }

    static long notNegative(long rows) {
        if (rows < 0) {
            throw new InvalidQueryException("limit must be 0 or more; it was " + rows + ".");
        }
        return rows;
    }

    static List<Order> ascending(Expression<?>... expressions) {
        Order[] orders = new Order[expressions.length];
        for (int i = 0; i < orders.length; i++) {
            orders[i] = expressions[i].asc();
        }
        return List.of(orders);
    }

    /** Refuses clauses that mean nothing together. */
    void requireSense(String statement) {
        if (!orderBy.isEmpty() && limit == null) {
            throw new InvalidQueryException(
                    "The order of " + statement + " says which rows come first, but no limit says how many. Add one.");
        }
        if (limit != null && !sources.isEmpty()) {
            throw new InvalidQueryException("The limit of " + statement
                    + " would count pairs of rows on some databases: find the rows by in(select) instead.");
        }
    }

    /** Writes WHERE, and ORDER BY and LIMIT where the statement has them. */
    void write(SqlWriter writer, Table<?, ?> table) {
        writer.refuseAggregatesIn("WHERE");
        if (!sources.isEmpty()) {
            writer.where(List.of((Fragment) this::writeExists));
        } else if (limit == null) {
            writer.where(where);
        } else if (writer.dialect().supports(Feature.LIMITED_CHANGE)) {
            writeOrder(writer.where(where), limit);
        } else { // a row that another program changed meanwhile is tested again
            writer.where(Clauses.append(where, new First(this, table, limit)));
        }
    }

    private void writeOrder(SqlWriter writer, long rows) {
        if (!orderBy.isEmpty()) {
            writer.refuseAggregatesIn("the ORDER BY of rows that are changed")
                    .append(" order by ")
                    .write(orderBy, ", ");
        }
        writer.dialect().queries().limit(writer, rows, null);
    }

    /** {@code id in (select id ... order by ... limit ?)}. */
    private record First(Chosen chosen, Table<?, ?> table, long rows) implements Condition {

        @Override
        public void write(SqlWriter writer) {
            List<? extends Column<?, ?>> keys = table.keyColumns();
            boolean one = keys.size() == 1;
            writer.append(one ? "" : "(").write(keys, ", ").append(one ? " in (" : ") in (");
            writer.openScope().declare(table, false);
            writer.append("select ")
                    .write(keys, ", ")
                    .append(" from ")
                    .from(table)
                    .refuseAggregatesIn("WHERE");
            chosen.writeOrder(writer.where(chosen.where), rows);
            writer.closeScope().append(")");
        }

        @Override
        public Source origin() {
            return table.origin();
        }
    }

    private void writeExists(SqlWriter writer) {
        writer.append("exists (").openQuery().openScope().append("select 1");
        writeMatches(writer);
        writer.closeScope().closeQuery().append(")");
    }

    /** {@code from a, b where ...}: the rows of the sources that belong to a row of the table. */
    void writeMatches(SqlWriter writer) {
        for (int i = 0; i < sources.size(); i++) {
            writer.append(i == 0 ? " from " : ", ").from(sources.get(i));
        }
        writer.refuseAggregatesIn("WHERE").where(where);
    }
}
