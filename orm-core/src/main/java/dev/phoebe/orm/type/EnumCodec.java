package dev.phoebe.orm.type;

import dev.phoebe.orm.error.UnknownValueException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An enum by name. */
public final class EnumCodec<E extends Enum<E>> implements Codec<E> {

    private final Class<E> type;
    private final E[] constants;

    EnumCodec(Class<E> type) {
        this.type = type;
        this.constants = Objects.requireNonNull(type.getEnumConstants());
    }

    /** The names that a column of this type may hold, in the order of the enum. */
    public List<String> names() {
        return Arrays.stream(constants).map(Enum::name).toList();
    }

    @Override
    public TypeKind kind() {
        return TypeKind.VARCHAR;
    }

    @Override
    public Class<E> type() {
        return type;
    }

    @Override
    public @Nullable E read(Row row, int column) throws SQLException {
        String name = row.getString(column);
        if (name == null) {
            return null;
        }
        try {
            return parse(name);
        } catch (IllegalArgumentException e) {
            throw new UnknownValueException(
                    row.describe(column) + " holds '" + name + "', which is none of the constants of " + type.getName()
                            + ": " + names() + ". Add the constant, or mend the row.");
        }
    }

    @Override
    public void bind(Parameters parameters, int index, @Nullable E value) throws SQLException {
        parameters.setString(index, value == null ? null : value.name());
    }

    @Override
    public Object element(E value) {
        return value.name();
    }

    @Override
    public String format(E value) {
        return value.name();
    }

    @Override
    public E parse(String text) {
        for (E constant : constants) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        throw new IllegalArgumentException(
                "'" + text + "' is none of the constants of " + type.getName() + ": " + names());
    }
}
