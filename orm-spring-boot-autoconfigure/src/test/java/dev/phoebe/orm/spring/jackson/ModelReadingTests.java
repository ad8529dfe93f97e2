package dev.phoebe.orm.spring.jackson;

import static dev.phoebe.orm.spring.jackson.Json.MAPPER;
import static dev.phoebe.orm.spring.jackson.Json.quoted;
import static dev.phoebe.orm.spring.jackson.Json.read;
import static dev.phoebe.orm.spring.jackson.shop.BookTable.BOOK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.phoebe.orm.Database;
import dev.phoebe.orm.ModelRegistry;
import dev.phoebe.orm.error.RelationNotLoadedException;
import dev.phoebe.orm.model.Key;
import dev.phoebe.orm.relation.Backref;
import dev.phoebe.orm.relation.ManyToMany;
import dev.phoebe.orm.relation.Ref;
import dev.phoebe.orm.spring.jackson.shop.Author;
import dev.phoebe.orm.spring.jackson.shop.Book;
import dev.phoebe.orm.spring.jackson.shop.Category;
import dev.phoebe.orm.spring.jackson.shop.Country;
import dev.phoebe.orm.spring.jackson.shop.Footnote;
import dev.phoebe.orm.spring.jackson.shop.Sample;
import dev.phoebe.orm.spring.jackson.shop.Tag;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

class ModelReadingTests {

    @Test
    void whatWasWrittenCanBeRead() {
        String json = quoted("{'id':7,'title':'The Dispossessed','author':{'id':5},'editor':{'id':6},'price':12.50,"
                + "'published':'1974-05-01','stock':3,'sold':true,'status':'OLD','version':4}");
        Book book = MAPPER.readValue(json, Book.class);
        assertThat(book.author.id()).isEqualTo(5L);
        assertThat(book.author.isLoaded()).isFalse();
        assertThat(book.version).isEqualTo(4);
        assertThat(MAPPER.writeValueAsString(book)).isEqualTo(json);
    }

    @Test
    void everyTypeGoesThereAndBack() {
        Sample sample = new Sample(
                UUID.fromString("0198a9d0-0000-7000-8000-000000000001"),
                (short) -3,
                Integer.MIN_VALUE,
                Long.MAX_VALUE,
                1.5f,
                Math.PI,
                true,
                new BigDecimal("12345678901234.5678"),
                Instant.parse("2026-01-31T12:34:56.123456Z"),
                OffsetDateTime.of(2026, 1, 31, 12, 0, 0, 0, ZoneOffset.UTC),
                LocalDateTime.of(2026, 1, 31, 12, 0),
                LocalTime.of(23, 59, 59),
                null);
        assertThat(MAPPER.readValue(MAPPER.writeValueAsString(sample), Sample.class))
                .isEqualTo(sample);
        Sample empty = new Sample(null, (short) 0, 0, 0, 0, 0, false, null, null, null, null, null, null);
        assertThat(MAPPER.readValue(MAPPER.writeValueAsString(empty), Sample.class))
                .isEqualTo(empty);
        assertThat(read("{}", Sample.class)).isEqualTo(empty);
    }

    @Test
    void whatIsMissingKeepsTheDefaultOfTheModel() {
        Book book = read("{'title':'a'}", Book.class);
        assertThat(book.id).isNull();
        assertThat(book.price).isEqualTo("10.00");
        assertThat(book.stock).isEqualTo(1);
        assertThat(book.status).isEqualTo(Book.Status.NEW);
        assertThat(book.author).isNull();
        assertThat(book.tags).isNull();
        assertThat(read("{'name':'a'}", Tag.class)).isEqualTo(new Tag(null, "a"));
    }

