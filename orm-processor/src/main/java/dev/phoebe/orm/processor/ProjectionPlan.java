package dev.phoebe.orm.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.util.List;

/**
 * A projection as it is going to be written.
 *
 * @param record the record that it makes
 * @param model the model from whose table it is selected
 * @param parts in the order of the record's components
 * @param visible whether its class is public
 */
record ProjectionPlan(ClassName record, ModelDescription model, List<Part> parts, boolean visible) {

    /** The name of the generated method's parameter, as it stands in what is selected. */
    static final String TABLE = "table";

    ProjectionPlan {
        parts = List.copyOf(parts);
    }

    /** {@code CardProjection} of {@code Card}; {@code Shop_CardProjection} of a record inside {@code Shop}. */
    static ClassName type(ClassName record) {
        return ClassName.get(record.packageName(), String.join("_", record.simpleNames()) + "Projection");
    }

    /** The components that a program passes as arguments. */
    List<Part> arguments() {
        return parts.stream().filter(Part::argument).toList();
    }

    /**
     * A component.
     *
     * @param name its name in the record
     * @param type the boxed type of its values
     * @param primitive whether it cannot be null at all
     * @param argument whether a program says what is selected for it
     * @param own whether it is a column of the table itself that is null only where there is no row
     * @param selected what is selected for it; empty for an argument
     */
    record Part(String name, TypeName type, boolean primitive, boolean argument, boolean own, CodeBlock selected) {}
}
