package dev.phoebe.orm.processor;

import com.palantir.javapoet.ClassName;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** One round of annotation processing: the models and projections that are ready are read, checked and written. */
final class Round {

    /** The classes of {@code java.lang} that generated code names. */
    private static final Set<Class<?>> USED = Set.of(
            Boolean.class,
            Double.class,
            Float.class,
            IndexOutOfBoundsException.class,
            Integer.class,
            Long.class,
            Object.class,
            Override.class,
            Short.class,
            String.class,
            SuppressWarnings.class);

    private final ProcessingEnvironment environment;
    private final Output output;
    private final ServiceFile services;
    private final Set<String> reported;
    private final Places places = new Places();
    private final Models models;
    private boolean failed;

    /** What can still be done. */
    enum Stage {
        /** A model whose types are not all there can wait for the next round. */
        USUAL,
        /** Nobody but this processor writes anything any more: what is not there will never be. */
        HOPELESS,
        /** There is no other round, and so nothing is written. */
        LAST
    }

    /**
     * A round.
     *
     * @param sources the outermost classes that are compiled
     * @param reported what has been said already: a superclass says it for each of its models
     */
    Round(
            ProcessingEnvironment environment,
            Set<String> sources,
            Output output,
            ServiceFile services,
            Set<String> reported) {
        this.environment = environment;
        this.output = output;
        this.services = services;
        this.reported = reported;
        this.models = new Models(new Surroundings(
                environment.getElementUtils(),
                environment.getTypeUtils(),
                places,
                sources,
                new ClassFiles(environment)));
    }

    /** Does what is to be done for one model; false when it has to wait. */
    boolean process(TypeElement type, Stage stage) {
        Findings findings = new Findings();
        try {
            ModelDescription model = models.read(type);
            if (model.isUnresolved() && stage == Stage.USUAL) {
                return false;
            }
            Check.checkAll(model, models, findings);
            if (stage != Stage.LAST) {
                write(type, model, findings);
            }
        } catch (UnresolvedException e) {
            if (stage == Stage.USUAL) {
                return false;
            }
            findings.add(Problem.UNRESOLVED_TYPE, e.place(), e.type());
            if (stage == Stage.HOPELESS) {
                writeStandIn(type);
            }
        }
        report(findings);
        return true;
    }

    /** Does what is to be done for one projection; false when it has to wait. */
    boolean processProjection(TypeElement type, Stage stage) {
        Findings findings = new Findings();
        try {
            Optional<ProjectionPlan> plan = new ProjectionReader(models, planner(), findings).read(type);
            if (stage != Stage.LAST && plan.isPresent()) {
                String text = new ProjectionWriter(format(type)).write(plan.get());
                writeProjection(type, text, findings);
            } else if (stage != Stage.LAST) {
                writeProjectionStandIn(type);
            }
        } catch (UnresolvedException e) {
            if (stage == Stage.USUAL) {
                return false;
            }
            findings.add(Problem.UNRESOLVED_TYPE, e.place(), e.type());
            if (stage == Stage.HOPELESS) {
                writeProjectionStandIn(type);
            }
        }
        report(findings);
        return true;
    }

    /** Refuses an annotation of components outside of projections, where it would say nothing. */
    void refuseOutsideProjections(String annotation, Set<? extends Element> elements) {
        Findings findings = new Findings();
        for (Element element : elements) {
            Element owner = element.getEnclosingElement();
            if (element.getKind() == ElementKind.FIELD
                    && owner instanceof TypeElement
                    && AnnotationReader.find(owner, Names.PROJECTION) == null) {
                findings.add(
                        Problem.MISPLACED_ANNOTATION,
                        places.of(element),
                        annotation,
                        owner.getSimpleName() + "." + element.getSimpleName(),
                        "components of a record with @Projection");
            }
        }
        report(findings);
    }

    /** Writes a class in place of a projection that cannot be written. */
    void writeProjectionStandIn(TypeElement type) {
        writeProjection(type, new ProjectionWriter(format(type)).writeStandIn(ClassName.get(type)), new Findings());
    }

    private void writeProjection(TypeElement type, String text, Findings findings) {
        ClassName name = ProjectionPlan.type(ClassName.get(type));
        output.write(environment.getFiler(), name, text, type, places.of(type), findings);
    }

    /** Whether something was found wrong in this round: the next one is the last then. */
    boolean failed() {
        return failed;
    }

    private void report(Findings findings) {
        failed |= findings.hasErrors();
        for (Finding finding : findings.all()) {
            if (reported.add(places.describe(finding.place()) + finding.message())) {
                places.report(environment.getMessager(), finding);
            }
        }
    }

    private void write(TypeElement type, ModelDescription model, Findings findings) {
        Optional<TablePlan> plan =
                findings.hasErrors() ? Optional.empty() : planner().plan(model);
        if (plan.isEmpty()) {
            writeStandIn(type);
            return;
        }
        String text = new TableWriter(format(type)).write(plan.get());
        plan.get().types().unreachable().forEach((field, hidden) -> {
            PropertyDescription property = model.property(field).orElseThrow();
            findings.add(Problem.HIDDEN_CLASS, property.place(), property.label(), "the class '" + hidden + "'");
        });
        if (findings.hasErrors()) {
            writeStandIn(type);
            return;
        }
        output.write(environment.getFiler(), model.tableType(), text, type, model.place(), findings);
        services.add(plan.get());
    }

    /**
     * Writes a class in place of a table that cannot be written. What refers to the table still finds it, so that the
     * compiler shows the mistake, and not a hundred that follow from it. It is never compiled.
     */
    void writeStandIn(TypeElement type) {
        ClassName model = ClassName.get(type);
        String text = new TableWriter(format(type)).writeStandIn(model);
        Place place = places.of(type);
        output.write(environment.getFiler(), TableNames.type(model), text, type, place, new Findings());
    }

    private SourceFormat format(TypeElement model) {
        Elements elements = environment.getElementUtils();
        String packageName = ClassName.get(model).packageName();
        String prefix = packageName.isEmpty() ? "" : packageName + ".";
        boolean hidden = USED.stream().anyMatch(type -> elements.getTypeElement(prefix + type.getSimpleName()) != null);
        String annotation = Names.GENERATED.canonicalName();
        ModuleElement module = elements.getModuleOf(model);
        TypeElement generated =
                module == null ? elements.getTypeElement(annotation) : elements.getTypeElement(module, annotation);
        return new SourceFormat(generated != null, hidden);
    }

    private TablePlanner planner() {
        return new TablePlanner(models, inheritedMethods());
    }

    private Set<String> inheritedMethods() {
        TypeElement table = environment.getElementUtils().getTypeElement(Names.ACTIVE_TABLE.canonicalName());
        return table == null
                ? Set.of()
                : ElementFilter.methodsIn(environment.getElementUtils().getAllMembers(table)).stream()
                        .filter(method -> method.getParameters().isEmpty())
                        .map(method -> method.getSimpleName().toString())
                        .collect(Collectors.toSet());
    }
}
