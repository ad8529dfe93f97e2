package dev.phoebe.orm.spring.web;

import dev.phoebe.orm.error.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.ConversionNotSupportedException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.MethodParameter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.util.ClassUtils;
import org.springframework.validation.BindException;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** What is wrong with a request, where Spring's own answer says too little, or too much. */
final class RequestProblems {

    private static final boolean JACKSON =
            ClassUtils.isPresent("tools.jackson.databind.JacksonModule", RequestProblems.class.getClassLoader());

    private static final String VALIDATION = "validation";
    private static final String DETAIL = "Some values are not valid.";
    private static final String OTHER = "does not have the form that is expected here";

    private final MessageSource messages;

    RequestProblems(MessageSource messages) {
        this.messages = messages;
    }

    /** The problem; null where Spring's own answer will do. */
    @Nullable
    Problem of(Throwable error) {
        if (error instanceof HttpMessageNotReadableException unreadable) {
            return unreadable(unreadable);
        } else if (error instanceof BindException bind) {
            return Problem.invalid(VALIDATION, DETAIL, errors(bind));
        } else if (error instanceof HandlerMethodValidationException invalid && !invalid.isForReturnValue()) {
            return Problem.invalid(VALIDATION, DETAIL, errors(invalid));
        } else if (error instanceof TypeMismatchException mismatch
                && !(error instanceof ConversionNotSupportedException)) {
            return mismatch(mismatch);
        }
        return null;
    }

    private static Problem unreadable(HttpMessageNotReadableException error) {
        Problem json = JACKSON ? JsonProblems.of(error.getCause()) : null;
        if (json != null) {
            return json;
        }
        String message = error.getMessage();
        boolean missing = message != null && message.startsWith("Required request body is missing");
        return Problem.invalid("invalid-body", missing ? "A body is required." : "The body cannot be read.", List.of());
    }

    private static Problem mismatch(TypeMismatchException error) {
        String name = error instanceof MethodArgumentTypeMismatchException argument
                ? argument.getName()
                : Objects.requireNonNullElse(error.getPropertyName(), "a value");
        Mismatch mismatch = Mismatch.of(error);
        String requirement = Words.mustBe(mismatch.type(), OTHER);
        String sent = mismatch.sent() == null ? "" : "; '" + Shown.of(mismatch.sent()) + "' was sent";
        return Problem.invalid(
                "invalid-request",
                (mismatch.each() ? "each of " : "") + name + " " + requirement + sent + ".",
                List.of(new Violation(name, (mismatch.each() ? "each " : "") + requirement)));
    }

    private List<Violation> errors(Errors bound) {
        List<Violation> errors = new ArrayList<>();
        for (ObjectError error : bound.getAllErrors()) {
            errors.add(new Violation(error instanceof FieldError field ? field.getField() : "", message(error)));
        }
        return errors;
    }

    private List<Violation> errors(HandlerMethodValidationException invalid) {
        List<Violation> errors = new ArrayList<>();
        for (ParameterValidationResult result : invalid.getParameterValidationResults()) {
            if (result instanceof ParameterErrors bound) {
                String element = bound.getContainerIndex() == null ? "" : "[" + bound.getContainerIndex() + "].";
                errors(bound).forEach(error -> errors.add(new Violation(element + error.path(), error.message())));
            } else {
                String name = name(result.getMethodParameter());
                result.getResolvableErrors().forEach(error -> errors.add(new Violation(name, message(error))));
            }
        }
        invalid.getCrossParameterValidationResults().forEach(error -> errors.add(new Violation("", message(error))));
        return errors;
    }

    /** The message for people; where a value could not be converted, Spring's would name its class. */
    private String message(MessageSourceResolvable error) {
        if (error instanceof FieldError field && field.isBindingFailure()) {
            if (!field.contains(TypeMismatchException.class)) {
                return OTHER;
            }
            Mismatch mismatch = Mismatch.of(field.unwrap(TypeMismatchException.class));
            return (mismatch.each() ? "each " : "") + Words.mustBe(mismatch.type(), OTHER);
        }
        return messages.getMessage(error, LocaleContextHolder.getLocale());
    }

    private static String name(MethodParameter parameter) {
        RequestParam request = parameter.getParameterAnnotation(RequestParam.class);
        if (request != null && !request.name().isEmpty()) {
            return request.name();
        }
        PathVariable path = parameter.getParameterAnnotation(PathVariable.class);
        if (path != null && !path.name().isEmpty()) {
            return path.name();
        }
        return Objects.requireNonNullElse(parameter.getParameterName(), "");
    }
}
