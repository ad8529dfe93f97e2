package dev.phoebe.bookshop;

import static dev.phoebe.bookshop.catalog.AuthorTable.AUTHOR;
import static dev.phoebe.bookshop.catalog.BookTable.BOOK;
import static dev.phoebe.bookshop.catalog.TagTable.TAG;
import static dev.phoebe.bookshop.sales.CustomerTable.CUSTOMER;
import static dev.phoebe.bookshop.sales.OrderLineTable.ORDER_LINE;
import static dev.phoebe.bookshop.sales.OrderTable.ORDER;
import static dev.phoebe.orm.expr.Expressions.countDistinct;
import static dev.phoebe.orm.expr.Expressions.max;
import static dev.phoebe.orm.expr.Expressions.sum;
import static org.assertj.core.api.Assertions.assertThat;

import dev.phoebe.bookshop.catalog.Book;
import dev.phoebe.orm.Database;
import dev.phoebe.orm.jdbc.StatementCounter;
import dev.phoebe.orm.relation.Ref;
import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the bookshop promises over HTTP, whatever the database. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "bookshop.seed.books=300")
@AutoConfigureRestTestClient
@Import(BookshopContract.Counting.class)
abstract class BookshopContract {

    @TestConfiguration(proxyBeanMethods = false)
    static class Counting {

        @Bean
        StatementCounter statementCounter() {
            return new StatementCounter();
        }
    }

    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    RestTestClient client;

    @Autowired
    StatementCounter statements;

    @Autowired
    Database db;

    // ---- books

    @Test
    void listsBooksWithAuthorAndTags() {
        JsonNode page = get("/api/books?size=5");

        assertThat(page.at("/page/size").asInt()).isEqualTo(5);
        assertThat(page.at("/page/number").asInt()).isZero();
        assertThat(page.at("/page/totalElements").asLong())
                .isEqualTo(db.select(BOOK).count());
        assertThat(page.get("content")).hasSize(5).allSatisfy(book -> {
            assertThat(book.at("/author/name").asString()).isNotBlank();
            assertThat(book.get("tags"))
                    .isNotEmpty()
                    .allSatisfy(tag -> assertThat(tag.get("name").asString()).isNotBlank());
        });
        assertThat(get("/api/books").at("/page/size").asInt()).isEqualTo(20);
    }

    @Test
    void narrowsTheList() {
        Book book = db.select(BOOK)
                .where(BOOK.stock.gt(0))
                .prefetch(BOOK.tags)
                .limit(1)
                .one();
        String part = book.title.substring(1, book.title.length() - 1).toUpperCase(Locale.ROOT);
        String tag = book.tags.list().get(0).name();

        assertThat(ids(get("/api/books?size=100&q={q}", part))).contains(book.id);
        assertThat(get("/api/books?size=100&author={id}", book.author.id()).get("content"))
                .isNotEmpty()
                .allSatisfy(found -> assertThat(found.at("/author/id").asLong()).isEqualTo(book.author.id(Long.class)));
        assertThat(get("/api/books?size=100&tag={tag}", tag).get("content"))
                .isNotEmpty()
                .allSatisfy(found -> assertThat(found.get("tags"))
                        .anySatisfy(
                                its -> assertThat(its.get("name").asString()).isEqualTo(tag)));
        assertThat(get("/api/books?size=100&maxPrice=20.00").get("content"))
                .isNotEmpty()
                .allSatisfy(
                        found -> assertThat(found.get("price").decimalValue()).isLessThanOrEqualTo(new BigDecimal(20)));
        assertThat(get("/api/books?size=100&inStock=false").get("content"))
                .isNotEmpty()
                .allSatisfy(found -> assertThat(found.get("stock").asInt()).isZero());
        assertThat(ids(get(
                        "/api/books?q={q}&author={a}&tag={t}&maxPrice={p}&inStock=true",
                        part,
                        book.author.id(),
                        tag,
                        book.price)))
                .contains(book.id);
    }

    @Test
    void sortsByWhatIsOnOffer() {
        List<BigDecimal> prices = new ArrayList<>();
        get("/api/books?size=100&sort=price,desc")
                .get("content")
                .forEach(book -> prices.add(book.get("price").decimalValue()));

        assertThat(prices).isSortedAccordingTo((a, b) -> b.compareTo(a));
        assertThat(get("/api/books?sort=published").get("content")).hasSize(20);
    }

    @Test
    void pagesDoNotOverlapAndMissNothing() {
        Set<Long> seen = new HashSet<>();
        for (int number = 0; number < 3; number++) {
            seen.addAll(ids(get("/api/books?size=100&sort=price&page={number}", number)));
        }
        assertThat(seen).hasSizeGreaterThanOrEqualTo(300);
    }

