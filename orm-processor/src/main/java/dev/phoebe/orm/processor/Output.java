package dev.phoebe.orm.processor;

import com.palantir.javapoet.ClassName;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.TypeElement;

/** The classes that are written in one compilation. */
final class Output {

    /** The classes, each with what it belongs to. */
    private final Map<String, String> written = new HashMap<>();

    /** Whether all of these classes come from here. */
    boolean wroteAll(Set<String> names) {
        return written.keySet().containsAll(names);
    }

    /**
     * Writes a class.
     *
     * @param origin the model or projection that it belongs to
     */
    void write(Filer filer, ClassName type, String text, TypeElement origin, Place place, Findings findings) {
        String name = type.canonicalName();
        String owner = origin.getQualifiedName().toString();
        String before = written.putIfAbsent(name, owner);
        if (before != null) {
            if (!before.equals(owner)) {
                findings.add(Problem.TABLE_CLASS_TAKEN, place, name, "it belongs to " + before);
            }
            return;
        }
        try (Writer file = filer.createSourceFile(name, origin).openWriter()) {
            file.write(text);
        } catch (FilerException e) {
            findings.add(Problem.TABLE_CLASS_TAKEN, place, name, "there is one already");
        } catch (IOException e) {
            findings.add(Problem.TABLE_CLASS_TAKEN, place, name, e);
        }
    }
}
