package dev.phoebe.orm.dialect;

import dev.phoebe.orm.sql.ArraySql;
import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.type.Codecs;
import dev.phoebe.orm.type.SqlType;
import dev.phoebe.orm.type.TypeKind;

/** Arrays of PostgreSQL. */
final class PostgresqlArrays implements ArraySql {

    static final ArraySql FUNCTIONS = new PostgresqlArrays();

    private PostgresqlArrays() {}

    /** Texts of any length are {@code varchar}: an array of {@code text} cannot be compared with one of them. */
    static String typeName(SqlType element, String name) {
        return element.kind() == TypeKind.TEXT ? "varchar[]" : name + "[]";
    }

    /** An array as a text: {@code {"a","b"}}. What it holds is told by where it is used. */
    static String literal(Object[] elements) {
        StringBuilder text = new StringBuilder("{");
        for (int i = 0; i < elements.length; i++) {
            String element = elements[i].toString();
            text.append(i == 0 ? "\"" : ",\"");
            text.append(element.replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
        }
        return text.append('}').toString();
    }

    /** By the operator that an index knows. */
    @Override
    public void contains(SqlWriter writer, Fragment array, Fragment value, Fragment alone) {
        writer.write(array).append(" @> ").write(alone);
    }

    @Override
    public void contains(SqlWriter writer, Fragment array, Fragment element) {
        writer.write(element).append(" = any(").write(array).append(")");
    }

    @Override
    public void containsAll(SqlWriter writer, Operand array, Operand other) {
        writer.write(array.sql()).append(" @> ").write(other.sql());
    }

    @Override
    public void overlaps(SqlWriter writer, Operand array, Operand other) {
        writer.write(array.sql()).append(" && ").write(other.sql());
    }

    @Override
    public void element(SqlWriter writer, Fragment array, int place) {
        writer.append("(")
                .write(array)
                .append(")[")
                .value(Codecs.INTEGER, place)
                .append("]");
    }

    @Override
    public void slice(SqlWriter writer, Fragment array, int from, int to) {
        writer.append("(").write(array).append(")[").value(Codecs.INTEGER, from);
        writer.append(":").value(Codecs.INTEGER, to).append("]");
    }

    @Override
    public void concat(SqlWriter writer, Operand array, Operand other) {
        add(writer, "array_cat(", array, other);
    }

    @Override
    public void append(SqlWriter writer, Fragment array, Operand element) {
        add(writer, "array_append(", new Operand(array, array, false), element);
    }

    /** These functions take null for an empty array. */
    private static void add(SqlWriter writer, String function, Operand array, Operand other) {
        String and = array.value() || other.value() ? "" : " and ";
        writer.append("case when ");
        notNull(writer, array);
        notNull(writer.append(and), other);
        writer.append(" then ").append(function).write(array.sql()).append(", ");
        writer.write(other.sql()).append(") end");
    }

    private static void notNull(SqlWriter writer, Operand operand) {
        if (!operand.value()) {
            writer.write(operand.sql()).append(" is not null");
        }
    }
}
