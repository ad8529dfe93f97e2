package dev.phoebe.orm.spring.boot.autoconfigure.diagnostics;

import dev.phoebe.orm.error.SchemaMismatchException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The tables are not what the models say. */
final class SchemaMismatchFailureAnalyzer extends AbstractFailureAnalyzer<SchemaMismatchException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, SchemaMismatchException cause) {
        return new FailureAnalysis(
                "orm.schema is validate, and the tables of the database do not fit the models:\n\n    - "
                        + String.join("\n    - ", cause.differences()),
                "Migrate the database, or change the models. If the difference is meant, set orm.schema to none.",
                cause);
    }
}
