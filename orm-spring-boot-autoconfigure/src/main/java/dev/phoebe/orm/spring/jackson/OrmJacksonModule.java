package dev.phoebe.orm.spring.jackson;

import dev.phoebe.orm.ModelRegistry;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import tools.jackson.core.Version;
import tools.jackson.databind.JacksonModule;

/**
 * Teaches Jackson models, references, collections and pages. Serialization writes what is there and never asks the
 * database; deserialization makes models that nothing has saved.
 *
 * <h2>Writing</h2>
 *
 * <ul>
 *   <li>A model is an object with its columns, in their order and by the names of its properties. It is written from its
 *       table, not by reflection: annotations on its fields ({@code @JsonIgnore}, {@code @JsonProperty}, {@code @JsonView})
 *       are not seen. To show less, or other names, answer with a projection ({@code as(BookView::new, ...)}) or another
 *       class of your own; {@code @JsonSerialize} on the model itself is respected, and so are the mapper's naming
 *       strategy and its rule about nulls.
 *   <li>A reference that is not loaded is {@code {"id": 5}}, by the name of the target's key; a loaded one is the whole
 *       object.
 *   <li>A column of type {@code Json} is written as the JSON that it holds.
 *   <li>A collection appears only where it is loaded.
 *   <li>A row inside itself, as a loaded book's author in that author's books, is cut to its key; so is whatever is nested
 *       too deeply.
 * </ul>
 *
 * <h2>Reading</h2>
 *
 * <ul>
 *   <li>What was written can be read: key and version included. Code that must not let clients set a property should
 *       take a class that does not have it.
 *   <li>Unknown properties are refused, and so are properties given twice, and null where the column has none. What is
 *       missing keeps the default of the model; whether it may be missing is for validation to say. A null key is a
 *       missing one.
 *   <li>Numbers for enums and fractions for whole numbers are refused; else Jackson's own rules hold.
 *   <li>An array is a list of values, each read as one of a column would be; a null among them is refused.
 *   <li>A property of type {@code Json} takes any JSON, with all digits of its numbers; null is no JSON but null.
 *   <li>A reference may be {@code {"id": 5}}, a whole object with its key, or the key alone. Only the key is taken: the
 *       rest of the object is no row of the database, so {@code get()} must not hand it out as one.
 *   <li>A collection is a list of objects, for each of which the key is enough. It is put into the model as a loaded one;
 *       writing the model does not write it: say {@code db.links(BOOK.tags, book).set(sent.tags.list())}.
 * </ul>
 *
 * Immutable and safe for use by several threads.
 */
public final class OrmJacksonModule extends JacksonModule {

    private final Models models;

    /**
     * A module for the models of some registries.
     *
     * @param registries asked once, when the first class is looked up that may be a model
     */
    public OrmJacksonModule(Supplier<? extends Collection<ModelRegistry>> registries) {
        this.models = new Models(registries);
    }

    /** A module for the models of these registries. */
    public static OrmJacksonModule of(ModelRegistry... registries) {
        List<ModelRegistry> known = List.of(registries);
        return new OrmJacksonModule(() -> known);
    }

    @Override
    public String getModuleName() {
        return "phoebe";
    }

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    @Override
    public void setupModule(SetupContext context) {
        context.addSerializers(new OrmSerializers(models));
        context.addDeserializers(new OrmDeserializers(models));
    }
}
