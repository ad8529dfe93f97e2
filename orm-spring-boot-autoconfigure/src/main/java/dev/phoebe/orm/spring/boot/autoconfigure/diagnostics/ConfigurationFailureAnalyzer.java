package dev.phoebe.orm.spring.boot.autoconfigure.diagnostics;

import dev.phoebe.orm.error.ConfigurationException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;

/** Any other mistake in the configuration: its message says what to do. */
final class ConfigurationFailureAnalyzer extends AbstractFailureAnalyzer<ConfigurationException> implements Ordered {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, ConfigurationException cause) {
        return new FailureAnalysis("The database is not configured well.", cause.getMessage(), cause);
    }

    /** After those that know more. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