    @Test
    void feedGoesForthAndBack() {
        List<Long> forth = new ArrayList<>();
        JsonNode page = get("/api/books/feed?size=70");
        List<List<Long>> pages = new ArrayList<>();
        while (true) {
            pages.add(ids(page));
            forth.addAll(ids(page));
            if (page.at("/page/next").isNull()) {
                break;
            }
            page = get(
                    "/api/books/feed?size=70&after={cursor}",
                    page.at("/page/next").asString());
        }
        List<Long> all = db.select(BOOK.id)
                .orderBy(BOOK.published.desc().nullsLast(), BOOK.id.desc())
                .list();
        assertThat(forth).isEqualTo(all);

        JsonNode before = get(
                "/api/books/feed?size=70&before={cursor}",
                page.at("/page/previous").asString());
        assertThat(ids(before)).isEqualTo(pages.get(pages.size() - 2));
        assertThat(get("/api/books/feed?size=5").at("/page/previous").isNull()).isTrue();
    }

    @Test
    void showsABookWithItsRating() {
        JsonNode rated = get("/api/books/{id}", 1);

        assertThat(rated.at("/author/name").asString()).isNotBlank();
        assertThat(rated.get("averageRating").decimalValue()).isBetween(BigDecimal.ONE, new BigDecimal(5));
        assertThat(rated.has("version")).isTrue();
    }

