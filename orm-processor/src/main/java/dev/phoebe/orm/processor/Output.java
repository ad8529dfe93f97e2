package dev.phoebe.orm.processor;

import com.palantir.javapoet.ClassName;
import java.io.IOException;
import java.io.Writer;
import java.util.HashSet;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.TypeElement;

/** The classes that are written in one compilation. */
final class Output {

    private final Set<String> written = new HashSet<>();

    /** Whether all of these classes come from here. */
    boolean wroteAll(Set<String> names) {
        return written.containsAll(names);
    }

    /**
     * Writes a class.
     *
     * @param origin the model that it belongs to
     */
    void write(Filer filer, ClassName type, String text, TypeElement origin, Place place, Findings findings) {
        String name = type.canonicalName();
        if (!written.add(name)) {
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
