package dev.phoebe.orm.spring.web;

import dev.phoebe.orm.error.Violation;
import dev.phoebe.orm.spring.jackson.DuplicatePropertyException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** What is wrong with a JSON body. Jackson's own messages name classes and repeat values, so only their facts are used. */
final class JsonProblems {

    static final String CODE = "invalid-body";

    private static final int DEEPEST = 20;
    private static final int MOST_NAMES = 30;
    private static final String OTHER = "does not have the form that is expected here";

    private JsonProblems() {}

    /** The problem; null where Jackson has nothing to do with the error. */
    static @Nullable Problem of(@Nullable Throwable error) {
        Throwable cause = error;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof JacksonException jackson) {
                return ofJackson(jackson);
            }
            cause = cause.getCause();
        }
        return null;
    }

    private static Problem ofJackson(JacksonException error) {
        if (error instanceof StreamConstraintsException) {
            return Problem.invalid(CODE, "The body is too large or nested too deeply.", List.of());
        }
        if (error instanceof StreamReadException && !(error instanceof InputCoercionException)) {
            String what = isDuplicate(error) ? "The body gives a property twice" : "The body is not valid JSON";
            return Problem.invalid(CODE, what + place(error.getLocation()) + ".", List.of());
        }
        String path = path(error.getPath());
        String message = message(error);
        String detail = "The body cannot be read: " + (path.isEmpty() ? "it" : path) + " " + message + ".";
        return Problem.invalid(CODE, detail, List.of(new Violation(path, message)));
    }

    /** What Jackson says under {@code STRICT_DUPLICATE_DETECTION}, for which it has no class. */
    private static boolean isDuplicate(JacksonException error) {
        return error.getOriginalMessage() != null && error.getOriginalMessage().startsWith("Duplicate Object property");
    }

    private static String place(@Nullable TokenStreamLocation location) {
        return location == null || location.getLineNr() < 1
                ? ""
                : ": line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    private static String message(JacksonException error) {
        if (error instanceof InputCoercionException number) {
            return Words.mustBe(number.getTargetType(), OTHER);
        } else if (error instanceof UnrecognizedPropertyException unknown) {
            return "is not known here" + known(unknown);
        } else if (error instanceof DuplicatePropertyException) {
            return "is given twice";
        } else if (error instanceof InvalidNullException) {
            return "must not be null";
        } else if (error instanceof MismatchedInputException mismatch) {
            return mismatch.getCurrentToken() == JsonToken.VALUE_NULL
                    ? "must not be null"
                    : Words.mustBe(mismatch.getTargetType(), OTHER);
        }
        return OTHER;
    }

    private static String known(UnrecognizedPropertyException error) {
        return error.getKnownPropertyIds() == null
                ? ""
                : error.getKnownPropertyIds().stream()
                        .limit(MOST_NAMES)
                        .map(String::valueOf)
                        .collect(Collectors.joining(", ", "; known are ", ""));
    }

    /** {@code lines[2].book.id}; names of properties may be whatever a client made up. */
    private static String path(List<JacksonException.Reference> steps) {
        StringBuilder path = new StringBuilder();
        steps.stream().limit(DEEPEST).forEach(step -> {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(Shown.of(step.getPropertyName()));
            }
        });
        return path.toString();
    }
}