    @Test
    void createsChangesAndDeletesABook() {
        EntityExchangeResult<String> created =
                send(HttpMethod.POST, "/api/books", BadRequest.aBook("The Making of a Bookshop"));
        assertThat(created.getStatus().value()).isEqualTo(201);
        JsonNode book = JSON.readTree(created.getResponseBody());
        String path = "/api/books/" + book.get("id").asLong();
        assertThat(created.getResponseHeaders().getLocation()).hasPath(path);
        assertThat(book.get("title").asString()).isEqualTo("The Making of a Bookshop");
        assertThat(book.get("price").decimalValue()).isEqualByComparingTo("12.50");
        assertThat(book.get("averageRating").isNull()).isTrue();
        assertThat(get(path)).isEqualTo(book);

        ObjectNode changed = (ObjectNode) book.deepCopy();
        changed.put("title", "The Remaking of a Bookshop").putNull("published");
        changed.putArray("tags").addObject().put("id", 3);
        EntityExchangeResult<String> updated = send(HttpMethod.PUT, path, changed.toString());
        assertThat(updated.getStatus().value()).isEqualTo(200);
        JsonNode after = JSON.readTree(updated.getResponseBody());
        assertThat(after.get("title").asString()).isEqualTo("The Remaking of a Bookshop");
        assertThat(after.get("published").isNull()).isTrue();
        assertThat(after.at("/tags/0/id").asLong()).isEqualTo(3);
        assertThat(after.get("tags")).hasSize(1);
        assertThat(after.get("version").asInt()).isEqualTo(book.get("version").asInt() + 1);

        EntityExchangeResult<String> stale = send(HttpMethod.PUT, path, changed.toString());
        assertProblem(stale, 409, "stale-row");
        assertThat(get(path)).isEqualTo(after);

        assertThat(send(HttpMethod.DELETE, path, null).getStatus().value()).isEqualTo(204);
        assertProblem(send(HttpMethod.GET, path, null), 404, "not-found");
        assertProblem(send(HttpMethod.DELETE, path, null), 404, "not-found");
        assertProblem(send(HttpMethod.PUT, path, after.toString()), 404, "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/books/{id}", "/api/books?size=1&q={title}", "/api/books/feed?size=1"})
    void whatIsReadCanBeSentBackAsItIs(String path) {
        Book any = db.select(BOOK).orderBy(BOOK.id).limit(1).one();
        JsonNode body = get(path.replace("{id}", "" + any.id).replace("?size=1&q={title}", "?size=1"));
        JsonNode book = body.has("content") ? body.at("/content/0") : body;

        EntityExchangeResult<String> answer =
                send(HttpMethod.PUT, "/api/books/" + book.get("id").asLong(), book.toString());

        assertThat(answer.getStatus().value()).as(answer.getResponseBody()).isEqualTo(200);
        ObjectNode now = (ObjectNode) JSON.readTree(answer.getResponseBody());
        ObjectNode expected = (ObjectNode) book.deepCopy();
        expected.put("version", book.get("version").asInt() + 1);
        expected.set("averageRating", now.get("averageRating"));
        assertThat(now).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "author.name", "tags[0].name", "averageRating"})
    void whatIsNotAClientsToSetIsRefusedByName(String field) {
        ObjectNode book = (ObjectNode) get("/api/books/{id}", 2);
        switch (field) {
            case "id" -> book.put("id", 3);
            case "author.name" -> ((ObjectNode) book.get("author")).put("name", "Nobody");
            case "tags[0].name" -> ((ObjectNode) book.at("/tags/0")).put("name", "Nothing");
            default -> book.put("averageRating", new BigDecimal("4.999"));
        }
        assertUnchanged(() -> assertProblem(send(HttpMethod.PUT, "/api/books/2", book.toString()), 400, field));
    }

    @Test
    void aBookThatWasOrderedStays() {
        long ordered = db.select(ORDER_LINE.book).limit(1).one();

        assertUnchanged(() -> assertProblem(send(HttpMethod.DELETE, "/api/books/" + ordered, null), 409, "order"));
    }

    // ---- authors

    @Test
    void listsAuthors() {
        JsonNode page = get("/api/authors?size=3");
        assertThat(page.get("content")).hasSize(3).allSatisfy(author -> {
            assertThat(author.get("name").asString()).isNotBlank();
            assertThat(author.has("books")).isFalse();
        });
    }

    @Test
    void showsAnAuthorWithTheNewestBooksFirst() {
        Long id = db.select(BOOK.author).limit(1).one();
        JsonNode author = get("/api/authors/{id}", id);

        List<String> dates = new ArrayList<>();
        author.get("books").forEach(book -> {
            if (!book.get("published").isNull()) {
                dates.add(book.get("published").asString());
            }
        });
        assertThat(author.get("books"))
                .hasSize((int) db.select(BOOK).where(BOOK.author.eq(id)).count());
        assertThat(dates).isSortedAccordingTo((a, b) -> b.compareTo(a));
        assertProblem(send(HttpMethod.GET, "/api/authors/99999999", null), 404, "not-found");
    }

    // ---- orders

    @Test
    void sellsBooks() {
        List<Book> books = db.insertAll(List.of(newBook("Sold once", 5), newBook("Sold twice", 5)));
        long first = books.get(0).id;
        long second = books.get(1).id;

        EntityExchangeResult<String> answer =
                send(HttpMethod.POST, "/api/orders", """
                {"customerId":1,"lines":[{"bookId":%d,"quantity":2},{"bookId":%d,"quantity":1},{"bookId":%d,"quantity":1}]}
                """.formatted(second, first, second));

        assertThat(answer.getStatus().value()).as(answer.getResponseBody()).isEqualTo(201);
        JsonNode order = JSON.readTree(answer.getResponseBody());
        assertThat(order.get("total").decimalValue()).isEqualByComparingTo("40.00");
        assertThat(order.get("lines")).hasSize(2);
        assertThat(get(String.valueOf(answer.getResponseHeaders().getLocation())))
                .isEqualTo(order);
        assertThat(get("/api/customers/1/orders").at("/content/0")).isEqualTo(order);
        assertThat(db.get(BOOK, first).stock).isEqualTo(4);
        assertThat(db.get(BOOK, second).stock).isEqualTo(2);
        assertThat(db.get(BOOK, second).version).isEqualTo(1);
    }

    @Test
    void sellsNothingIfOneBookIsMissing() {
        List<Book> books = db.insertAll(List.of(newBook("Plenty", 50), newBook("Rare", 1)));
        String lines = "{\"bookId\":%d,\"quantity\":1}".formatted(books.get(0).id);

        assertUnchanged(() -> {
            assertProblem(order(1, lines + ",{\"bookId\":%d,\"quantity\":2}".formatted(books.get(1).id)), 409, "Rare");
            assertProblem(order(1, lines + ",{\"bookId\":99999999,\"quantity\":2}"), 400, "lines[1].bookId");
            assertProblem(order(99999999, lines), 400, "customerId");
        });
    }

    @Test
    void fiftyBuyersOfTheLastCopy() throws Exception {
        Book last = db.insert(newBook("The last copy", 1));
        String line = "{\"bookId\":%d,\"quantity\":1}".formatted(last.id);
        List<Callable<Integer>> buyers = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            long customer = 1L + i % 10;
            buyers.add(() -> order(customer, line).getStatus().value());
        }
        Map<Integer, Integer> answers = new TreeMap<>();
        ExecutorService threads = Executors.newFixedThreadPool(50);
        try {
            for (Future<Integer> answer : threads.invokeAll(buyers)) {
                answers.merge(answer.get(), 1, Integer::sum);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(answers).isEqualTo(Map.of(201, 1, 409, 49));
        assertThat(db.get(BOOK, last.id).stock).isZero();
        assertThat(db.select(ORDER_LINE).where(ORDER_LINE.book.is(last)).count())
                .isEqualTo(1);
    }

    @Test
    void ordersOfTheSameBooksInAnyOrderDoNotBlockEachOther() throws Exception {
        List<Book> books = db.insertAll(List.of(newBook("One", 100), newBook("Other", 100)));
        String one = "{\"bookId\":%d,\"quantity\":1}".formatted(books.get(0).id);
        String other = "{\"bookId\":%d,\"quantity\":1}".formatted(books.get(1).id);
        List<Callable<Integer>> buyers = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String lines = i % 2 == 0 ? one + "," + other : other + "," + one;
            buyers.add(() -> order(1, lines).getStatus().value());
        }
        ExecutorService threads = Executors.newFixedThreadPool(20);
        try {
            for (Future<Integer> answer : threads.invokeAll(buyers)) {
                assertThat(answer.get()).isEqualTo(201);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(db.get(BOOK, books.get(0).id).stock).isEqualTo(60);
        assertThat(db.get(BOOK, books.get(1).id).stock).isEqualTo(60);
    }

    // ---- reports

    @Test
    void ranksTheBestsellersOfEachTag() {
        JsonNode all = get("/api/reports/bestsellers?limit=3");
        Set<String> tags = new LinkedHashSet<>();
        all.forEach(row -> {
            tags.add(row.get("tag").asString());
            assertThat(row.get("rank").asInt()).isBetween(1, 3);
            assertThat(row.get("revenue").decimalValue()).isPositive();
        });
        assertThat(tags).hasSizeGreaterThan(10);

        String tag = tags.iterator().next();
        JsonNode one = get("/api/reports/bestsellers?limit=3&tag={tag}", tag);
        assertThat(one)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.get("tag").asString()).isEqualTo(tag));
        assertThat(one.get(0)).isEqualTo(all.get(0));
        assertThat(get("/api/reports/bestsellers?tag=nothing")).isEmpty();
    }

    @Test
    void addsUpTheSalesOfEachMonth() {
        JsonNode months = get("/api/reports/sales-by-month");

        long orders = 0;
        BigDecimal revenue = BigDecimal.ZERO;
        for (JsonNode month : months) {
            assertThat(month.get("month").asString()).matches("20\\d\\d-[01]\\d");
            orders += month.get("orders").asLong();
            revenue = revenue.add(month.get("revenue").decimalValue());
        }
        assertThat(orders).isEqualTo(db.select(ORDER).count());
        assertThat(revenue).isEqualByComparingTo(db.select(sum(ORDER.total)).one());
    }

    // ---- what every list costs

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/books?size=%d",
                "/api/books?size=%d&q=e&sort=price,desc&maxPrice=1000&inStock=true",
                "/api/books/feed?size=%d",
                "/api/authors?size=%d",
                "/api/customers/1/orders?size=%d",
                "/api/reports/bestsellers?limit=%d"
            })
    void aListCostsTheSameWhateverItsSize(String path) {
        Book book = db.insert(newBook("Bought again and again", 100));
        for (int i = 0; i < 12; i++) {
            order(1, "{\"bookId\":%d,\"quantity\":1}".formatted(book.id));
        }
        int few = cost(path.formatted(2));
        int many = cost(path.formatted(10));

        assertThat(many)
                .as(() -> String.join("\n", statements.texts()))
                .isEqualTo(few)
                .isLessThanOrEqualTo(4);
    }

    @Test
    void pagesCostWhatIsDocumented() {
        assertThat(cost("/api/books?size=10"))
                .as("books with authors, tags, count")
                .isEqualTo(3);
        assertThat(cost("/api/books/feed?size=10"))
                .as("books with authors, tags")
                .isEqualTo(2);
        assertThat(cost("/api/books/1")).as("book with author, tags, rating").isEqualTo(3);
        assertThat(cost("/api/authors/1")).as("author, books").isEqualTo(2);
        assertThat(cost("/api/reports/bestsellers")).isEqualTo(1);
        assertThat(cost("/api/reports/sales-by-month")).isEqualTo(1);
    }

    private int cost(String path) {
        statements.reset();
        get(path);
        return statements.count();
    }

    // ---- bad input

    @ParameterizedTest
    @MethodSource("dev.phoebe.bookshop.BadRequest#all")
    void badInputIsRefusedInWordsAndChangesNothing(BadRequest bad) {
        assertUnchanged(() -> assertProblem(send(bad.method(), bad.path(), bad.body()), bad.status(), bad.says()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/books?q=" + BadRequest.INJECTION_IN_URL,
                "/api/books?q=%25",
                "/api/books?q=_",
                "/api/books?tag=" + BadRequest.INJECTION_IN_URL,
                "/api/books?author=99999999",
                "/api/books?author=-1",
                "/api/books?page=21474836&size=100",
                "/api/reports/bestsellers?tag=" + BadRequest.INJECTION_IN_URL
            })
    void aWordOfSqlIsJustAWord(String path) {
        JsonNode answer = get(URI.create(path));
        assertThat(answer.has("content") ? answer.get("content") : answer).isEmpty();
    }

    @Test
    void anotherContentTypeIsRefused() {
        EntityExchangeResult<String> answer = client.post()
                .uri("/api/books")
                .contentType(MediaType.TEXT_PLAIN)
                .body("title=x")
                .exchange()
                .returnResult(String.class);
        assertProblem(answer, 415, "");
    }

    @Test
    void textsAreKeptLetterForLetter() {
        String title = "' OR 1=1 -- \\ % _ \" ; \uD83D\uDE00 \u00e9\u4e2d";
        EntityExchangeResult<String> created =
                send(HttpMethod.POST, "/api/books", BadRequest.with("title", JSON.writeValueAsString(title)));

        assertThat(created.getStatus().value()).isEqualTo(201);
        JsonNode book = JSON.readTree(created.getResponseBody());
        assertThat(book.get("title").asString()).isEqualTo(title);
        assertThat(ids(get("/api/books?q={q}", title)))
                .containsExactly(book.get("id").asLong());
    }

    // ---- actuator

    @Test
    void tellsHowItIs() {
        get("/api/books");
        assertThat(get("/actuator/health").get("status").asString()).isEqualTo("UP");
        assertThat(get("/actuator/health").get("components").isEmpty()).isFalse();
        assertThat(get("/actuator/metrics/orm.query").get("measurements")).isNotEmpty();
        assertThat(get("/actuator/metrics/hikaricp.connections").get("measurements"))
                .isNotEmpty();
    }

    // ---- how it is asked

    private JsonNode get(String path, Object... variables) {
        return ok(client.get().uri(path, variables).exchange().returnResult(String.class));
    }

    private JsonNode get(URI path) {
        return ok(client.get().uri(path).exchange().returnResult(String.class));
    }

    private static JsonNode ok(EntityExchangeResult<String> answer) {
        assertThat(answer.getStatus().value()).as(answer.getResponseBody()).isEqualTo(200);
        return JSON.readTree(answer.getResponseBody());
    }

    private EntityExchangeResult<String> order(long customer, String lines) {
        return send(HttpMethod.POST, "/api/orders", "{\"customerId\":%d,\"lines\":[%s]}".formatted(customer, lines));
    }

    private EntityExchangeResult<String> send(HttpMethod method, String path, String body) {
        RestTestClient.RequestBodySpec request = client.method(method).uri(URI.create(path));
        return (body == null
                        ? request
                        : request.contentType(MediaType.APPLICATION_JSON).body(body))
                .exchange()
                .returnResult(String.class);
    }

    private static void assertProblem(EntityExchangeResult<String> answer, int status, String says) {
        String body = String.valueOf(answer.getResponseBody());
        assertThat(answer.getStatus().value()).as(body).isEqualTo(status);
        assertThat(answer.getResponseHeaders().getContentType()).as(body).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        JsonNode problem = JSON.readTree(body);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("detail").asString()).as(body).isNotBlank();
        assertThat(body).contains(says).doesNotContainIgnoringCase("exception", "select ", "insert into", "java.");
    }

    /** The number of rows, the copies in stock and the versions: what a refused request must leave alone. */
    private void assertUnchanged(Runnable requests) {
        List<Object> before = state();
        requests.run();
        assertThat(state()).isEqualTo(before);
    }

    private List<Object> state() {
        return List.of(
                db.select(BOOK).count(),
                db.select(sum(BOOK.stock)).one(),
                db.select(sum(BOOK.version)).one(),
                db.select(max(BOOK.title)).one(),
                db.select(countDistinct(BOOK.author)).one(),
                db.select(AUTHOR).count(),
                db.select(TAG).count(),
                db.select(CUSTOMER).count(),
                db.select(ORDER).count(),
                db.select(ORDER_LINE).count());
    }

    private static List<Long> ids(JsonNode page) {
        List<Long> ids = new ArrayList<>();
        page.get("content").forEach(book -> ids.add(book.get("id").asLong()));
        return ids;
    }

    private static Book newBook(String title, int stock) {
        return new Book(title, Ref.id(1L), new BigDecimal("10.00"), null, stock);
    }
}
