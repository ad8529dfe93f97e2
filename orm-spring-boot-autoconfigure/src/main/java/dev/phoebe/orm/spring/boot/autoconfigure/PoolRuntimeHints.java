package dev.phoebe.orm.spring.boot.autoconfigure;

import com.zaxxer.hikari.HikariDataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;
import org.springframework.boot.context.properties.bind.BindableRuntimeHintsRegistrar;
import org.springframework.util.ClassUtils;

/** Lets {@code orm.databases.<name>.pool} be bound in a native image. */
final class PoolRuntimeHints implements RuntimeHintsRegistrar {

    @Override
    public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
        if (ClassUtils.isPresent("com.zaxxer.hikari.HikariDataSource", classLoader)) {
            BindableRuntimeHintsRegistrar.forTypes(HikariDataSource.class).registerHints(hints, classLoader);
        }
    }
}
