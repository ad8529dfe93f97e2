package dev.phoebe.orm.spring.boot.test;

import dev.phoebe.orm.jdbc.StatementListener;
import dev.phoebe.orm.spring.boot.autoconfigure.DatabaseCustomizer;
import dev.phoebe.orm.validation.ModelValidator;
import java.util.Set;
import org.springframework.boot.test.context.filter.annotation.StandardAnnotationCustomizableTypeExcludeFilter;

/** Leaves out all components of the application but those that a database is made of. */
final class OrmTypeExcludeFilter extends StandardAnnotationCustomizableTypeExcludeFilter<OrmTest> {

    private static final Set<Class<?>> PARTS =
            Set.of(DatabaseCustomizer.class, StatementListener.class, ModelValidator.class);

    OrmTypeExcludeFilter(Class<?> testClass) {
        super(testClass);
    }

    @Override
    protected Set<Class<?>> getKnownIncludes() {
        return PARTS;
    }
}
