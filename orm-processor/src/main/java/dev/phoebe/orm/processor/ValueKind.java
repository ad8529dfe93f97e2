package dev.phoebe.orm.processor;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The kinds of value that a column holds, and how generated code speaks of each. */
enum ValueKind {
    STRING(Family.TEXT, ClassName.get(String.class), "String"),
    BOOLEAN(Family.TRUTH, TypeName.BOOLEAN.box(), "Boolean"),
    SHORT(Family.NUMBER, TypeName.SHORT.box(), "Short"),
    INTEGER(Family.NUMBER, TypeName.INT.box(), "Int"),
    LONG(Family.NUMBER, TypeName.LONG.box(), "Long"),
    FLOAT(Family.NUMBER, TypeName.FLOAT.box(), "Float"),
    DOUBLE(Family.NUMBER, TypeName.DOUBLE.box(), "Double"),
    DECIMAL(Family.NUMBER, ClassName.get("java.math", "BigDecimal"), "Decimal"),
    DATE(Family.TEMPORAL, ClassName.get("java.time", "LocalDate"), "Date"),
    TIME(Family.TEMPORAL, ClassName.get("java.time", "LocalTime"), "Time"),
    TIMESTAMP(Family.TEMPORAL, ClassName.get("java.time", "LocalDateTime"), "Timestamp"),
    INSTANT(Family.TEMPORAL, ClassName.get("java.time", "Instant"), "Instant"),
    OFFSET_DATE_TIME(Family.TEMPORAL, ClassName.get("java.time", "OffsetDateTime"), null),
    UUID(Family.ORDERED, ClassName.get("java.util", "UUID"), "Uuid"),
    BYTES(Family.BINARY, ArrayTypeName.of(TypeName.BYTE), "Bytes"),
    JSON(Family.DOCUMENT, ClassName.get("dev.phoebe.orm.type", "Json"), "Json"),
    /** Any enum; its type is in {@link ValueType}. */
    ENUM(Family.ORDERED, ClassName.get(Enum.class), null),
    /** An array of values; their type is in {@link ValueType}. */
    LIST(Family.ARRAY, ClassName.get(List.class), null);

    /** What one can ask of a column. */
    enum Family {
        TEXT,
        TRUTH,
        NUMBER,
        TEMPORAL,
        ORDERED,
        ARRAY,
        BINARY,
        /** JSON. */
        DOCUMENT
    }

    private final Family family;

    @SuppressWarnings("ImmutableEnumChecker") // a TypeName is immutable, but does not say so
    private final TypeName type;

    private final @Nullable String accessor;

    ValueKind(Family family, TypeName type, @Nullable String accessor) {
        this.family = family;
        this.type = type;
        this.accessor = accessor;
    }

    static Optional<ValueKind> of(TypeName boxed) {
        return Arrays.stream(values())
                .filter(kind -> kind != ENUM && kind != LIST && kind.type.equals(boxed))
                .findFirst();
    }

    Family family() {
        return family;
    }

    /** The Java type, boxed. */
    TypeName type() {
        return type;
    }

    /** The tail of {@code row.getX} and {@code parameters.setX}; null where only a codec reads and binds it. */
    @Nullable
    String accessor() {
        return accessor;
    }

    /** Whether {@code row.getX} answers with a primitive, which cannot be null. */
    boolean isReadAsPrimitive() {
        return type.isBoxedPrimitive();
    }
}
