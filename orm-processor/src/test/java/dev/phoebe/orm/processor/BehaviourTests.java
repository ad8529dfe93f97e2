package dev.phoebe.orm.processor;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URLClassLoader;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What generated code does. Each file in {@code behaviour} is a program with models, which is compiled without a single
 * warning, and run.
 */
class BehaviourTests {

    @TempDir
    Path output;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Accessors",
                "AllTypes",
                "Arrays",
                "Columns",
                "CompositeKeys",
                "Inheritance",
                "Keys",
                "Links",
                "Names",
                "Records",
                "References"
            })
    @DisplayName("A program that uses generated tables runs")
    void runs(String program) throws Exception {
        Build.Outcome outcome = new Build(output)
                .resource("behaviour/" + program + ".java")
                .run()
                .mustSucceed();
        run(outcome, "behaviour." + program);
    }

    private static void run(Build.Outcome outcome, String className) throws IOException, ReflectiveOperationException {
        try (URLClassLoader loader = outcome.loader()) {
            Method run = loader.loadClass(className).getDeclaredMethod("run");
            run.setAccessible(true);
            run.invoke(null);
        } catch (InvocationTargetException e) {
            throw new AssertionError(e.getCause());
        }
    }
}
