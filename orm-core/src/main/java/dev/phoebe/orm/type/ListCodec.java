package dev.phoebe.orm.type;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.error.UnknownValueException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list of values that travels as an array. */
public final class ListCodec<E> implements Codec<List<E>> {

    private final Codec<E> elements;

    ListCodec(Codec<E> elements) {
        if (elements.kind() == TypeKind.ARRAY || elements.kind() == TypeKind.BINARY) {
            throw new InvalidQueryException("An array of " + elements.kind()
                    + " is not made: its elements are single values that can be compared. Make a table of its own of"
                    + " such values.");
        }
        this.elements = elements;
    }

    /** How the values in the list travel. */
    public Codec<E> elements() {
        return elements;
    }

    @Override
    public TypeKind kind() {
        return TypeKind.ARRAY;
    }

    @Override
    public SqlType sqlType() {
        return SqlType.array(elements.sqlType());
    }

    @Override
    @SuppressWarnings("unchecked") // a class does not know its parameters
    public Class<List<E>> type() {
        return (Class<List<E>>) (Class<?>) List.class;
    }

    @Override
    public @Nullable List<E> read(Row row, int column) throws SQLException {
        Row values = row.getArray(column);
        if (values == null) {
            return null;
        }
        List<E> list = new ArrayList<>();
        try {
            while (values.next()) {
                E value = elements.read(values, 2); // its place in the array comes first
                if (value == null) {
                    throw new UnknownValueException("a null stands among its elements");
                }
                list.add(value);
            }
        } catch (UnknownValueException e) {
            throw new UnknownValueException(row.describe(column) + ", which is an array, cannot be read: "
                    + e.getMessage() + ". Mend the row.");
        } finally {
            values.close();
        }
        return List.copyOf(list);
    }

    @Override
    public void bind(Parameters parameters, int index, @Nullable List<E> value) throws SQLException {
        if (value == null) {
            parameters.setNull(index, TypeKind.ARRAY);
        } else {
            parameters.setList(index, elements.kind(), element(value));
        }
    }

    /** The values as the driver takes them for elements. */
    @Override
    public Object[] element(List<E> value) {
        Object[] values = new Object[value.size()];
        for (int i = 0; i < values.length; i++) {
            E element = value.get(i);
            if (element == null) {
                throw new InvalidQueryException("A list with a null in it was not sent: the elements of an array are"
                        + " never null. Leave it out, or make the values rows of a table.");
            }
            values[i] = Storable.element(elements.element(element));
        }
        return values;
    }

    /** The texts of the values, each with a comma behind it; a comma or backslash in one has a backslash before it. */
    @Override
    public String format(List<E> value) {
        StringBuilder text = new StringBuilder();
        for (E element : value) {
            text.append(elements.format(element).replace("\\", "\\\\").replace(",", "\\,"))
                    .append(',');
        }
        return text.toString();
    }

    /** The comma behind the last value may be missing, unless that one is an empty text. */
    @Override
    public List<E> parse(String text) {
        List<E> list = new ArrayList<>();
        StringBuilder element = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ',') {
                list.add(elements.parse(element.toString()));
                element.setLength(0);
            } else if (c == '\\' && i + 1 < text.length()) {
                i++;
                element.append(text.charAt(i));
            } else {
                element.append(c);
            }
        }
        if (!element.isEmpty()) {
            list.add(elements.parse(element.toString()));
        }
        return List.copyOf(list);
    }
}
