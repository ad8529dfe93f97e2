package behaviour;

import static behaviour.Links_BookTable.BOOK;
import static behaviour.Links_PersonTable.PERSON;
import static behaviour.Links_TagTable.TAG;
import static org.assertj.core.api.Assertions.assertThat;

import dev.phoebe.orm.annotation.Id;
import dev.phoebe.orm.annotation.Link;
import dev.phoebe.orm.annotation.Model;
import dev.phoebe.orm.processor.Fakes;
import dev.phoebe.orm.relation.ManyToMany;
import dev.phoebe.orm.relation.Ref;
import java.util.List;

class Links {

    @Model(table = "books")
    static class Book {
        @Id Long id;
        ManyToMany<Tag> tags;

        @Link(table = "book_topics")
        ManyToMany<Tag> topics;

        @Link(through = Mark.class)
        ManyToMany<Tag> marks;
    }

    @Model(table = "tags")
    static class Tag {
        @Id Long id;

        @Link(mappedBy = "tags")
        ManyToMany<Book> books;

        @Link(mappedBy = "marks")
        ManyToMany<Book> marked;
    }

    @Model
    static class Mark {
        @Id Long id;
        Ref<Tag> tag;
        Ref<Book> book;
    }

    @Model
    static class Person {
        @Id Long id;
        ManyToMany<Person> friends;

        @Link(table = "enemies")
        ManyToMany<Person> person;
    }

    static void run() throws Exception {
        assertThat(parts(BOOK.tags.link())).containsExactly("books_tags", "book_id", "tag_id", true);
        assertThat(parts(BOOK.topics.link())).containsExactly("book_topics", "book_id", "tag_id", true);
        assertThat(parts(BOOK.marks.link())).containsExactly("mark", "book_id", "tag_id", false);
        assertThat(parts(TAG.books.link())).containsExactly("books_tags", "tag_id", "book_id", true);
        assertThat(parts(TAG.marked.link())).containsExactly("mark", "tag_id", "book_id", false);
        assertThat(parts(PERSON.friends.link())).containsExactly("person_person", "person_id", "friend_id", true);
        assertThat(parts(PERSON.person.link())).containsExactly("enemies", "person_id", "related_id", true);

        Book book = Fakes.read(BOOK, 1L);
        assertThat(book.tags).isNotNull().isNotSameAs(book.topics);
        assertThat(Fakes.relation(BOOK, book, 1)).isSameAs(book.topics);
        ManyToMany<Tag> unsaved = ManyToMany.of();
        BOOK.tags.set(book, unsaved);
        assertThat(book.tags).isSameAs(unsaved);
    }

    private static List<Object> parts(dev.phoebe.orm.model.Link link) {
        return List.of(link.tableName().toString(), link.owner().columns().get(0).text(), link.target().columns().get(0).text(), link.made());
    }
}
