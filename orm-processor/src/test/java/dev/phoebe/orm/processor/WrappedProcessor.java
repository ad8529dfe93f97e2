package dev.phoebe.orm.processor;

import java.util.Set;
import java.util.function.UnaryOperator;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** The processor in an environment that is not the compiler's own: build tools wrap it. */
final class WrappedProcessor extends AbstractProcessor {

    private final ModelProcessor processor = new ModelProcessor();
    private final UnaryOperator<ProcessingEnvironment> wrapping;

    WrappedProcessor(UnaryOperator<ProcessingEnvironment> wrapping) {
        this.wrapping = wrapping;
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        processor.init(wrapping.apply(environment));
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return processor.getSupportedAnnotationTypes();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return processor.getSupportedSourceVersion();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment environment) {
        processor.process(annotations, environment);
        return false;
    }
}
