package dev.phoebe.orm.processor;

import java.io.IOException;
import java.io.Writer;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** One round of annotation processing: the models that are ready are read, checked and written. */
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
    private final ServiceFile services;
    private final Set<String> reported;
    private final Places places = new Places();
    private final Models models;

    /**
     * A round.
     *
     * @param sources the outermost classes that are compiled
     * @param reported what has been said already: a superclass says it for each of its models
     */
    Round(ProcessingEnvironment environment, Set<String> sources, ServiceFile services, Set<String> reported) {
        this.environment = environment;
        this.services = services;
        this.reported = reported;
        this.models = new Models(new Surroundings(
                environment.getElementUtils(),
                environment.getTypeUtils(),
                places,
                sources,
                new ClassFiles(environment)));
    }

    /**
     * Does what is to be done for one model.
     *
     * @param last whether there will be no other round
     * @return false when it has to wait for one
     */
    boolean process(TypeElement type, boolean last) {
        Findings findings = new Findings();
        try {
            ModelDescription model = models.read(type);
            Check.checkAll(model, models, findings);
            Optional<TablePlan> plan =
                    findings.hasErrors() ? Optional.empty() : new TablePlanner(models, inheritedMethods()).plan(model);
            if (plan.isPresent()) {
                write(model, writer(model).write(plan.get()), findings);
                services.add(plan.get());
            } else if (!last) {
                write(model, writer(model).writeStandIn(model), findings);
            }
        } catch (UnresolvedException e) {
            if (!last) {
                return false;
            }
            findings.add(Problem.UNRESOLVED_TYPE, e.place(), e.type());
        }
        report(findings);
        return true;
    }

    private void report(Findings findings) {
        for (Finding finding : findings.all()) {
            if (reported.add(places.describe(finding.place()) + finding.message())) {
                places.report(environment.getMessager(), finding);
            }
        }
    }

    private void write(ModelDescription model, String text, Findings findings) {
        String name = model.tableType().canonicalName();
        try (Writer file = environment
                .getFiler()
                .createSourceFile(name, places.element(model.place()))
                .openWriter()) {
            file.write(text);
        } catch (FilerException e) {
            findings.add(Problem.TABLE_CLASS_TAKEN, model.place(), name, "there is one already");
        } catch (IOException e) {
            findings.add(Problem.TABLE_CLASS_TAKEN, model.place(), name, e);
        }
    }

    private TableWriter writer(ModelDescription model) {
        Elements elements = environment.getElementUtils();
        String prefix = model.type().packageName().isEmpty() ? "" : model.type().packageName() + ".";
        boolean hidden = USED.stream().anyMatch(type -> elements.getTypeElement(prefix + type.getSimpleName()) != null);
        return new TableWriter(elements.getTypeElement(Names.GENERATED.canonicalName()) != null, hidden);
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
