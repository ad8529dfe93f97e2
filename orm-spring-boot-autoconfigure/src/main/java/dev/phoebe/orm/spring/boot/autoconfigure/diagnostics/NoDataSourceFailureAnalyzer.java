package dev.phoebe.orm.spring.boot.autoconfigure.diagnostics;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** Spring Boot could not make its data source, because nothing says where the database is. */
final class NoDataSourceFailureAnalyzer extends AbstractFailureAnalyzer<BeanCreationException> implements Ordered {

    /** It is not visible from here. */
    private static final String FAILURE = "DataSourceBeanCreationException";

    private final Environment environment;

    NoDataSourceFailureAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, BeanCreationException cause) {
        boolean known = FAILURE.equals(cause.getMostSpecificCause().getClass().getSimpleName());
        if (!known || StringUtils.hasText(environment.getProperty("spring.datasource.url"))) {
            return null;
        }
        return new FailureAnalysis(
                "There is no database: neither spring.datasource nor orm.databases says where it is, and there is no"
                        + " embedded one on the class path.",
                NoDatabaseFailureAnalyzer.ACTION + profiles(),
                cause);
    }

    private String profiles() {
        String[] active = environment.getActiveProfiles();
        return active.length == 0
                ? " If the settings are in a profile, activate it: none is active."
                : " If the settings are in a profile, activate it: active is " + String.join(", ", active) + ".";
    }

    /** Before Spring Boot's own, which does not know orm.databases. */
    @Override
    public int getOrder() {
        return 0;
    }
}
