package dev.phoebe.orm.sql;

import dev.phoebe.orm.type.Codecs;
import dev.phoebe.orm.type.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a database writes the clauses of a SELECT. The defaults are the SQL standard's. Implementations are immutable and safe
 * for use by several threads.
 */
public interface QuerySql {

    /** The standard's. */
    QuerySql STANDARD = new QuerySql() {};

    /** What stands between a source in FROM and its label. */
    default String alias() {
        return " as ";
    }

    /** What stands in front of common tables. */
    default String with(boolean recursive) {
        return recursive ? "with recursive " : "with ";
    }

    /** The name under which a common table is written. */
    default Name commonTable(Name name) {
        return name;
    }

    /**
     * A value that is true or false where a condition stands, such as a column of booleans in WHERE: the value itself, or
     * {@code value = 1} for databases that have numbers in place of booleans.
     */
    default void condition(SqlWriter writer, Fragment value) {
        writer.write(value);
    }

    /** Limit and offset, at the end of a SELECT; at least one is given. */
    default void limit(SqlWriter writer, @Nullable Long limit, @Nullable Long offset) {
        if (limit != null) {
            writer.append(" limit ").value(Codecs.LONG, limit);
        }
        if (offset != null) {
            writer.append(" offset ").value(Codecs.LONG, offset);
        }
    }

    /** What stands behind each table in FROM whose rows are locked, for databases that lock there. */
    default String lockedTable(RowLock lock) {
        return "";
    }

    /** What locks rows, at the end of a SELECT. */
    default void lock(SqlWriter writer, RowLock lock) {
        writer.append(lock.shared() ? sharing() : " for update");
        List<Source> tables = lock.tables();
        for (int i = 0; i < tables.size(); i++) {
            writer.append(i == 0 ? " of " : ", ").append(writer.label(tables.get(i)));
        }
        switch (lock.waiting()) {
            case WAIT -> {}
            case NOWAIT -> writer.append(" nowait");
            case SKIP_LOCKED -> writer.append(" skip locked");
        }
    }

    /** The lock that lets others read a row, but not change it. */
    default String sharing() {
        return " for share";
    }

    /** One item of ORDER BY with a place for the nulls. */
    default void orderNulls(SqlWriter writer, Fragment expression, boolean descending, boolean nullsFirst) {
        writer.write(expression).append(descending ? " desc" : "").append(nullsFirst ? " nulls first" : " nulls last");
    }

    /** In a list for IN: rows of several values, the last so often that there are {@code places}. */
    default void rows(SqlWriter writer, List<? extends Fragment> rows, int places) {
        for (int i = 0; i < places; i++) {
            writer.append(i == 0 ? "" : ", ").write(rows.get(Math.min(i, rows.size() - 1)));
        }
    }

    /** In a list for IN: a subquery with a limit or an offset. */
    default void cutSubquery(SqlWriter writer, Fragment subquery) {
        writer.write(subquery);
    }

    /** A query that is a member of a union and the like, and has an order, a limit or members of its own. */
    default void compoundMember(SqlWriter writer, Fragment query) {
        writer.append("(").write(query).append(")");
    }

    /**
     * What is grouped by, where it is selected, too, and cannot be written twice.
     *
     * @param place its place among what is selected, counted from 1
     * @param label its name there, which nothing else that is selected has where the database lacks
     *     {@link Feature#GROUP_BY_PLACE}
     */
    default void groupBySelected(SqlWriter writer, int place, Name label) {
        writer.append(String.valueOf(place));
    }

    /**
     * Whether groups with subtotals or window functions are ordered, and cut, by a SELECT around theirs: {@code select a, n
     * from (select ... group by ...) as grouped order by a limit ?}.
     */
    default boolean ordersGroupsOutside() {
        return false;
    }

    /** Whether the columns of a recursive table have exactly the types that its first query has. */
    default boolean recursiveTypesAreFirst() {
        return false;
    }

    /** A column of the first query of a recursive table, as the type that all its rows have room in. */
    default void recursiveColumn(SqlWriter writer, Fragment column, SqlType type) {
        writer.append("cast(").write(column).append(" as ");
        writer.append(writer.dialect().types().castName(type)).append(")");
    }

    /** Groups by all of a list, then by ever less of it. */
    default void rollup(SqlWriter writer, List<? extends Fragment> expressions) {
        writer.append("rollup (").write(expressions, ", ").append(")");
    }

    /** Between what is selected and WHERE, where nothing is selected from. */
    default void fromNothing(SqlWriter writer) {}
}
