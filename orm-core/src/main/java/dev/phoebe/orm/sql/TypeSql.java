package dev.phoebe.orm.sql;

import dev.phoebe.orm.type.Codec;
import dev.phoebe.orm.type.SqlType;
import dev.phoebe.orm.type.TypeKind;
import org.jspecify.annotations.Nullable;

/**
 * The names of a database's types, and casts to them. The defaults are the SQL standard's. Implementations are immutable
 * and safe for use by several threads.
 */
public interface TypeSql {

    /** The name of a type in DDL. */
    String name(SqlType type);

    /** The name of a type in casts; a text has no length there, because a cast would cut it in silence. */
    default String castName(SqlType type) {
        return name(type);
    }

    /** The name of a type as the element of an array, for databases that have arrays. */
    default String elementName(SqlType type) {
        return name(type);
    }

    /** A value of the program in an expression: {@code ?}. */
    default <V> void value(SqlWriter writer, Codec<V> codec, @Nullable V value) {
        writer.value(codec, value);
    }

    /** A parameter whose type nothing around it tells, as in CASE or VALUES: {@code cast(? as bigint)}. */
    default void typed(SqlWriter writer, TypeKind kind, Fragment parameter) {
        writer.append("cast(").write(parameter).append(" as ");
        writer.append(castName(SqlType.of(kind))).append(")");
    }

    /** The same for a type that is more than a kind: an array has elements of a type. */
    default void typed(SqlWriter writer, SqlType type, Fragment parameter) {
        if (type.kind() == TypeKind.ARRAY) {
            writer.append("cast(").write(parameter).append(" as ");
            writer.append(castName(type)).append(")");
        } else {
            typed(writer, type.kind(), parameter);
        }
    }

    /** Whether a column of decimals rounds what is stored in it to its scale, half away from zero. */
    default boolean roundsStored() {
        return true;
    }

    /** A computed number as a column of decimals stores it; asked where {@link #roundsStored} says no. */
    default void stored(SqlWriter writer, Fragment value, SqlType column) {
        writer.write(value);
    }

    /** A value as another type. A number with a fraction is rounded, half away from zero; an instant is seen in UTC. */
    default void cast(SqlWriter writer, Fragment value, TypeKind from, SqlType to) {
        writer.append("cast(").write(value).append(" as ").append(castName(to)).append(")");
    }
}
