package dev.phoebe.orm.spring.web;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/**
 * What could not be converted.
 *
 * @param type what was asked for: of an {@code Optional} or a list, what is inside; null where only the program knows
 * @param each whether every value of a list had to be it
 * @param sent all that was sent: which value of a list is to blame is not always told
 */
record Mismatch(
        @Nullable Class<?> type, boolean each, @Nullable String sent) {

    static Mismatch of(TypeMismatchException error) {
        ResolvableType declared = declared(error);
        boolean each = declared.isArray() || Collection.class.isAssignableFrom(declared.toClass());
        Class<?> type = each ? element(declared, error) : failed(error, declared.resolve());
        return new Mismatch(type, each, sent(error.getValue()));
    }

    private static ResolvableType declared(TypeMismatchException error) {
        if (error instanceof MethodArgumentTypeMismatchException argument) {
            MethodParameter parameter = argument.getParameter().nestedIfOptional();
            return ResolvableType.forMethodParameter(parameter);
        }
        return ResolvableType.forClass(error.getRequiredType());
    }

    /** The type of a property is told without its generics: then the failure itself has to tell. */
    private static @Nullable Class<?> element(ResolvableType list, TypeMismatchException error) {
        ResolvableType element =
                list.isArray() ? list.getComponentType() : list.asCollection().getGeneric();
        if (element.resolve() != null) {
            return element.resolve();
        }
        return failed(error, error.getCause() instanceof NumberFormatException ? Number.class : null);
    }

    private static @Nullable Class<?> failed(TypeMismatchException error, @Nullable Class<?> otherwise) {
        return error.getCause() instanceof ConversionFailedException failed
                ? failed.getTargetType().getType()
                : otherwise;
    }

    private static @Nullable String sent(@Nullable Object value) {
        if (value instanceof String[] texts) {
            return String.join(",", texts);
        }
        return value instanceof String text ? text : null;
    }
}
