package dev.phoebe.orm.spring.boot.autoconfigure.diagnostics;

import dev.phoebe.orm.error.ConnectionException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.NestedExceptionUtils;

/** The database does not run, is somewhere else, or lets nobody in. */
final class UnreachableDatabaseFailureAnalyzer extends AbstractFailureAnalyzer<ConnectionException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, ConnectionException cause) {
        Throwable reason = NestedExceptionUtils.getMostSpecificCause(cause);
        return new FailureAnalysis(
                reason == cause ? cause.getMessage() : cause.getMessage() + "\n\nThe reason: " + reason.getMessage(),
                "Start it, or correct spring.datasource.url, username and password (or those of orm.databases.<name>). If"
                        + " the application is to start without it, set orm.schema to none and orm.dialect to what it is.",
                cause);
    }
}
