package dev.phoebe.orm.spring.web;

import dev.phoebe.orm.error.OrmException;
import jakarta.servlet.ServletException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceAware;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.TransactionException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/**
 * Answers errors by problems (RFC 9457): those of the database, and those of the request that Spring MVC finds itself. Each
 * has a {@code code} that never changes, and where single values are wrong, a list {@code errors} of {@code path} and
 * {@code message}. No answer names a class or a statement, nor repeats a value that the client did not send itself.
 *
 * <table>
 *   <caption>Errors and what a client is told</caption>
 *   <tr><th>error</th><th>status</th><th>code</th></tr>
 *   <tr><td>no such row</td><td>404</td><td>not-found</td></tr>
 *   <tr><td>invalid model, or class of the handler's</td><td>400</td><td>validation</td></tr>
 *   <tr><td>page, order or position that is not on offer; parameter of another type</td><td>400</td><td>invalid-request</td></tr>
 *   <tr><td>body missing, malformed or of another form</td><td>400</td><td>invalid-body</td></tr>
 *   <tr><td>value that the database cannot store</td><td>400</td><td>invalid-data, not-null-violation</td></tr>
 *   <tr><td>row changed or gone since it was read</td><td>409</td><td>stale-row</td></tr>
 *   <tr><td>constraint broken</td><td>409</td><td>unique-violation, foreign-key-violation, check-violation</td></tr>
 *   <tr><td>deadlock, serialization failure, lock not to be had</td><td>503, Retry-After</td><td>busy</td></tr>
 *   <tr><td>no connection; read-only; too slow</td><td>503</td><td>unavailable, read-only, timeout</td></tr>
 *   <tr><td>connection lost during commit</td><td>500</td><td>outcome-unknown</td></tr>
 *   <tr><td>any other of ours</td><td>500</td><td>internal</td></tr>
 * </table>
 *
 * Every other error goes its usual way, and so does one that a browser is to be shown as a page. An advice of the
 * application comes before this one.
 */
@RestControllerAdvice
public final class ProblemAdvice implements MessageSourceAware {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private MessageSource messages = new StaticMessageSource();

    @Override
    public void setMessageSource(MessageSource messageSource) {
        this.messages = messageSource;
    }

    /** For Spring MVC: answers what we know, and throws all else again, by which it stays unanswered. */
    @ExceptionHandler({
        OrmException.class,
        DataAccessException.class,
        TransactionException.class,
        ServletException.class,
        ErrorResponseException.class,
        BindException.class,
        TypeMismatchException.class,
        HttpMessageNotReadableException.class,
        MaxUploadSizeExceededException.class,
        AsyncRequestTimeoutException.class
    })
    @Nullable
    ResponseEntity<ProblemDetail> handle(Exception error, ServletWebRequest request) throws Exception {
        if (Audience.wantsPage(request.getRequest())) {
            throw error;
        }
        ResponseEntity<ProblemDetail> answer = answer(error);
        if (answer == null) {
            throw error;
        }
        log(error, request, answer);
        boolean committed =
                request.getResponse() != null && request.getResponse().isCommitted();
        return committed ? null : answer;
    }

    private @Nullable ResponseEntity<ProblemDetail> answer(Exception error) {
        Problem problem = OrmProblems.of(error);
        if (problem == null) {
            problem = new RequestProblems(messages).of(error);
        }
        if (problem != null) {
            return new ResponseEntity<>(problem.body(), problem.headers(), problem.status());
        }
        if (error instanceof ErrorResponse response) {
            Locale locale = LocaleContextHolder.getLocale();
            ProblemDetail body = response.updateAndGetBody(messages, locale);
            return new ResponseEntity<>(coded(body), response.getHeaders(), response.getStatusCode());
        }
        return null;
    }

    /** Spring's own problems get a code too: {@code method-not-allowed}. */
    private static ProblemDetail coded(ProblemDetail body) {
        HttpStatus status = HttpStatus.resolve(body.getStatus());
        boolean uncoded = body.getProperties() == null || !body.getProperties().containsKey("code");
        if (status != null && uncoded) {
            body.setProperty(
                    "code", status.getReasonPhrase().toLowerCase(Locale.ROOT).replace(' ', '-'));
        }
        return body;
    }

    private static void log(Exception error, ServletWebRequest request, ResponseEntity<ProblemDetail> answer) {
        String path = Shown.of(request.getRequest().getRequestURI());
        if (answer.getStatusCode().isSameCodeAs(HttpStatus.INTERNAL_SERVER_ERROR)) {
            LOG.error("{} {} failed", request.getHttpMethod(), path, error);
        } else if (answer.getStatusCode().is5xxServerError()) { // many at once, when the database is away
            LOG.warn("{} {} failed: {}", request.getHttpMethod(), path, error.toString());
        } else {
            LOG.debug("{} {} was refused", request.getHttpMethod(), path, error);
        }
    }
}
