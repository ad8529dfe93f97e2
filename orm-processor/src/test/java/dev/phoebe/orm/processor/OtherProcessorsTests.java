package dev.phoebe.orm.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Processor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lombok, MapStruct and Spring Boot's configuration processor beside ours, before it or behind it. */
class OtherProcessorsTests {

    private static final String AUTHOR = """
            package shop;
            import dev.phoebe.orm.annotation.*;
            import dev.phoebe.orm.relation.*;
            import lombok.*;
            import org.jspecify.annotations.Nullable;
            @Model
            @Data
            @Builder
            @NoArgsConstructor
            @AllArgsConstructor
            public class Author {
                @Id private Long id;
                private String name;
                private boolean active;
                private boolean isKnown;
                private @Nullable Boolean living;
                private Backref<Book> books;
            }
            """;
    private static final String BASE = """
            package shop;
            import dev.phoebe.orm.annotation.*;
            import lombok.*;
            import lombok.experimental.*;
            @Getter
            @Setter
            @Accessors(fluent = true, chain = true)
            public abstract class Base {
                @Id private Long id;
                @Getter(AccessLevel.PACKAGE) @Setter(AccessLevel.PROTECTED) private String code;
            }
            """;
    private static final String BOOK = """
            package shop;
            import dev.phoebe.orm.annotation.*;
            import dev.phoebe.orm.relation.*;
            import lombok.*;
            @Model
            @EqualsAndHashCode(callSuper = true)
            public class Book extends Base {
                @Getter @Setter private Ref<Author> author;
                @Getter @Setter private ManyToMany<Author> fans;
                String direct;
            }
            """;
    private static final String MAPPER = """
            package shop;
            import org.mapstruct.*;
            @Mapper
            public interface AuthorMapper {
                record View(Long id, String name) {}
                View view(Author author);
                default Object table() { return AuthorTable.AUTHOR; }
            }
            """;
    private static final String PROPERTIES = """
            package shop;
            import org.springframework.boot.context.properties.ConfigurationProperties;
            @ConfigurationProperties("shop")
            public class ShopProperties {
                private String name;
                public String getName() { return name; }
                public void setName(String name) { this.name = name; }
            }
            """;
    private static final String PROGRAM = """
            package shop;
            import dev.phoebe.orm.processor.Fakes;
            import dev.phoebe.orm.relation.Ref;
            import java.util.List;
            public class Program {
                public static List<Object> run() throws Exception {
                    Author author = Fakes.read(AuthorTable.AUTHOR, 1L, "name", true, true, null);
                    Book book = Fakes.read(BookTable.BOOK, 2L, "code", 1L, "direct");
                    AuthorMapper.View view = new AuthorMapperImpl().view(author);
                    return List.of(author.isActive(), author.isKnown(), author.getLiving() == null, author.getBooks() != null,
                            view.name(), book.id(), book.code(), BookTable.BOOK.author.get(book), book.getFans() != null,
                            Fakes.bound(AuthorTable.AUTHOR, author).size());
                }
            }
            """;

    @TempDir
    Path output;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    @DisplayName("All of them do their work, wherever ours stands among them")
    void worksTogether(int place) throws Exception {
        // Lombok before MapStruct: the other way round, MapStruct finds no getters
        List<Processor> processors = new ArrayList<>(List.of(
                processor("lombok.launch.AnnotationProcessorHider$AnnotationProcessor"),
                processor("org.mapstruct.ap.MappingProcessor"),
                processor("org.springframework.boot.configurationprocessor.ConfigurationMetadataAnnotationProcessor")));
        processors.add(place, new ModelProcessor());

        Build.Outcome outcome = new Build(output)
                .processors(processors.toArray(Processor[]::new))
                .source(AUTHOR)
                .source(BASE)
                .source(BOOK)
                .source(MAPPER)
                .source(PROPERTIES)
                .source(PROGRAM)
                .run()
                .mustSucceed();

        assertThat(outcome.text("META-INF/spring-configuration-metadata.json")).contains("shop.name");
        assertThat(outcome.services()).containsExactly("shop.AuthorTable$Provider", "shop.BookTable$Provider");
        try (var loader = outcome.loader()) {
            Method run = loader.loadClass("shop.Program").getMethod("run");
            assertThat((List<?>) run.invoke(null)).hasToString("[true, true, true, true, name, 2, code, 1, true, 5]");
        }
    }

    private static Processor processor(String name) throws ReflectiveOperationException {
        Constructor<?> constructor = Class.forName(name).getDeclaredConstructor();
        constructor.setAccessible(true);
        return (Processor) constructor.newInstance();
    }
}
