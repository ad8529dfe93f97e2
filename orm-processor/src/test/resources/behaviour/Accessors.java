package behaviour;

import static behaviour.Accessors_BookTable.BOOK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.phoebe.orm.annotation.Id;
import dev.phoebe.orm.annotation.Model;
import dev.phoebe.orm.processor.Fakes;
import dev.phoebe.orm.relation.Backref;
import dev.phoebe.orm.relation.Ref;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

class Accessors {

    static final List<String> CALLS = new ArrayList<>();

    @Model
    static class Book {
        @Id private Long id;
        private String title;
        private boolean sold;
        private boolean isOpen;
        private @Nullable Boolean known;
        private String fluent;
        private String eMail;
        private @Nullable Ref<Book> next;
        private Backref<Book> previous;
        protected String direct;

        Long getId() {
            return id;
        }

        void setId(Long id) {
            this.id = id;
        }

        String getTitle() {
            CALLS.add("getTitle");
            return title;
        }

        Book setTitle(String title) {
            CALLS.add("setTitle");
            this.title = title;
            return this;
        }

        boolean isSold() {
            return sold;
        }

        void setSold(boolean sold) {
            this.sold = sold;
        }

        boolean isOpen() {
            return isOpen;
        }

        void setOpen(boolean open) {
            this.isOpen = open;
        }

        @Nullable Boolean getKnown() {
            return known;
        }

        void setKnown(@Nullable Boolean known) {
            this.known = known;
        }

        String fluent() {
            return fluent;
        }

        Book fluent(String fluent) {
            this.fluent = fluent;
            return this;
        }

        String geteMail() {
            return eMail;
        }

        void seteMail(String eMail) {
            this.eMail = eMail;
        }

        @Nullable Ref<Book> getNext() {
            return next;
        }

        void setNext(@Nullable Ref<Book> next) {
            this.next = next;
        }

        Backref<Book> getPrevious() {
            return previous;
        }

        void setPrevious(Backref<Book> previous) {
            this.previous = previous;
        }
    }

    static void run() throws Exception {
        Book book = Fakes.read(BOOK, 1L, "title", true, true, null, "fluent", "mail", 2L, "direct");

        assertThat(CALLS).containsExactly("setTitle");
        assertThat(book.title).isEqualTo("title");
        assertThat(book.sold).isTrue();
        assertThat(book.isOpen).isTrue();
        assertThat(book.known).isNull();
        assertThat(book.eMail).isEqualTo("mail");
        assertThat(book.next).isNotNull();
        assertThat(book.previous).isNotNull();
        assertThat(book.direct).isEqualTo("direct");
        assertThat(Fakes.bound(BOOK, book)).containsExactly(1L, "title", true, true, null, "fluent", "mail", 2L, "direct");
        assertThat(BOOK.title.get(book)).isEqualTo("title");
        assertThat(CALLS).containsExactly("setTitle", "getTitle", "getTitle");

        Book made = Fakes.create(BOOK, Map.of("title", "other", "sold", true));
        assertThat(made.title).isEqualTo("other");
        assertThat(made.sold).isTrue();
        assertThat(made.id).isNull();

        Fakes.setReference(BOOK.next, made, Ref.id(9L));
        assertThat(BOOK.next.get(made)).isEqualTo(9L);
    }
}
