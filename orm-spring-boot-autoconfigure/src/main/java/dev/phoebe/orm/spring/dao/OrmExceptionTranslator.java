package dev.phoebe.orm.spring.dao;

import dev.phoebe.orm.error.ConnectionException;
import dev.phoebe.orm.error.ConstraintViolationException;
import dev.phoebe.orm.error.DataException;
import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.error.LockTimeoutException;
import dev.phoebe.orm.error.NotFoundException;
import dev.phoebe.orm.error.QueryTimeoutException;
import dev.phoebe.orm.error.ReadOnlyException;
import dev.phoebe.orm.error.RelationNotLoadedException;
import dev.phoebe.orm.error.RetryableException;
import dev.phoebe.orm.error.SqlException;
import dev.phoebe.orm.error.SqlSyntaxException;
import dev.phoebe.orm.error.StaleRowException;
import dev.phoebe.orm.error.TooManyRowsException;
import dev.phoebe.orm.error.UniqueViolationException;
import dev.phoebe.orm.error.UnsavedReferenceException;
import dev.phoebe.orm.error.UnsupportedFeatureException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.dao.IncorrectResultSizeDataAccessException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.dao.InvalidDataAccessResourceUsageException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.support.PersistenceExceptionTranslator;

/**
 * Says our errors in Spring's words, where {@code @Repository} asks for it. Ours is always the cause. Errors that are not
 * about the database's data stay what they are: an invalid model ({@code ValidationException}), an invalid request, a
 * mistake in the configuration. Safe for use by several threads.
 */
public final class OrmExceptionTranslator implements PersistenceExceptionTranslator {

    @Override
    public @Nullable DataAccessException translateExceptionIfPossible(RuntimeException error) {
        String message = error.getMessage();
        if (error instanceof SqlException sql) {
            return statement(sql, message);
        } else if (error instanceof StaleRowException) {
            return new OptimisticLockingFailureException(message, error);
        } else if (error instanceof NotFoundException) {
            return new EmptyResultDataAccessException(message, 1, error);
        } else if (error instanceof TooManyRowsException) {
            return new IncorrectResultSizeDataAccessException(message, 1, error);
        } else if (error instanceof InvalidQueryException
                || error instanceof UnsavedReferenceException
                || error instanceof RelationNotLoadedException
                || error instanceof UnsupportedFeatureException) {
            return new InvalidDataAccessApiUsageException(message, error);
        }
        return null;
    }

    private static DataAccessException statement(SqlException error, @Nullable String message) {
        if (error instanceof UniqueViolationException) {
            return new DuplicateKeyException(message, error);
        } else if (error instanceof ConstraintViolationException || error instanceof DataException) {
            return new DataIntegrityViolationException(message, error);
        } else if (error instanceof RetryableException || error instanceof LockTimeoutException) {
            return new CannotAcquireLockException(message, error);
        } else if (error instanceof QueryTimeoutException) {
            return new org.springframework.dao.QueryTimeoutException(message, error);
        } else if (error instanceof ConnectionException) { // also when the outcome of a commit is unknown
            return new DataAccessResourceFailureException(message, error);
        } else if (error instanceof SqlSyntaxException) {
            return new InvalidDataAccessResourceUsageException(message, error);
        } else if (error instanceof ReadOnlyException) {
            return new InvalidDataAccessApiUsageException(message, error);
        }
        return new UncategorizedOrmException(message, error);
    }
}
