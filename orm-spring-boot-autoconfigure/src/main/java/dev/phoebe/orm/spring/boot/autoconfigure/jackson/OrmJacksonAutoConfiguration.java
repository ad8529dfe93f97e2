package dev.phoebe.orm.spring.boot.autoconfigure.jackson;

import dev.phoebe.orm.Database;
import dev.phoebe.orm.ModelRegistry;
import dev.phoebe.orm.spring.jackson.OrmJacksonModule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.ResourceLoader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Auto-configuration of JSON: models, references and pages are written and read without a hidden load.
 *
 * @see OrmJacksonModule
 */
@AutoConfiguration(beforeName = "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration")
@ConditionalOnClass(JsonMapper.class)
public final class OrmJacksonAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    OrmJacksonModule ormJacksonModule(ResourceLoader resources, ObjectProvider<Database> databases) {
        return new OrmJacksonModule(() -> registries(resources, databases));
    }

    /**
     * Every table on the class path, so that a test without a database writes the same JSON, and whatever tables the
     * databases know beyond that. A mock of a database knows none.
     */
    private static List<ModelRegistry> registries(ResourceLoader resources, ObjectProvider<Database> databases) {
        ClassLoader classLoader = resources.getClassLoader();
        List<ModelRegistry> registries = new ArrayList<>();
        registries.add(ModelRegistry.discover(classLoader == null ? Database.class.getClassLoader() : classLoader));
        databases.stream(ObjectProvider.UNFILTERED)
                .forEach(database -> Optional.ofNullable(database.models()).ifPresent(registries::add));
        return registries;
    }
}
