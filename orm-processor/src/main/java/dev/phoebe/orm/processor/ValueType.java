package dev.phoebe.orm.processor;

import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import org.jspecify.annotations.Nullable;

/**
 * The type of a column's values.
 *
 * @param type the Java type, boxed
 * @param longestName of an enum, the length of its longest constant; 0 for others
 * @param element of a list, the type of what it holds; null for others
 */
record ValueType(
        ValueKind kind,
        TypeName type,
        int longestName,
        @Nullable ValueType element) {

    static ValueType of(ValueKind kind) {
        return new ValueType(kind, kind.type(), 0, null);
    }

    static ValueType ofEnum(TypeName type, int longestName) {
        return new ValueType(ValueKind.ENUM, type, longestName, null);
    }

    static ValueType listOf(ValueType element) {
        TypeName type = ParameterizedTypeName.get(Names.LIST, element.type());
        return new ValueType(ValueKind.LIST, type, 0, element);
    }

    boolean isEnum() {
        return kind == ValueKind.ENUM;
    }

    boolean isList() {
        return kind == ValueKind.LIST;
    }

    /** The type of one value: of a list, that of its elements. */
    ValueType single() {
        return element == null ? this : element;
    }
}
