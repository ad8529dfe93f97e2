package dev.phoebe.orm.spring.web;

import dev.phoebe.orm.error.CheckViolationException;
import dev.phoebe.orm.error.CommitOutcomeUnknownException;
import dev.phoebe.orm.error.ConnectionException;
import dev.phoebe.orm.error.DataException;
import dev.phoebe.orm.error.ForeignKeyViolationException;
import dev.phoebe.orm.error.InvalidRequestException;
import dev.phoebe.orm.error.LockTimeoutException;
import dev.phoebe.orm.error.NotFoundException;
import dev.phoebe.orm.error.NotNullViolationException;
import dev.phoebe.orm.error.OrmException;
import dev.phoebe.orm.error.QueryTimeoutException;
import dev.phoebe.orm.error.ReadOnlyException;
import dev.phoebe.orm.error.RetryableException;
import dev.phoebe.orm.error.SqlException;
import dev.phoebe.orm.error.StaleRowException;
import dev.phoebe.orm.error.UniqueViolationException;
import dev.phoebe.orm.error.ValidationException;
import dev.phoebe.orm.error.Violation;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionException;

/**
 * What our errors mean to a client. Their messages are for programmers: they name classes and statements, so a client is
 * told in other words, except where a message was written for it.
 */
final class OrmProblems {

    private static final String UNAVAILABLE = "The database cannot be reached at the moment.";
    private static final String BUSY =
            "Others were at work on the same data. Nothing was stored; the request may be sent again.";

    private OrmProblems() {}

    /** The problem; null where the error is neither one of ours nor one of Spring's that stands for one of ours. */
    static @Nullable Problem of(Throwable error) {
        Throwable inner = error;
        while (isWrapper(inner) && inner.getCause() != null) {
            inner = inner.getCause();
        }
        return inner instanceof OrmException ours ? ours(ours) : ofSpring(error);
    }

    /** What wraps an error without a meaning of its own; another exception around one of ours is not for us to explain. */
    private static boolean isWrapper(Throwable error) {
        return error instanceof DataAccessException
                || error instanceof TransactionException
                || error instanceof CompletionException
                || error instanceof ExecutionException
                || error instanceof UndeclaredThrowableException;
    }

    private static Problem ours(OrmException error) {
        if (error instanceof SqlException failed) {
            return statement(failed);
        } else if (error instanceof NotFoundException) {
            return Problem.of(HttpStatus.NOT_FOUND, "not-found", "What was asked for does not exist.");
        } else if (error instanceof ValidationException invalid) {
            return Problem.invalid(
                    "validation", "Some values are not valid; nothing was stored.", invalid.violations());
        } else if (error instanceof InvalidParameterException parameter) {
            return Problem.invalid(
                    "invalid-request",
                    text(parameter),
                    List.of(new Violation(parameter.parameter(), parameter.requirement())));
        } else if (error instanceof InvalidRequestException request) {
            return Problem.invalid("invalid-request", text(request), List.of());
        } else if (error instanceof StaleRowException) {
            return Problem.of(
                    HttpStatus.CONFLICT,
                    "stale-row",
                    "It was changed or deleted since it was read. Nothing was stored; read it again.");
        }
        return internal();
    }

    /** A message that was written for the client. */
    private static String text(InvalidRequestException error) {
        return Objects.requireNonNullElse(error.getMessage(), "The request is not valid.");
    }

    private static Problem statement(SqlException error) {
        if (error instanceof UniqueViolationException taken) {
            return unique(taken.properties());
        } else if (error instanceof ForeignKeyViolationException) {
            return Problem.of(
                    HttpStatus.CONFLICT,
                    "foreign-key-violation",
                    "Something that this refers to does not exist, or something else still refers to this.");
        } else if (error instanceof CheckViolationException) { // as often about what is stored as about what was sent
            return Problem.of(HttpStatus.CONFLICT, "check-violation", "A rule of the database forbids these values.");
        } else if (error instanceof NotNullViolationException) {
            return Problem.invalid("not-null-violation", "A value is missing that must be given.", List.of());
        } else if (error instanceof DataException data) {
            return Problem.invalid("invalid-data", DataProblems.describe(data), List.of());
        } else if (error instanceof RetryableException || error instanceof LockTimeoutException) {
            return busy();
        } else if (error instanceof QueryTimeoutException) {
            return Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "timeout", "The database took too long to answer.");
        } else if (error instanceof ReadOnlyException) {
            return Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "read-only", "Nothing can be stored at the moment.");
        } else if (error instanceof CommitOutcomeUnknownException) { // no status that invites to send it again
            return Problem.of(
                    HttpStatus.INTERNAL_SERVER_ERROR,
                    "outcome-unknown",
                    "It is not known whether this was stored. Look before you send it again.");
        }
        return error instanceof ConnectionException ? unavailable() : internal();
    }

    /** What Spring reports when it begins or ends a transaction around our statements. */
    private static @Nullable Problem ofSpring(Throwable error) {
        if (error instanceof CannotCreateTransactionException) {
            return unavailable();
        } else if (error instanceof DuplicateKeyException) {
            return unique(List.of());
        } else if (error instanceof DataIntegrityViolationException) {
            return Problem.of(HttpStatus.CONFLICT, "conflict", "A rule of the database forbids this.");
        }
        return error instanceof ConcurrencyFailureException ? busy() : null;
    }

    private static Problem unique(List<String> properties) {
        return new Problem(
                HttpStatus.CONFLICT,
                "unique-violation",
                "Something with the same unique value exists.",
                properties.stream()
                        .map(property -> new Violation(property, "is taken already"))
                        .toList(),
                false);
    }

    private static Problem busy() {
        return Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "busy", BUSY).mayBeSentAgain();
    }

    private static Problem unavailable() {
        return Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", UNAVAILABLE);
    }

    private static Problem internal() {
        return Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "internal", "Something went wrong here.");
    }
}
