package dev.phoebe.orm.spring.web;

import dev.phoebe.orm.error.ConfigurationException;
import dev.phoebe.orm.error.InvalidRequestException;
import dev.phoebe.orm.page.SortKey;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;

/**
 * What one list offers.
 *
 * @param size rows on a page when the client does not say
 * @param maxSize rows that a client may ask for
 * @param sort the order when the client does not say
 * @param sortable what a client may sort by
 */
record PageRules(int size, int maxSize, List<SortKey> sort, Set<String> sortable) {

    static PageRules of(MethodParameter parameter, PageSettings settings) {
        PageDefaults defaults = parameter.getParameterAnnotation(PageDefaults.class);
        if (defaults == null) {
            return new PageRules(settings.defaultSize(), settings.maxSize(), List.of(), Set.of());
        }
        int size = defaults.size() == 0 ? settings.defaultSize() : defaults.size();
        int maxSize = defaults.maxSize() == 0 ? Math.max(settings.maxSize(), size) : defaults.maxSize();
        if (defaults.size() == 0) {
            size = Math.min(size, maxSize);
        }
        if (size < 1 || maxSize < size) {
            throw wrong(parameter, "a page of " + size + " rows where at most " + maxSize + " are allowed", null);
        }
        try {
            List<SortKey> sort = new SortParser(Set.of(SortParser.ANY)).parse(Arrays.asList(defaults.sort()));
            Set<String> sortable = new LinkedHashSet<>();
            sort.forEach(key -> sortable.add(key.property()));
            sortable.addAll(Arrays.asList(defaults.sortable()));
            return new PageRules(size, maxSize, sort, sortable);
        } catch (InvalidRequestException e) {
            throw wrong(parameter, "an order that is none", e);
        }
    }

    private static ConfigurationException wrong(MethodParameter parameter, String what, @Nullable Exception cause) {
        return new ConfigurationException(
                "@PageDefaults on a parameter of " + parameter.getExecutable() + " says " + what + ".", cause);
    }
}
