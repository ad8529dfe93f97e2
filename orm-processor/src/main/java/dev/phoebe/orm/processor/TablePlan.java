package dev.phoebe.orm.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Map;

/**
 * A table as it is going to be written.
 *
 * @param columns in the order of the properties
 * @param collections in the order of the properties; as relations they come after the references
 * @param codecs the constants for enums
 * @param paths the methods that follow a reference, by property
 * @param targets where the relations lead, in their order; then the models whose tables lie between
 * @param types how classes are named in expressions
 * @param readerName the class that reads rows
 * @param providerName the class by which the table is found
 */
record TablePlan(
        ModelDescription model,
        TypeName keyType,
        List<ColumnPlan> columns,
        List<CollectionPlan> collections,
        Map<ClassName, String> codecs,
        Map<String, String> paths,
        List<ModelDescription> targets,
        TypeReferences types,
        String readerName,
        String providerName) {

    ClassName type() {
        return model.tableType();
    }

    String constant() {
        return model.constant();
    }

    List<ColumnPlan> references() {
        return columns.stream().filter(ColumnPlan::isReference).toList();
    }

    /** How many columns the table has in SQL. */
    int width() {
        return columns.stream().mapToInt(ColumnPlan::width).sum();
    }

    List<ColumnPlan> keys() {
        return columns.stream().filter(column -> column.property().isId()).toList();
    }

    /** The binary name of the class by which the table is found. */
    String provider() {
        return type().reflectionName() + "$" + providerName;
    }

    /** The constant of a table, as an expression. */
    CodeBlock table(ModelDescription of) {
        return CodeBlock.of("$L.$L", types.of(of.tableType()), of.constant());
    }

    /** Whether a row that is read has references or collections. */
    boolean hasRelations() {
        return !references().isEmpty() || !collections.isEmpty();
    }
}
