package dev.phoebe.orm.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * How the code of a table names classes in expressions. There a field is meant before a class of the same name, and a field
 * before a package: {@code VAT.values()} asks the field {@code VAT}, if there is one. Types in declarations, casts and
 * after {@code new} are not affected.
 */
final class TypeReferences {

    private final Set<String> fields;
    private final Map<String, ClassName> unreachable = new LinkedHashMap<>();

    /** @param fields the names of the table's fields, constants included */
    TypeReferences(Collection<String> fields) {
        this.fields = Set.copyOf(fields);
    }

    /** The class, in front of a member. */
    CodeBlock of(ClassName type) {
        if (!fields.contains(type.topLevelClassName().simpleName())) {
            return CodeBlock.of("$T", type);
        }
        String root = rootPackage(type);
        if (root.isEmpty() || fields.contains(root)) {
            unreachable.put(root.isEmpty() ? type.topLevelClassName().simpleName() : root, type);
        }
        return CodeBlock.of("$L", type.canonicalName());
    }

    /** The first part of the package; empty where there is none. */
    static String rootPackage(ClassName type) {
        int end = type.packageName().indexOf('.');
        return end < 0 ? type.packageName() : type.packageName().substring(0, end);
    }

    /** The classes that cannot be named, each by the field that hides it. */
    Map<String, ClassName> unreachable() {
        return unreachable;
    }
}
