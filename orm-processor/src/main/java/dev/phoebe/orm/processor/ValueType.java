package dev.phoebe.orm.processor;

import com.palantir.javapoet.TypeName;

/**
 * The type of a column's values.
 *
 * @param type the Java type, boxed
 * @param longestName of an enum, the length of its longest constant; 0 for others
 */
record ValueType(ValueKind kind, TypeName type, int longestName) {

    static ValueType of(ValueKind kind) {
        return new ValueType(kind, kind.type(), 0);
    }

    boolean isEnum() {
        return kind == ValueKind.ENUM;
    }
}
