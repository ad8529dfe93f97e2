package dev.phoebe.orm.spring.jackson;

import dev.phoebe.orm.model.Column;
import dev.phoebe.orm.type.Codec;
import dev.phoebe.orm.type.ListCodec;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;

/** Reads the value of a column by Jackson's own deserializer for it, except that nothing is bent into shape. */
final class ValueReader {

    private final Class<?> type;

    /** Of an array, how its elements are read. */
    private final @Nullable ValueReader elements;

    private @Nullable ValueDeserializer<?> deserializer;

    ValueReader(Column<?, ?> column) {
        this(column.codec());
    }

    private ValueReader(Codec<?> codec) {
        this.type = codec.type();
        this.elements = codec instanceof ListCodec<?> list ? new ValueReader(list.elements()) : null;
    }

    Class<?> type() {
        return type;
    }

    /** Must be called once before the first value is read. */
    void resolve(DeserializationContext context) {
        if (elements != null) {
            elements.resolve(context);
            return;
        }
        deserializer = context.findContextualValueDeserializer(context.constructType(type), null);
    }

    @Nullable
    Object read(JsonParser parser, DeserializationContext context) {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_NULL) {
            return null;
        }
        if (elements != null) {
            return parser.isExpectedStartArrayToken()
                    ? readAll(elements, parser, context)
                    : context.handleUnexpectedToken(type, parser);
        }
        if (token == JsonToken.VALUE_NUMBER_FLOAT && isWhole()) {
            throw refused(parser, "not a whole number");
        }
        if (type.isEnum() && isNumber(parser)) {
            throw refused(parser, "not the name of a constant");
        }
        if (deserializer == null) {
            throw new IllegalStateException("not resolved");
        }
        return deserializer.deserialize(parser, context);
    }

    private List<Object> readAll(ValueReader reader, JsonParser parser, DeserializationContext context) {
        List<Object> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            try {
                Object value = reader.read(parser, context);
                if (value == null) {
                    throw refused(parser, "null among the elements of an array");
                }
                values.add(value);
            } catch (RuntimeException e) {
                throw DatabindException.wrapWithPath(context, e, new JacksonException.Reference(type, values.size()));
            }
        }
        return List.copyOf(values);
    }

    private boolean isWhole() {
        return type == Integer.class || type == Long.class || type == Short.class;
    }

    /** Jackson takes numbers, also as texts, for the positions of constants: they change when constants are moved. */
    private static boolean isNumber(JsonParser parser) {
        JsonToken token = parser.currentToken();
        if (token != JsonToken.VALUE_STRING) {
            return token.isNumeric();
        }
        String text = parser.getString().trim();
        return !text.isEmpty() && (Character.isDigit(text.charAt(0)) || text.charAt(0) == '-');
    }

    private MismatchedInputException refused(JsonParser parser, String why) {
        return InvalidFormatException.from(parser, why, parser.getString(), type);
    }
}
