package dev.phoebe.orm.spring.web;

import dev.phoebe.orm.error.ConfigurationException;
import dev.phoebe.orm.expr.Condition;
import dev.phoebe.orm.query.Filter;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.beans.factory.annotation.BeanFactoryAnnotationUtils;
import org.springframework.core.MethodParameter;

/**
 * The filters of the application, as parameters of handler methods ask for them.
 *
 * @param beans where they are
 */
record Filters(ListableBeanFactory beans) {

    static boolean areAskedForBy(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(Filtered.class);
    }

    /**
     * The filter that a parameter asks for.
     *
     * @throws ConfigurationException when there is none, or when nothing says which one is meant
     */
    Filter of(MethodParameter parameter) {
        String name = Objects.requireNonNull(parameter.getParameterAnnotation(Filtered.class))
                .value();
        if (parameter.getParameterType() != Condition.class) {
            throw wrong(parameter, name, "The parameter must be a " + Condition.class.getName() + ".", null);
        }
        try {
            return name.isEmpty()
                    ? beans.getBean(Filter.class)
                    : BeanFactoryAnnotationUtils.qualifiedBeanOfType(beans, Filter.class, name);
        } catch (NoSuchBeanDefinitionException e) {
            throw wrong(parameter, name, advice(name), e);
        }
    }

    private String advice(String name) {
        List<String> known = List.of(BeanFactoryUtils.beanNamesForTypeIncludingAncestors(beans, Filter.class));
        if (known.isEmpty()) {
            return "There is no bean of the type " + Filter.class.getName() + ". Declare one: @Bean Filter "
                    + (name.isEmpty() ? "filter" : name) + "() { return Filter.on(...); }";
        }
        String names = String.join(", ", known);
        return name.isEmpty()
                ? "There are several filters: " + names + ". Name one of them, as in @Filtered(\"" + known.get(0)
                        + "\"), or mark one as @Primary."
                : "There is no filter of this name, or more than one. Known are: " + names + ".";
    }

    private static ConfigurationException wrong(
            MethodParameter parameter, String name, String advice, @Nullable Exception cause) {
        return new ConfigurationException(
                "@Filtered" + (name.isEmpty() ? "" : "(\"" + name + "\")") + " on a parameter of "
                        + parameter.getExecutable() + " cannot be served. " + advice,
                cause);
    }
}
