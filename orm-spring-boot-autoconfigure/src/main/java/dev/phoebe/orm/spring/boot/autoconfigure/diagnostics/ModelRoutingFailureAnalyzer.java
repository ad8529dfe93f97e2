package dev.phoebe.orm.spring.boot.autoconfigure.diagnostics;

import dev.phoebe.orm.error.ModelRoutingException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Nobody can tell in which database a model lives. */
final class ModelRoutingFailureAnalyzer extends AbstractFailureAnalyzer<ModelRoutingException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, ModelRoutingException cause) {
        return new FailureAnalysis(cause.getMessage(), """
                A model lives in the database that its @Model(database = "...") names; else in the one that lists its \
                package, the longest name first; else in the primary one:

                    orm:
                      databases:
                        shop:
                          primary: true
                        audit:
                          models: com.example.audit

                Where several databases know a model on purpose, say which one is meant: db.save(model), or db.bind(...) \
                around the code. Where no database knows it, the annotation processor orm-processor did not run.""", cause);
    }
}
