package dev.phoebe.orm.spring.jackson;

import dev.phoebe.orm.ModelRegistry;
import dev.phoebe.orm.relation.Backref;
import dev.phoebe.orm.relation.CollectionReader;
import dev.phoebe.orm.relation.ManyToMany;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A mapper that knows the models of the tests, and collections in both states. */
final class Json {

    static final JsonMapper MAPPER = builder().build();

    private Json() {}

    static JsonMapper.Builder builder() {
        return JsonMapper.builder().addModule(OrmJacksonModule.of(ModelRegistry.discover(Json.class.getClassLoader())));
    }

    /** JSON, written with single quotes. */
    static String quoted(String text) {
        return text.replace('\'', '"');
    }

    static <T> T read(String text, Class<T> type) {
        return MAPPER.readValue(quoted(text), type);
    }

    /** A collection that fails the test when it is loaded. */
    static <T> CollectionReader<T> untouchable() {
        return CollectionReader.lazy(keys -> {
            throw new AssertionError("serialization must not load anything");
        });
    }

    static <T> Backref<T> backref(List<T> rows) {
        CollectionReader<T> reader = CollectionReader.lazy(keys -> Map.of(1L, rows));
        Backref<T> collection = reader.backref(1L);
        reader.load();
        return collection;
    }

    static <T> ManyToMany<T> manyToMany(List<T> rows) {
        CollectionReader<T> reader = CollectionReader.lazy(keys -> Map.of(1L, rows));
        ManyToMany<T> collection = reader.manyToMany(1L);
        reader.load();
        return collection;
    }
}
