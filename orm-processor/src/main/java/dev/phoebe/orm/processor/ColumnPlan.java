package dev.phoebe.orm.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A column as it is going to be written.
 *
 * @param value the type of what is stored; of a reference, of its key
 * @param codec the constant that reads and binds it
 * @param target the model that a reference leads to; null for any other column
 */
record ColumnPlan(
        int ordinal,
        PropertyDescription property,
        ColumnSettings settings,
        ValueType value,
        CodeBlock codec,
        @Nullable ModelDescription target) {

    String name() {
        return property.name();
    }

    boolean isReference() {
        return target != null;
    }

    ModelDescription requireTarget() {
        return Objects.requireNonNull(target);
    }

    /** The type of the field, boxed: what a value of this column is cast to. */
    TypeName boxed() {
        return property.declared().isPrimitive() ? property.declared().box() : property.declared();
    }

    /** The type of the field in the table. */
    TypeName columnType(ClassName model) {
        if (target != null) {
            return ParameterizedTypeName.get(Names.REF_COLUMN, model, target.type(), value.type());
        }
        return switch (value.kind().family()) {
            case TEXT -> ParameterizedTypeName.get(Names.STRING_COLUMN, model);
            case TRUTH -> ParameterizedTypeName.get(Names.BOOLEAN_COLUMN, model);
            case NUMBER -> ParameterizedTypeName.get(Names.numberColumn(value.kind()), model);
            case TEMPORAL -> ParameterizedTypeName.get(Names.TEMPORAL_COLUMN, model, value.type());
            case ORDERED -> ParameterizedTypeName.get(Names.COMPARABLE_COLUMN, model, value.type());
            case ARRAY ->
                ParameterizedTypeName.get(
                        Names.ARRAY_COLUMN, model, value.single().type());
            case BINARY -> ParameterizedTypeName.get(Names.BINARY_COLUMN, model);
            case DOCUMENT -> ParameterizedTypeName.get(Names.JSON_COLUMN, model);
        };
    }

    /** The expression that reads the field of an object. */
    CodeBlock read(String model) {
        return CodeBlock.of(
                "$L.$L", model, Objects.requireNonNull(property.access().read()));
    }

    /** The expression of what is stored. */
    CodeBlock stored(String model) {
        return isReference() ? CodeBlock.of("$L($L)", keyMethod(), model) : read(model);
    }

    /** The statement that fills the field of an object. */
    CodeBlock write(String model, CodeBlock value) {
        return CodeBlock.of(
                model + "." + Objects.requireNonNull(property.access().write()), value);
    }

    /** The method that reads the key of a reference. */
    String keyMethod() {
        return name() + "Key";
    }
}
