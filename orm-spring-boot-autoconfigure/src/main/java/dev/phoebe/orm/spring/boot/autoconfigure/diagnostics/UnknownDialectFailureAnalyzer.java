package dev.phoebe.orm.spring.boot.autoconfigure.diagnostics;

import dev.phoebe.orm.error.UnknownDialectException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The database is one that we do not speak. */
final class UnknownDialectFailureAnalyzer extends AbstractFailureAnalyzer<UnknownDialectException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnknownDialectException cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "If it is compatible with one of them, name that one: orm.dialect (or orm.databases.<name>.dialect) is h2,"
                        + " sqlite, postgresql, mariadb or mysql. For a dialect of your own, define a bean of the type"
                        + " dev.phoebe.orm.sql.Dialect; orm.dialect may give its name().",
                cause);
    }
}
