package dev.phoebe.orm.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.lang.model.SourceVersion;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RegistrationTests {

    @Test
    @DisplayName("Compilers find the processor")
    void isRegistered() {
        Stream<Class<?>> found = ServiceLoader.load(Processor.class).stream().map(ServiceLoader.Provider::type);

        assertThat(found).contains(ModelProcessor.class);
    }

    @Test
    @DisplayName("Gradle is told that it is incremental, and that it aggregates")
    void isIncremental() throws IOException {
        assertThat(Resources.text("META-INF/gradle/incremental.annotation.processors"))
                .isEqualTo(ModelProcessor.class.getName() + ",aggregating\n");
    }

    @Test
    @DisplayName("It works for every version of Java, and is not called for modules without models")
    void supports() {
        ModelProcessor processor = new ModelProcessor();

        assertThat(processor.getSupportedSourceVersion()).isEqualTo(SourceVersion.latestSupported());
        assertThat(processor.getSupportedAnnotationTypes()).isEqualTo(Set.of("dev.phoebe.orm.annotation.Model"));
        assertThat(processor.getSupportedOptions()).isEmpty();
    }
}
