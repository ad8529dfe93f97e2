package dev.phoebe.orm.spring.boot.autoconfigure.diagnostics;

import dev.phoebe.orm.error.MissingTableException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The annotation processor did not run. */
final class MissingTableFailureAnalyzer extends AbstractFailureAnalyzer<MissingTableException> {

    private static final String ACTION = """
            If it belongs to another database, use that one. If it is to be a model, mark it with @Model and let the \
            annotation processor orm-processor run.

            Maven, in the plugin that compiles:

                <plugin>
                    <groupId>org.apache.maven.plugins</groupId>
                    <artifactId>maven-compiler-plugin</artifactId>
                    <configuration>
                        <annotationProcessorPaths>
                            <path>
                                <groupId>dev.phoebe</groupId>
                                <artifactId>orm-processor</artifactId>
                                <version>%1$s</version>
                            </path>
                        </annotationProcessorPaths>
                    </configuration>
                </plugin>

            Processors that are listed there are the only ones that run: Lombok and others belong into the list too. \
            Where there is no such list, this property does it, as orm-processor is a dependency of the starter:

                <properties>
                    <maven.compiler.proc>full</maven.compiler.proc>
                </properties>

            Gradle:

                dependencies {
                    annotationProcessor("dev.phoebe:orm-processor:%1$s")
                }

            Then build everything anew.""";

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, MissingTableException cause) {
        return new FailureAnalysis(description(cause.model()), ACTION.formatted(version()), cause);
    }

    private static String description(@Nullable Class<?> model) {
        String name = model == null ? "A class" : "The class " + model.getName();
        return name + " is used as a model, but no table was generated for it, or it belongs to another database.\n\n"
                + "From JDK 23 on, javac runs only those annotation processors that it is told of, and does not say so.";
    }

    private static String version() {
        String version = MissingTableException.class.getPackage().getImplementationVersion();
        return version == null ? "${phoebe.version}" : version;
    }
}