    @Test
    void aNullKeyIsAMissingOne() {
        assertThat(read("{'id':null,'name':'a'}", Tag.class)).isEqualTo(new Tag(null, "a"));
        assertThat(read("{'id':null,'title':'a'}", Book.class).id).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"5", "{'id':5}", "{'id':'5'}", "{'name':'Ursula','id':5,'books':[{'id':1}],'country':null}"})
    void aReferenceIsAKeyOrAnObjectWithOne(String author) {
        Book book = read("{'author':" + author + "}", Book.class);
        assertThat(book.author.id(Long.class)).isEqualTo(5L);
        assertThat(book.author.isLoaded()).isFalse();
        assertThatExceptionOfType(RelationNotLoadedException.class).isThrownBy(book.author::get);
    }

    @Test
    void aReferenceHasTheTypeOfItsKey() {
        assertThat(read("{'country':'us'}", Author.class).country)
                .extracting(ref -> ref.id())
                .isEqualTo("us");
        assertThat(read("{'country':{'code':'us'}}", Author.class).country)
                .extracting(ref -> ref.id())
                .isEqualTo("us");
        assertThat(read("{'parent':{'id':1}}", Category.class).parent)
                .extracting(ref -> ref.id())
                .isEqualTo(1);
        assertThat(read("{'parent':null}", Category.class).parent).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'book':5,'number':2}",
                "{'number':2,'book':{'id':5}}",
                "{'book':{'id':5,'title':'a'},'number':2,'title':'b'}"
            })
    void aReferenceToAKeyOfSeveralColumnsIsAnObject(String chapter) {
        Footnote footnote = read("{'chapter':" + chapter + ",'tag':{'name':'sf'},'text':'a'}", Footnote.class);
        assertThat(footnote.chapter().id()).isEqualTo(Key.of(5L, 2));
        assertThat(footnote.tag()).extracting(ref -> ref.id()).isEqualTo("sf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "{}", "{'book':5}", "{'book':5,'number':null}", "null"})
    void allPartsOfAKeyAreThere(String chapter) {
        assertThatExceptionOfType(MismatchedInputException.class)
                .isThrownBy(() -> read("{'chapter':" + chapter + ",'text':'a'}", Footnote.class));
    }

    @Test
    void aCollectionIsAListOfObjects() {
        Book book = read("{'id':7,'tags':[{'id':1},{'id':2,'name':'b'}]}", Book.class);
        assertThat(book.tags.isLoaded()).isTrue();
        assertThat(book.tags.list()).containsExactly(new Tag(1L, null), new Tag(2L, "b"));
        assertThat(read("{'tags':[]}", Book.class).tags.list()).isEmpty();
        Author author = read("{'books':[{'title':'a','author':{'id':3}}]}", Author.class);
        assertThat(author.books.list()).singleElement().extracting(b -> b.title).isEqualTo("a");
    }

    @Test
    void linksAreWrittenFromTheCollectionThatWasSent() {
        try (Database db = Database.at("jdbc:h2:mem:json-reading")
                .models(ModelRegistry.discover(getClass().getClassLoader())
                        .filter(table -> table.modelType().getPackage() == Book.class.getPackage()))
                .ambient(false)
                .build()) {
            db.createTables();
            db.insertAll(List.of(new Tag(null, "a"), new Tag(null, "b")));
            Author author = db.insert(new Author("Ursula"));
            Book sent = read("{'title':'x','author':{'id':" + author.id + "},'tags':[{'id':2}]}", Book.class);
            Book saved = db.insert(sent);
            assertThat(db.select(BOOK).prefetch(BOOK.tags).one().tags).isEmpty();
            db.links(BOOK.tags, saved).set(sent.tags.list());
            assertThat(db.select(BOOK).prefetch(BOOK.tags).one().tags).containsExactly(new Tag(2L, "b"));
        }
    }

    record NewBook(
            String title,
            Ref<Author> author,
            @Nullable ManyToMany<Tag> tags,
            @Nullable Backref<Book> books) {}

    @Test
    void relationsStandInOtherClassesToo() {
        NewBook book = read("{'title':'a','author':{'id':5},'tags':[{'id':1}],'books':[]}", NewBook.class);
        assertThat(book.author().id()).isEqualTo(5L);
        assertThat(book.tags()).containsExactly(new Tag(1L, null));
        assertThat(book.books()).isEmpty();
        assertThat(read("{'title':'a','author':5}", NewBook.class).tags()).isNull();
        List<Ref<Country>> refs = MAPPER.readValue(quoted("['us',{'code':'de'}]"), new TypeReference<>() {});
        assertThat(refs).extracting(ref -> ref.id()).containsExactly("us", "de");
    }

    @Test
    void namesAreTheMappers() {
        Book book = Json.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.UPPER_CAMEL_CASE)
                .build()
                .readValue(quoted("{'Title':'a','Author':{'Id':5}}"), Book.class);
        assertThat(book.title).isEqualTo("a");
        assertThat(book.author.id()).isEqualTo(5L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'titel':'a'}                                | titel          | UnrecognizedPropertyException",
                "{'author':{'id':5,'isAdmin':true}}           | author.isAdmin | UnrecognizedPropertyException",
                "{'tags':[{'id':1},{'nome':'a'}]}             | tags[1].nome   | UnrecognizedPropertyException",
                "{'title':'a','title':'b'}                    | title          | DuplicatePropertyException",
                "{'author':{'id':1,'id':2}}                   | author.id      | DuplicatePropertyException",
                "{'title':null}                               | title          | InvalidNullException",
                "{'stock':null}                               | stock          | InvalidNullException",
                "{'author':null}                              | author         | InvalidNullException",
                "{'author':{}}                                | author         | InvalidNullException",
                "{'author':{'id':null}}                       | author         | InvalidNullException",
                "{'author':{'name':'x'}}                      | author         | InvalidNullException",
                "{'status':''}                                | status         | InvalidFormatException",
                "{'tags':null}                                | tags           | InvalidNullException",
                "{'tags':[null]}                              | tags           | InvalidNullException",
                "{'tags':{'id':1}}                            | tags           | MismatchedInputException",
                "{'tags':[1]}                                 | tags[0]        | MismatchedInputException",
                "{'tags':'x'}                                 | tags           | MismatchedInputException",
                "{'title':{'$gt':''}}                         | title          | MismatchedInputException",
                "{'title':['a']}                              | title          | MismatchedInputException",
                "{'stock':'many'}                             | stock          | InvalidFormatException",
                "{'stock':{}}                                 | stock          | MismatchedInputException",
                "{'stock':1.5}                                | stock          | InvalidFormatException",
                "{'stock':1e3}                                | stock          | InvalidFormatException",
                "{'stock':2147483648}                         | stock          | InputCoercionException",
                "{'stock':99999999999999999999999}            | stock          | InputCoercionException",
                "{'id':9223372036854775808}                   | id             | InputCoercionException",
                "{'author':9223372036854775808}               | author         | InputCoercionException",
                "{'author':1.5}                               | author         | InvalidFormatException",
                "{'author':[5]}                               | author         | MismatchedInputException",
                "{'author':true}                              | author         | MismatchedInputException",
                "{'sold':'perhaps'}                           | sold           | InvalidFormatException",
                "{'status':'LOST'}                            | status         | InvalidFormatException",
                "{'status':0}                                 | status         | InvalidFormatException",
                "{'status':'1'}                               | status         | InvalidFormatException",
                "{'published':'yesterday'}                    | published      | InvalidFormatException",
                "{'price':'cheap'}                            | price          | InvalidFormatException",
                "{'price':[1]}                                | price          | MismatchedInputException",
                "[]                                           | ''             | MismatchedInputException",
                "5                                            | ''             | MismatchedInputException",
                "'a'                                          | ''             | MismatchedInputException",
            })
    void whatIsWrongIsNamed(String json, String path, String type) {
        JacksonException failure = catchThrowableOfType(JacksonException.class, () -> read(json, Book.class));
        assertThat(failure).isNotNull();
        assertThat(path(failure)).isEqualTo(path.equals("''") ? "" : path);
        assertThat(failure.getClass().getSimpleName()).isEqualTo(type);
        assertThat(List.of(
                        UnrecognizedPropertyException.class,
                        DuplicatePropertyException.class,
                        InvalidNullException.class,
                        InvalidFormatException.class,
                        InputCoercionException.class,
                        MismatchedInputException.class))
                .contains(failure.getClass());
    }

    @Test
    void whatAConstructorRefusesIsAnErrorOfTheInput() {
        assertThatExceptionOfType(ValueInstantiationException.class)
                .isThrownBy(() -> read("{'id':1,'percent':101}", dev.phoebe.orm.spring.jackson.shop.Discount.class));
    }

    @Test
    void theRootIsNotBuiltFromHalfADocument() {
        assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> read("{'title':'a'", Book.class));
        assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> read("{'title':'a'} {}", Book.class));
        assertThat(read("{'published':'1974-05-01'}", Book.class).published).isEqualTo(LocalDate.of(1974, 5, 1));
    }

    private static String path(JacksonException failure) {
        return failure.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }
}
