package dev.phoebe.orm.dialect;

import dev.phoebe.orm.sql.ArraySql;
import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.Name;
import dev.phoebe.orm.sql.PathJoin;
import dev.phoebe.orm.sql.Source;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.type.Codecs;
import dev.phoebe.orm.type.SqlType;
import dev.phoebe.orm.type.TypeKind;
import org.jspecify.annotations.Nullable;

/**
 * Arrays of H2, which finds a single element only. Two arrays are compared place by place: UNNEST does not see the
 * columns of the query around it, but a list of numbers needs none.
 */
final class H2Arrays implements ArraySql {

    static final ArraySql FUNCTIONS = new H2Arrays();

    private static final Name NUMBER = Name.of("x");

    private H2Arrays() {}

    /** A large object in an array could not be compared. */
    static String typeName(SqlType element, String name) {
        return (element.kind() == TypeKind.TEXT || name.equals("clob") ? "varchar" : name) + " array";
    }

    @Override
    public void contains(SqlWriter writer, Fragment array, Fragment value, Fragment alone) {
        contains(writer, array, value);
    }

    @Override
    public void contains(SqlWriter writer, Fragment array, Fragment element) {
        writer.append("array_contains(")
                .write(array)
                .append(", ")
                .write(element)
                .append(")");
    }

    @Override
    public void containsAll(SqlWriter writer, Operand array, Operand other) {
        compare(writer, array, other, "not exists (", "not array_contains(");
    }

    @Override
    public void overlaps(SqlWriter writer, Operand array, Operand other) {
        compare(writer, array, other, "exists (", "array_contains(");
    }

    private static void compare(SqlWriter writer, Operand array, Operand other, String exists, String contains) {
        writer.append("case when ");
        notNull(writer, array);
        writer.append(array.value() || other.value() ? "" : " and ");
        notNull(writer, other);
        Places places = new Places();
        writer.append(" then ").append(exists).openScope();
        writer.append("select 1 from ").from(places).endOfFrom();
        writer.append(" where ").column(places, NUMBER).append(" <= coalesce(cardinality(");
        writer.write(other.typed()).append("), 0) and ").append(contains).write(array.typed());
        writer.append(", array_get(").write(other.typed()).append(", ").column(places, NUMBER);
        writer.append("))").closeScope().append(") end");
    }

    private static void notNull(SqlWriter writer, Operand operand) {
        if (!operand.value()) {
            writer.write(operand.sql()).append(" is not null");
        }
    }

    /** The places that an array can have. */
    private static final class Places implements Source {

        private static final Name LABEL = Name.of("place");

        @Override
        public Name label() {
            return LABEL;
        }

        @Override
        public @Nullable PathJoin path() {
            return null;
        }

        @Override
        public void write(SqlWriter writer) {
            writer.append("system_range(1, 65536)");
        }
    }

    /** A place behind the last would be an error. */
    @Override
    public void element(SqlWriter writer, Fragment array, int place) {
        writer.append("case when cardinality(").write(array).append(") >= ").value(Codecs.INTEGER, place);
        writer.append(" then array_get(")
                .write(array)
                .append(", ")
                .value(Codecs.INTEGER, place)
                .append(") end");
    }

    /** A place behind the last would make it null. */
    @Override
    public void slice(SqlWriter writer, Fragment array, int from, int to) {
        if (from <= to) {
            writer.append("case when cardinality(").write(array).append(") >= ").value(Codecs.INTEGER, from);
            writer.append(" then array_slice(").write(array).append(", ").value(Codecs.INTEGER, from);
            writer.append(", least(")
                    .value(Codecs.INTEGER, to)
                    .append(", cardinality(")
                    .write(array);
            writer.append("))) else ");
        }
        writer.append("trim_array(")
                .write(array)
                .append(", cardinality(")
                .write(array)
                .append("))");
        writer.append(from <= to ? " end" : "");
    }

    @Override
    public void concat(SqlWriter writer, Operand array, Operand other) {
        writer.append("array_cat(")
                .write(array.sql())
                .append(", ")
                .write(other.sql())
                .append(")");
    }

    /** A null would become an element. */
    @Override
    public void append(SqlWriter writer, Fragment array, Operand element) {
        if (!element.value()) {
            writer.append("case when ").write(element.sql()).append(" is not null then ");
        }
        writer.append("array_append(")
                .write(array)
                .append(", ")
                .write(element.sql())
                .append(")");
        writer.append(element.value() ? "" : " end");
    }
}
