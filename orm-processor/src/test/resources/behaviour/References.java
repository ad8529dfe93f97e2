package behaviour;

import static behaviour.References_AuthorTable.AUTHOR;
import static behaviour.References_BookTable.BOOK;
import static behaviour.References_CityTable.CITY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.phoebe.orm.annotation.Column;
import dev.phoebe.orm.annotation.Id;
import dev.phoebe.orm.annotation.MappedBy;
import dev.phoebe.orm.annotation.Model;
import dev.phoebe.orm.annotation.OnDelete;
import dev.phoebe.orm.model.ReferenceAction;
import dev.phoebe.orm.model.RelationPath;
import dev.phoebe.orm.processor.Fakes;
import dev.phoebe.orm.relation.Backref;
import dev.phoebe.orm.relation.Ref;
import dev.phoebe.orm.type.SqlType;
import java.util.List;
import java.util.ServiceLoader;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

class References {

    enum Code {
        NZ,
        AU
    }

    @Model
    static class Country {
        @Id Code code;
    }

    @Model
    static class City {
        @Id @Column(maxLength = 12) String name;
        Ref<Country> country;
    }

    @Model
    static class Author {
        @Id UUID id;
        @OnDelete(OnDelete.Action.SET_NULL) @Nullable Ref<City> city;
        @MappedBy("author") Backref<Book> books;
        @MappedBy("editor") Backref<Book> edited;
    }

    @Model
    static class Book {
        @Id int id;
        @OnDelete(OnDelete.Action.CASCADE) Ref<Author> author;
        @Column(name = "edited_by", unique = true) @Nullable Ref<Author> editor;
    }

    static void run() throws Exception {
        assertThat(BOOK.author.name().text()).isEqualTo("author_id");
        assertThat(BOOK.editor.name().text()).isEqualTo("edited_by");
        assertThat(BOOK.editor.definition().unique()).isTrue();
        assertThat(BOOK.editor.definition().nullable()).isTrue();
        assertThat(BOOK.author.definition().nullable()).isFalse();
        assertThat(BOOK.author.onDelete()).isEqualTo(ReferenceAction.CASCADE);
        assertThat(BOOK.editor.onDelete()).isEqualTo(ReferenceAction.RESTRICT);
        assertThat(AUTHOR.city.onDelete()).isEqualTo(ReferenceAction.SET_NULL);
        assertThat(AUTHOR.city.definition().type()).isEqualTo(SqlType.varchar(12));
        assertThat(AUTHOR.books.reference()).isSameAs(BOOK.author);
        assertThat(AUTHOR.edited.reference()).isSameAs(BOOK.editor);
        assertThat(BOOK.relations()).extracting(RelationPath::property).containsExactly("author", "editor");
        assertThat(AUTHOR.relations()).extracting(RelationPath::index).containsExactly(0, 1, 2);

        UUID id = UUID.randomUUID();
        Book book = Fakes.read(BOOK, 1, id, null);
        UUID key = BOOK.author.get(book);
        assertThat(key).isEqualTo(id);
        assertThat(book.author.isLoaded()).isFalse();
        assertThat(book.editor).isNull();
        assertThat(Fakes.bound(BOOK, book)).containsExactly(1, id, null);

        // a reference that is made of a model learns its key when it is written
        Author author = new Author();
        book.editor = Ref.of(author);
        assertThat(BOOK.editor.get(book)).isNull();
        author.id = id;
        assertThat(BOOK.editor.get(book)).isEqualTo(id);

        Author read = Fakes.read(AUTHOR, id, "Auckland");
        assertThat(AUTHOR.city.get(read)).isEqualTo("Auckland");
        assertThat(Fakes.relation(AUTHOR, read, 0)).isSameAs(read.city);
        assertThat(Fakes.relation(AUTHOR, read, 1)).isSameAs(read.books);

        City city = Fakes.read(CITY, "Sydney", "AU");
        Code code = CITY.country.get(city);
        assertThat(code).isSameAs(Code.AU);
        assertThat(Fakes.bound(CITY, city)).containsExactly("Sydney", "AU");

        assertThat(BOOK.author()).isSameAs(BOOK.author()).isNotSameAs(AUTHOR);
        assertThat(BOOK.author().path()).isNotNull();
        assertThat(BOOK.author().city().country().label().text()).isEqualTo("country");
        assertThat(BOOK.as("b").label().text()).isEqualTo("b");
        assertThat(BOOK.as("b").author().path().from().label().text()).isEqualTo("b");

        List<String> tables = ServiceLoader.load(
                        dev.phoebe.orm.model.TableProvider.class, References.class.getClassLoader())
                .stream()
                .map(provider -> provider.get().table().name().text())
                .toList();
        assertThat(tables).containsExactly("author", "book", "city", "country");
    }
}
