package dev.phoebe.orm.spring.jackson;

import static dev.phoebe.orm.spring.jackson.Json.MAPPER;
import static dev.phoebe.orm.spring.jackson.Json.quoted;
import static dev.phoebe.orm.spring.jackson.shop.BookTable.BOOK;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.phoebe.orm.Database;
import dev.phoebe.orm.ModelRegistry;
import dev.phoebe.orm.jdbc.StatementCounter;
import dev.phoebe.orm.model.Key;
import dev.phoebe.orm.relation.Backref;
import dev.phoebe.orm.relation.Ref;
import dev.phoebe.orm.spring.jackson.shop.Author;
import dev.phoebe.orm.spring.jackson.shop.Book;
import dev.phoebe.orm.spring.jackson.shop.Category;
import dev.phoebe.orm.spring.jackson.shop.Country;
import dev.phoebe.orm.spring.jackson.shop.Footnote;
import dev.phoebe.orm.spring.jackson.shop.Tag;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

class ModelWritingTests {

    private static final String UNLOADED = "{'id':7,'title':'The Dispossessed','author':{'id':5},'editor':null,"
            + "'price':10.00,'published':'1974-05-01','stock':1,'sold':false,'status':'NEW','version':3}";

    private static Book book() {
        Book book = new Book("The Dispossessed", Ref.id(5L));
        book.id = 7L;
        book.published = LocalDate.of(1974, 5, 1);
        book.version = 3;
        book.tags = Json.<Tag>untouchable().manyToMany(7L);
        return book;
    }

    private static Author author() {
        Author author = new Author("Ursula");
        author.id = 5L;
        author.books = Json.<Book>untouchable().backref(5L);
        return author;
    }

    @Test
    void columnsInTheirOrderAndUnloadedRelationsUntouched() {
        assertThat(MAPPER.writeValueAsString(book())).isEqualTo(quoted(UNLOADED));
    }

    @Test
    void aRecordIsAModelToo() {
        assertThat(MAPPER.writeValueAsString(new Tag(1L, "utopia"))).isEqualTo(quoted("{'id':1,'name':'utopia'}"));
        assertThat(MAPPER.writeValueAsString(new Tag(null, "utopia"))).isEqualTo(quoted("{'id':null,'name':'utopia'}"));
    }

    @Test
    void aLoadedReferenceIsTheWholeObject() {
        Book book = book();
        book.author = Ref.of(author());
        assertThat(MAPPER.writeValueAsString(book))
                .contains(
                        quoted(
                                "'author':{'id':5,'name':'Ursula','email':null,'joined':'2026-01-31T12:00:00Z','country':null},"));
    }

    @Test
    void aLoadedCollectionIsAList() {
        Book book = book();
        book.tags = Json.manyToMany(List.of(new Tag(1L, "a"), new Tag(2L, "b")));
        assertThat(MAPPER.writeValueAsString(book))
                .endsWith(quoted("'version':3,'tags':[{'id':1,'name':'a'},{'id':2,'name':'b'}]}"));
        book.tags = Json.manyToMany(List.of());
        assertThat(MAPPER.writeValueAsString(book)).endsWith(quoted("'version':3,'tags':[]}"));
    }

    @Test
    void aReferenceToAnotherKindOfKeyIsNamedAfterIt() {
        Author author = author();
        author.country = Ref.id("us");
        assertThat(MAPPER.writeValueAsString(author)).endsWith(quoted("'country':{'code':'us'}}"));
        author.country = Ref.of(new Country("us", "United States"));
        assertThat(MAPPER.writeValueAsString(author))
                .endsWith(quoted("'country':{'code':'us','name':'United States'}}"));
    }

    @Test
    void aReferenceToAKeyOfSeveralColumnsHasAllItsParts() {
        Footnote footnote = new Footnote(1L, Ref.id(Key.of(5L, 2)), Ref.id("sf"), "a");
        assertThat(MAPPER.writeValueAsString(footnote))
                .isEqualTo(quoted("{'id':1,'chapter':{'book':5,'number':2},'tag':{'name':'sf'},'text':'a'}"));
    }

    @Test
    void aRowInsideItselfIsCutToItsKey() {
        Author author = author();
        Book book = book();
        book.author = Ref.of(author);
        author.books = Json.backref(List.of(book));
        assertThat(MAPPER.writeValueAsString(author))
                .contains(quoted("'books':[{'id':7,'title':'The Dispossessed','author':{'id':5},"));
        assertThat(MAPPER.writeValueAsString(book))
                .endsWith(quoted("'books':[{'id':7}]},'editor':null,'price':10.00,"
                        + "'published':'1974-05-01','stock':1,'sold':false,'status':'NEW','version':3}"));
    }

