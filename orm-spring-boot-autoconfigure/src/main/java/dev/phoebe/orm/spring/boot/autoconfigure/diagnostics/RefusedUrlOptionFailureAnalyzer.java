package dev.phoebe.orm.spring.boot.autoconfigure.diagnostics;

import dev.phoebe.orm.error.RefusedUrlOptionException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The URL of a database sets a dangerous option. */
final class RefusedUrlOptionFailureAnalyzer extends AbstractFailureAnalyzer<RefusedUrlOptionException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, RefusedUrlOptionException cause) {
        return new FailureAnalysis(
                "The URL of a database sets the option '" + cause.option() + "', which " + cause.reason()
                        + ". It was refused before the driver was called.",
                """
                Remove the option from orm.databases.<name>.url. If it is needed, and nobody but you can change the URL, \
                allow it:

                    orm:
                      databases:
                        <name>:
                          allowed-url-options: %s""".formatted(cause.option()),
                cause);
    }
}
