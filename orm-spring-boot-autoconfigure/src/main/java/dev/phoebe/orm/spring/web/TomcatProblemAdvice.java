package dev.phoebe.orm.spring.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.CharConversionException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * Answers requests whose parameters Tomcat cannot read, such as {@code ?q=%zz}. It finds out only when a handler asks for
 * one, and without an answer here they count, and are logged, as errors of the application.
 */
@RestControllerAdvice
public final class TomcatProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(TomcatProblemAdvice.class);

    /** For Spring MVC. */
    @ExceptionHandler(InvalidParameterException.class)
    @Nullable
    ResponseEntity<ProblemDetail> handle(InvalidParameterException error, ServletWebRequest request)
            throws IOException {
        LOG.debug(
                "{} {} was refused",
                request.getHttpMethod(),
                Shown.of(request.getRequest().getRequestURI()),
                error);
        HttpServletResponse response = request.getResponse();
        if (response != null && response.isCommitted()) {
            return null;
        }
        Problem problem = problem(error);
        if (response != null && Audience.wantsPage(request.getRequest())) {
            response.sendError(problem.status().value());
            return null;
        }
        return new ResponseEntity<>(problem.body(), problem.headers(), problem.status());
    }

    private static Problem problem(InvalidParameterException error) {
        if (error.getErrorCode() == HttpStatus.CONTENT_TOO_LARGE.value()) {
            return Problem.of(
                    HttpStatus.CONTENT_TOO_LARGE, "content-too-large", "The parameters in the body are too large.");
        }
        return Problem.invalid("invalid-request", detail(error), List.of());
    }

    /** Tomcat's messages are in the language of the server, and are meant for its log. */
    private static String detail(InvalidParameterException error) {
        if (error.getCause() instanceof CharConversionException) {
            return "A parameter has a percent sign without two hexadecimal digits behind it.";
        } else if (error.getCause() instanceof CharacterCodingException) {
            return "A parameter has bytes that are no text in UTF-8.";
        }
        return "The parameters cannot be read: one is malformed, or there are too many.";
    }
}
