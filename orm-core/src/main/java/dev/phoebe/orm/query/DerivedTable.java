package dev.phoebe.orm.query;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.expr.ComparableExpression;
import dev.phoebe.orm.expr.Expression;
import dev.phoebe.orm.expr.Named;
import dev.phoebe.orm.expr.NumberExpression;
import dev.phoebe.orm.expr.StringExpression;
import dev.phoebe.orm.expr.TemporalExpression;
import dev.phoebe.orm.sql.Name;
import dev.phoebe.orm.sql.PathJoin;
import dev.phoebe.orm.sql.Source;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.type.Codec;
import dev.phoebe.orm.type.Codecs;
import dev.phoebe.orm.type.NumberCodec;
import java.time.temporal.Temporal;
import org.jspecify.annotations.Nullable;

/** A select as a source: {@code from (select ...) as name}. Its columns keep their types. */
public final class DerivedTable implements Source {

    private final Select<?> select;
    private final Name name;

    DerivedTable(Select<?> select, String name) {
        this.select = select;
        this.name = Name.of(name);
    }

    /** A column of the derived table: a column or named expression that the select selects. */
    public <V> Expression<V> get(Expression<V> selected) {
        return new Derived<>(this, name(selected), selected.codec());
    }

    /** A column of the derived table whose values have an order. */
    public <V extends Comparable<? super V>> ComparableExpression<V> get(ComparableExpression<V> selected) {
        return new DerivedComparable<>(this, name(selected), selected.codec());
    }

    /** A number of the derived table. */
    public <N extends Number & Comparable<? super N>> NumberExpression<N> get(NumberExpression<N> selected) {
        return new DerivedNumber<>(this, name(selected), selected.codec());
    }

    /** A text of the derived table. */
    public StringExpression get(StringExpression selected) {
        return new DerivedString(this, name(selected));
    }

    /** A date or time of the derived table. */
    public <T extends Temporal & Comparable<? super T>> TemporalExpression<T> get(TemporalExpression<T> selected) {
        return new DerivedTemporal<>(this, name(selected), selected.codec());
    }

    private static Name name(Expression<?> selected) {
        if (selected instanceof Named named) {
            return named.name();
        }
        throw new InvalidQueryException(
                "Only a column or an expression with a name can be taken from a derived table: give it one by as(\"...\").");
    }

    @Override
    public Name label() {
        return name;
    }

    @Override
    public @Nullable PathJoin path() {
        return null;
    }

    @Override
    public void write(SqlWriter writer) {
        writer.append("(").write(select).append(")");
    }

    private record Derived<V>(DerivedTable table, Name name, Codec<V> codec) implements Expression<V>, Named {

        @Override
        public void write(SqlWriter writer) {
            writer.column(table, name);
        }

        @Override
        public Source origin() {
            return table;
        }
    }

    private record DerivedComparable<V extends Comparable<? super V>>(DerivedTable table, Name name, Codec<V> codec)
            implements ComparableExpression<V>, Named {

        @Override
        public void write(SqlWriter writer) {
            writer.column(table, name);
        }

        @Override
        public Source origin() {
            return table;
        }
    }

    private record DerivedNumber<N extends Number & Comparable<? super N>>(
            DerivedTable table, Name name, NumberCodec<N> codec) implements NumberExpression<N>, Named {

        @Override
        public void write(SqlWriter writer) {
            writer.column(table, name);
        }

        @Override
        public Source origin() {
            return table;
        }
    }

    private record DerivedString(DerivedTable table, Name name) implements StringExpression, Named {

        @Override
        public Codec<String> codec() {
            return Codecs.STRING;
        }

        @Override
        public void write(SqlWriter writer) {
            writer.column(table, name);
        }

        @Override
        public Source origin() {
            return table;
        }
    }

    private record DerivedTemporal<T extends Temporal & Comparable<? super T>>(
            DerivedTable table, Name name, Codec<T> codec) implements TemporalExpression<T>, Named {

        @Override
        public void write(SqlWriter writer) {
            writer.column(table, name);
        }

        @Override
        public Source origin() {
            return table;
        }
    }
}
