package dev.phoebe.orm.expr;

import dev.phoebe.orm.type.Codec;
import dev.phoebe.orm.type.Codecs;
import dev.phoebe.orm.type.Json;
import java.time.temporal.Temporal;

/** A value of the program. */
record Value<V>(Codec<V> codec, V value) implements Bound<V> {

    /** A text of the program. */
    record OfString(String value) implements Bound<String>, StringExpression {
        @Override
        public Codec<String> codec() {
            return Codecs.STRING;
        }
    }

    /** A date or time of the program. */
    record OfTemporal<T extends Temporal & Comparable<? super T>>(Codec<T> codec, T value)
            implements Bound<T>, TemporalExpression<T> {}

    /** JSON of the program. */
    record OfJson(Json value) implements Bound<Json>, JsonExpression {
        @Override
        public Codec<Json> codec() {
            return Codecs.JSON;
        }
    }

    /** Bytes of the program. */
    @SuppressWarnings("ArrayRecordComponent") // no two are ever compared
    record OfBytes(byte[] value) implements Bound<byte[]>, BinaryExpression {
        @Override
        public Codec<byte[]> codec() {
            return Codecs.BYTES;
        }
    }

    /** A value of the program that has an order. */
    record OfComparable<V extends Comparable<? super V>>(Codec<V> codec, V value)
            implements Bound<V>, ComparableExpression<V> {}
}
