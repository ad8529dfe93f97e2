package dev.phoebe.orm.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A column as it is going to be written.
 *
 * @param ordinal its number among the columns
 * @param field the number of its property
 * @param value the type of what is stored; of a reference, of its key
 * @param codec the constant that reads and binds it
 * @param target the model that a reference leads to; null for any other column
 * @param parts the columns of a reference to a key of several; empty for any other column
 */
record ColumnPlan(
        int ordinal,
        int field,
        PropertyDescription property,
        ColumnSettings settings,
        ValueType value,
        CodeBlock codec,
        @Nullable ModelDescription target,
        List<Part> parts) {

    /**
     * A column of a reference to a key of several.
     *
     * @param field the field in the table
     * @param settings its name, and the size of the column to which it refers
     */
    record Part(String field, ColumnSettings settings, ValueType value, CodeBlock codec) {}

    boolean isComposite() {
        return !parts.isEmpty();
    }

    /** How many columns it has in SQL. */
    int width() {
        return isComposite() ? parts.size() : 1;
    }

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
        if (target != null && isComposite()) {
            return ParameterizedTypeName.get(Names.COMPOSITE_REF, model, target.type());
        }
        if (target != null) {
            return ParameterizedTypeName.get(Names.REF_COLUMN, model, target.type(), value.type());
        }
        return plainType(model, value);
    }

    /** The type of the field of a column that is no reference. */
    static TypeName plainType(ClassName model, ValueType value) {
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

    /** The statement that fills the field of an object. */
    CodeBlock write(String model, CodeBlock value) {
        return CodeBlock.of(
                model + "." + Objects.requireNonNull(property.access().write()), value);
    }
}
