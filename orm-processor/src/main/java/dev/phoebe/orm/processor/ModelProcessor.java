package dev.phoebe.orm.processor;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * Writes a table class for each class with {@code @Model}, the list by which {@link java.util.ServiceLoader} finds them
 * all, and for each record with {@code @Projection} how it is selected.
 *
 * <p>A model that leads to a type which does not exist yet is put off to the next round: another processor may be about
 * to write it.
 *
 * <p>Gradle is told that this is an aggregating processor. A table depends on its model and the few that this leads to,
 * but the list depends on all models of a module.
 */
public final class ModelProcessor extends AbstractProcessor {

    private final Set<String> sources = new HashSet<>();
    private final Set<String> waiting = new LinkedHashSet<>();
    private final Set<String> projections = new LinkedHashSet<>();
    private final Set<String> reported = new HashSet<>();
    private final Output output = new Output();
    private final ServiceFile services = new ServiceFile();

    /** Made by the compiler. */
    public ModelProcessor() {}

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Names.CLAIMED;
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    /**
     * Claims the annotations, which are no other processor's; but not while a model waits for what another processor
     * writes, because javac asks no more processors once all annotations of a round are claimed.
     */
    @Override
    @SuppressWarnings("DoNotClaimAnnotations")
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment environment) {
        collect(environment);
        Round round = new Round(processingEnv, sources, output, services, reported);
        Round.Stage stage = stage(environment);
        round.refuseOutsideProjections("From", annotated(environment, Names.FROM));
        round.refuseOutsideProjections("Argument", annotated(environment, Names.ARGUMENT));
        for (String name : List.copyOf(waiting)) {
            // elements of an earlier round may be out of date
            TypeElement type = processingEnv.getElementUtils().getTypeElement(name);
            if (type == null || round.process(type, stage)) {
                waiting.remove(name);
            }
        }
        for (String name : List.copyOf(projections)) {
            TypeElement type = processingEnv.getElementUtils().getTypeElement(name);
            if (type == null || round.processProjection(type, stage)) {
                projections.remove(name);
            }
        }
        if (round.failed() && stage != Round.Stage.LAST) {
            waiting.forEach(name -> round.writeStandIn(type(name)));
            projections.forEach(name -> round.writeProjectionStandIn(type(name)));
        }
        if (environment.processingOver() && !environment.errorRaised()) {
            services.write(processingEnv.getFiler(), processingEnv.getElementUtils());
            services.requireProvided(processingEnv.getElementUtils(), processingEnv.getMessager());
        }
        return waiting.isEmpty() && projections.isEmpty();
    }

    private TypeElement type(String name) {
        return Objects.requireNonNull(processingEnv.getElementUtils().getTypeElement(name));
    }

    private Round.Stage stage(RoundEnvironment environment) {
        if (environment.processingOver()) {
            return Round.Stage.LAST;
        }
        Set<String> news = names(environment);
        return !news.isEmpty() && output.wroteAll(news) ? Round.Stage.HOPELESS : Round.Stage.USUAL;
    }

    private void collect(RoundEnvironment environment) {
        sources.addAll(names(environment));
        collect(environment, Names.MODEL, waiting);
        collect(environment, Names.PROJECTION, projections);
    }

    private void collect(RoundEnvironment environment, String name, Set<String> into) {
        for (Element element : annotated(environment, name)) {
            into.add(((TypeElement) element).getQualifiedName().toString());
        }
    }

    private Set<? extends Element> annotated(RoundEnvironment environment, String name) {
        TypeElement annotation = processingEnv.getElementUtils().getTypeElement(name);
        return annotation == null ? Set.of() : environment.getElementsAnnotatedWith(annotation);
    }

    private static Set<String> names(RoundEnvironment environment) {
        return ElementFilter.typesIn(environment.getRootElements()).stream()
                .map(type -> type.getQualifiedName().toString())
                .collect(Collectors.toSet());
    }
}
