package dev.phoebe.orm.model;

import dev.phoebe.orm.sql.Name;
import dev.phoebe.orm.type.Codec;
import dev.phoebe.orm.type.Codecs;
import dev.phoebe.orm.type.EnumCodec;
import dev.phoebe.orm.type.ListCodec;
import dev.phoebe.orm.type.SqlType;
import dev.phoebe.orm.type.TypeKind;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What a column is, apart from the table in which it stands. Generated code makes one from {@link #of} and says what
 * differs from the usual. Immutable.
 *
 * @param property the field of the model
 * @param name the column
 * @param codec how its values travel
 * @param type its type in SQL
 * @param nullable whether it may be null
 * @param unique whether no two rows may have the same value
 * @param indexed whether it has an index of its own
 * @param updatable whether an update writes it
 * @param key where its value comes from, when it is part of the primary key; null when it is not
 * @param version whether it is the optimistic lock
 * @param rounding how a decimal is made to fit; null when one that does not fit is refused
 */
public record ColumnDefinition<V>(
        String property,
        Name name,
        Codec<V> codec,
        SqlType type,
        boolean nullable,
        boolean unique,
        boolean indexed,
        boolean updatable,
        @Nullable KeyGeneration key,
        boolean version,
        @Nullable RoundingMode rounding) {

    private static final int USUAL_LENGTH = 255;
    private static final int USUAL_PRECISION = 19;
    private static final int USUAL_SCALE = 4;

    /** A column that must have a value, and is nothing special. */
    public static <V> ColumnDefinition<V> of(String property, String name, Codec<V> codec) {
        ColumnDefinition<V> usual = new ColumnDefinition<>(
                property, Name.of(name), codec, usualType(codec), false, false, false, true, null, false, null);
        return held(codec).kind() == TypeKind.DECIMAL ? usual.digits(USUAL_PRECISION, USUAL_SCALE) : usual;
    }

    /** Of a list, what its elements travel by. */
    private static Codec<?> held(Codec<?> codec) {
        return codec instanceof ListCodec<?> list ? list.elements() : codec;
    }

    private static SqlType usualType(Codec<?> codec) {
        if (codec instanceof ListCodec<?> list) {
            return SqlType.array(usualType(list.elements()));
        }
        if (codec instanceof EnumCodec<?> enumeration) {
            return SqlType.varchar(
                    enumeration.names().stream().mapToInt(String::length).max().orElse(1));
        }
        return codec.kind() == TypeKind.VARCHAR ? SqlType.varchar(USUAL_LENGTH) : SqlType.of(codec.kind());
    }

    /** May be null. */
    public ColumnDefinition<V> asNullable() {
        return new ColumnDefinition<>(
                property, name, codec, type, true, unique, indexed, updatable, key, version, rounding);
    }

    /** No two rows have the same value. */
    public ColumnDefinition<V> asUnique() {
        return new ColumnDefinition<>(
                property, name, codec, type, nullable, true, indexed, updatable, key, version, rounding);
    }

    /** Has an index of its own. */
    public ColumnDefinition<V> asIndexed() {
        return new ColumnDefinition<>(
                property, name, codec, type, nullable, unique, true, updatable, key, version, rounding);
    }

    /** Is written by an insert and never again. */
    public ColumnDefinition<V> notUpdatable() {
        return new ColumnDefinition<>(
                property, name, codec, type, nullable, unique, indexed, false, key, version, rounding);
    }

    /** Is the primary key or a part of it. */
    public ColumnDefinition<V> asKey(KeyGeneration generation) {
        return new ColumnDefinition<>(
                property, name, codec, type, false, unique, indexed, false, generation, version, rounding);
    }

    /** Is the primary key, counted by the database. */
    public ColumnDefinition<V> asIdentity() {
        return asKey(KeyGeneration.IDENTITY);
    }

    /** Is the optimistic lock. */
    public ColumnDefinition<V> asVersion() {
        return new ColumnDefinition<>(
                property, name, codec, type, nullable, unique, indexed, updatable, key, true, rounding);
    }

    /** Takes texts of at most this many characters, or arrays of them; {@link Integer#MAX_VALUE} for any. */
    public ColumnDefinition<V> maxLength(int length) {
        return holding(length == Integer.MAX_VALUE ? SqlType.of(TypeKind.TEXT) : SqlType.varchar(length));
    }

    /** Takes decimals of this precision and scale, or arrays of them. */
    public ColumnDefinition<V> digits(int precision, int scale) {
        Codec<?> decimal = Codecs.decimal(scale);
        return withCodec(isArray() ? Codecs.listOf(decimal) : decimal).holding(SqlType.decimal(precision, scale));
    }

    private boolean isArray() {
        return type.kind() == TypeKind.ARRAY;
    }

    /** Of a type, or of an array of it. */
    private ColumnDefinition<V> holding(SqlType value) {
        return withType(isArray() ? SqlType.array(value) : value);
    }

    @SuppressWarnings("unchecked") // only decimals have digits
    private ColumnDefinition<V> withCodec(Codec<?> other) {
        return new ColumnDefinition<>(
                property, name, (Codec<V>) other, type, nullable, unique, indexed, updatable, key, version, rounding);
    }

    /** Rounds what does not fit. */
    public ColumnDefinition<V> rounded(RoundingMode mode) {
        return new ColumnDefinition<>(
                property, name, codec, type, nullable, unique, indexed, updatable, key, version, mode);
    }

    /** Of this type in SQL. */
    public ColumnDefinition<V> like(SqlType other) {
        return withType(other);
    }

    private ColumnDefinition<V> withType(SqlType other) {
        return new ColumnDefinition<>(
                property, name, codec, other, nullable, unique, indexed, updatable, key, version, rounding);
    }
}
