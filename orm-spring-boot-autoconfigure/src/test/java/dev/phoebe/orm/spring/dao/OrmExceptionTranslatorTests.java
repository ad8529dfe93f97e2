package dev.phoebe.orm.spring.dao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phoebe.orm.Database;
import dev.phoebe.orm.error.CheckViolationException;
import dev.phoebe.orm.error.CommitOutcomeUnknownException;
import dev.phoebe.orm.error.ConfigurationException;
import dev.phoebe.orm.error.ConnectionException;
import dev.phoebe.orm.error.DataException;
import dev.phoebe.orm.error.DeadlockException;
import dev.phoebe.orm.error.ForeignKeyViolationException;
import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.error.InvalidRequestException;
import dev.phoebe.orm.error.LockTimeoutException;
import dev.phoebe.orm.error.NotFoundException;
import dev.phoebe.orm.error.NotNullViolationException;
import dev.phoebe.orm.error.OrmException;
import dev.phoebe.orm.error.QueryTimeoutException;
import dev.phoebe.orm.error.ReadOnlyException;
import dev.phoebe.orm.error.RelationNotLoadedException;
import dev.phoebe.orm.error.SerializationFailureException;
import dev.phoebe.orm.error.SqlException;
import dev.phoebe.orm.error.SqlSyntaxException;
import dev.phoebe.orm.error.StaleRowException;
import dev.phoebe.orm.error.TooManyRowsException;
import dev.phoebe.orm.error.UniqueViolationException;
import dev.phoebe.orm.error.UnsavedReferenceException;
import dev.phoebe.orm.error.UnsupportedFeatureException;
import dev.phoebe.orm.error.ValidationException;
import dev.phoebe.orm.spring.cinema.CinemaApplication;
import dev.phoebe.orm.spring.cinema.Director;
import dev.phoebe.orm.spring.cinema.DirectorTable;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
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
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Repository;
import org.springframework.test.annotation.DirtiesContext;

@DirtiesContext // a context that is kept would mean its models too
@SpringBootTest(classes = CinemaApplication.class, webEnvironment = WebEnvironment.NONE)
@Import(OrmExceptionTranslatorTests.Directors.class)
class OrmExceptionTranslatorTests {

    private final OrmExceptionTranslator translator = new OrmExceptionTranslator();

    static Stream<Arguments> errors() {
        return Stream.of(
                Arguments.of(new UniqueViolationException("m", null, null, "c"), DuplicateKeyException.class),
                Arguments.of(
                        new ForeignKeyViolationException("m", null, null, "c"), DataIntegrityViolationException.class),
                Arguments.of(
                        new NotNullViolationException("m", null, null, "c"), DataIntegrityViolationException.class),
                Arguments.of(new CheckViolationException("m", null, null, "c"), DataIntegrityViolationException.class),
                Arguments.of(new DataException("m", null, null), DataIntegrityViolationException.class),
                Arguments.of(new DeadlockException("m", null, null), CannotAcquireLockException.class),
                Arguments.of(new SerializationFailureException("m", null, null), CannotAcquireLockException.class),
                Arguments.of(new LockTimeoutException("m", null, null), CannotAcquireLockException.class),
                Arguments.of(
                        new QueryTimeoutException("m", null, null),
                        org.springframework.dao.QueryTimeoutException.class),
                Arguments.of(new ConnectionException("m", null, null), DataAccessResourceFailureException.class),
                Arguments.of(
                        new CommitOutcomeUnknownException("m", null, null), DataAccessResourceFailureException.class),
                Arguments.of(new SqlSyntaxException("m", null, null), InvalidDataAccessResourceUsageException.class),
                Arguments.of(new ReadOnlyException("m", null, null), InvalidDataAccessApiUsageException.class),
                Arguments.of(new SqlException("m", null, null), UncategorizedOrmException.class),
                Arguments.of(new StaleRowException("m"), OptimisticLockingFailureException.class),
                Arguments.of(new NotFoundException("m"), EmptyResultDataAccessException.class),
                Arguments.of(new TooManyRowsException("m"), IncorrectResultSizeDataAccessException.class),
                Arguments.of(new InvalidQueryException("m"), InvalidDataAccessApiUsageException.class),
                Arguments.of(new UnsavedReferenceException("m"), InvalidDataAccessApiUsageException.class),
                Arguments.of(new RelationNotLoadedException("m"), InvalidDataAccessApiUsageException.class),
                Arguments.of(new UnsupportedFeatureException("f", "d"), InvalidDataAccessApiUsageException.class));
    }

    @ParameterizedTest
    @MethodSource("errors")
    void isSaidInSpringsWords(OrmException error, Class<? extends DataAccessException> expected) {
        DataAccessException translated = translator.translateExceptionIfPossible(error);
        assertThat(translated).isExactlyInstanceOf(expected).hasCause(error);
    }

    @Test
    void whatMayBeTriedAgainIsTransientAndNothingElse() {
        assertThat(translator.translateExceptionIfPossible(new DeadlockException("m", null, null)))
                .isInstanceOf(TransientDataAccessException.class);
        assertThat(translator.translateExceptionIfPossible(new CommitOutcomeUnknownException("m", null, null)))
                .isNotInstanceOf(TransientDataAccessException.class);
    }

    @Test
    void whatIsNotAboutDataStaysWhatItIs() {
        for (RuntimeException error : List.of(
                new ValidationException("Film", List.of()),
                new InvalidRequestException("m"),
                new ConfigurationException("m"),
                new IllegalStateException("m"))) {
            assertThat(translator.translateExceptionIfPossible(error)).isNull();
        }
    }

    @Repository
    static class Directors {
        private final Database db;

        Directors(Database db) {
            this.db = db;
        }

        public void add(String name) {
            db.insert(new Director(name));
        }

        public Director byId(long id) {
            return db.get(DirectorTable.DIRECTOR, id);
        }
    }

    @Autowired
    private Directors directors;

    @Test
    void repositoriesThrowSpringsErrors() {
        directors.add("Agnes");
        assertThatThrownBy(() -> directors.add("Agnes"))
                .isInstanceOf(DuplicateKeyException.class)
                .hasCauseInstanceOf(UniqueViolationException.class);
        assertThatThrownBy(() -> directors.byId(-1)).isInstanceOf(EmptyResultDataAccessException.class);
    }
}