    @Test
    void aRowInsideItselfIsKnownByItsKey() {
        Book book = book();
        book.author = Ref.of(author()); // not the same object as the outer author
        Author outer = author();
        outer.books = Json.backref(List.of(book));
        assertThat(MAPPER.writeValueAsString(outer)).contains(quoted("'author':{'id':5},"));
    }

    @Test
    void anUnsavedRowInsideItselfIsKnownByItself() {
        Category category = new Category(null, "all", null);
        category.parent = Ref.of(category);
        assertThat(MAPPER.writeValueAsString(category))
                .isEqualTo(quoted("{'id':null,'name':'all','parent':{'id':null}}"));
    }

    @Test
    void twoRowsSideBySideAreBothWhole() {
        Author author = author();
        Book one = book();
        Book two = book();
        two.id = 8L;
        one.author = Ref.of(author);
        two.author = Ref.of(author);
        String json = MAPPER.writeValueAsString(List.of(one, two));
        assertThat(json.split("'name':'Ursula'".replace('\'', '"'), -1)).hasSize(3);
    }

    @Test
    void depthIsBounded() {
        Category category = new Category(1, "root", null);
        for (int i = 2; i <= 1000; i++) {
            category = new Category(i, "level " + i, category);
        }
        String json = MAPPER.writeValueAsString(category);
        assertThat(json.split("'name'".replace('\'', '"'), -1)).hasSize(21);
        assertThat(json).contains(quoted("'parent':{'id':980}"));
    }

    @Test
    void aTreeIsWrittenFromItsTop() {
        Category root = new Category(1, "root", null);
        Category leaf = new Category(2, "leaf", root);
        root.children = Json.backref(List.of(leaf));
        assertThat(MAPPER.writeValueAsString(root))
                .isEqualTo(quoted("{'id':1,'name':'root','parent':null,'children':["
                        + "{'id':2,'name':'leaf','parent':{'id':1}}]}"));
    }

    record View(String title, Ref<Author> author, @Nullable Backref<Book> books, Ref<?> any) {}

    @Test
    void relationsStandInOtherClassesToo() {
        Backref<Book> unloaded = Json.<Book>untouchable().backref(1L);
        assertThat(MAPPER.writeValueAsString(new View("a", Ref.id(5L), unloaded, Ref.id(6L))))
                .isEqualTo(quoted("{'title':'a','author':{'id':5},'books':null,'any':{'id':6}}"));
        assertThat(MAPPER.writeValueAsString(
                        new View("a", Ref.of(author()), Json.backref(List.of()), Ref.of(new Tag(1L, "b")))))
                .contains(quoted("'author':{'id':5,'name':'Ursula',"))
                .endsWith(quoted("'books':[],'any':{'id':1,'name':'b'}}"));
    }

    record CountryView(Ref<Country> country) {}

    @Test
    void theKeyOfAReferenceIsNamedByItsDeclaredType() {
        assertThat(MAPPER.writeValueAsString(new CountryView(Ref.id("us"))))
                .isEqualTo(quoted("{'country':{'code':'us'}}"));
    }

    @Test
    void namingAndNullsAreTheMappers() {
        JsonMapper mapper = Json.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.UPPER_CAMEL_CASE)
                .changeDefaultPropertyInclusion(old -> old.withValueInclusion(JsonInclude.Include.NON_NULL))
                .build();
        assertThat(mapper.writeValueAsString(book()))
                .isEqualTo(quoted("{'Id':7,'Title':'The Dispossessed','Author':{'Id':5},'Price':10.00,"
                        + "'Published':'1974-05-01','Stock':1,'Sold':false,'Status':'NEW','Version':3}"));
    }

    @Test
    void whatCameFromADatabaseIsWrittenWithoutAskingItAgain() {
        StatementCounter counter = new StatementCounter();
        try (Database db = Database.at("jdbc:h2:mem:json-writing")
                .models(ModelRegistry.discover(getClass().getClassLoader())
                        .filter(table -> table.modelType().getPackage() == Book.class.getPackage()))
                .listener(counter)
                .ambient(false)
                .build()) {
            db.createTables();
            Author author = db.insert(new Author("Ursula"));
            db.insertAll(List.of(new Book("a", Ref.of(author)), new Book("b", Ref.of(author))));
            List<Book> bare = db.select(BOOK).list();
            List<Book> full = db.select(BOOK).prefetch(BOOK.author, BOOK.tags).list();
            int before = counter.count();
            List<String> written = new ArrayList<>();
            written.add(MAPPER.writeValueAsString(bare));
            written.add(MAPPER.writeValueAsString(full));
            assertThat(counter.count()).isEqualTo(before);
            assertThat(written.get(0)).contains(quoted("'author':{'id':1},")).doesNotContain("Ursula", "tags");
            assertThat(written.get(1)).contains("Ursula", quoted("'tags':[]")).doesNotContain("books");
        }
    }
}
