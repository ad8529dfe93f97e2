package dev.phoebe.orm.spring.web;

import static dev.phoebe.orm.spring.jackson.shop.BookTable.BOOK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.phoebe.orm.Database;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ShopTest
@ExtendWith(OutputCaptureExtension.class)
class ProblemTests {

    private static final String PROBLEM = "application/problem+json";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Database db;

    private MvcTestResult get(String uri) {
        return mvc.get().uri(URI.create(uri)).exchange();
    }

    private MvcTestResult post(String uri, String json) {
        return mvc.post()
                .uri(uri)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.replace('\'', '"'))
                .exchange();
    }

    @ParameterizedTest
    @CsvSource({
        "not-found,       404, not-found",
        "validation,      400, validation",
        "invalid-request, 400, invalid-request",
        "stale-row,       409, stale-row",
        "unique,          409, unique-violation",
        "foreign-key,     409, foreign-key-violation",
        "check,           409, check-violation",
        "not-null,        400, not-null-violation",
        "data,            400, invalid-data",
        "deadlock,        503, busy",
        "serialization,   503, busy",
        "lock-timeout,    503, busy",
        "query-timeout,   503, timeout",
        "read-only,       503, read-only",
        "connection,      503, unavailable",
        "commit,          500, outcome-unknown",
        "syntax,          500, internal",
        "query,           500, internal",
        "translated,      409, unique-violation",
        "completion,      404, not-found",
        "spring-begin,    503, unavailable",
        "spring-duplicate, 409, unique-violation",
        "spring-integrity, 409, conflict",
        "spring-lock,     503, busy",
        "status,          410, gone",
        "status-not-found, 404, not-found",
    })
    void errorsOfTheDatabase(String kind, int status, String code) {
        MvcTestResult answer = get("/fail/" + kind);
        assertThat(answer).hasStatus(status).hasContentType(PROBLEM);
        assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo(code);
        assertThat(answer).bodyJson().extractingPath("$.status").isEqualTo(status);
        assertThat(answer).bodyJson().extractingPath("$.detail").asString().hasSizeGreaterThan(10);
        assertThat(answer)
                .bodyText()
                .doesNotContain(FailingController.SECRET, "select", "Exception", "java.", "dev.phoebe");
        assertThat(answer.getResponse().getHeader(HttpHeaders.RETRY_AFTER)).isEqualTo(code.equals("busy") ? "1" : null);
    }

    @Test
    void violationsAreListed() {
        assertThat(get("/fail/validation"))
                .bodyJson()
                .extractingPath("$.errors")
                .asArray()
                .singleElement()
                .hasToString("{path=title, message=must not be blank}");
    }

    @Test
    void takenValuesAreListed() {
        assertThat(get("/fail/unique-title"))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.errors")
                .asArray()
                .singleElement()
                .hasToString("{path=title, message=is taken already}");
    }

    @ParameterizedTest
    @CsvSource({
        "22021, 'A text holds a character that the database cannot store, such as NUL.'",
        "22001, A text is too long.",
        "22003, A number is out of range.",
        "22999, A value cannot be stored or computed.",
    })
    void whatTheDatabaseCouldNotStore(String state, String detail) {
        assertThat(get("/fail/" + state))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo(detail);
    }

    @Test
    void errorsThatAreNotOursGoTheirUsualWay() {
        assertThat(get("/fail/other")).hasFailed().failure().hasRootCauseInstanceOf(IllegalStateException.class);
        assertThat(get("/fail/wrapped")).hasFailed().failure().hasMessageContaining(FailingController.SECRET);
    }

    @Test
    void errorsOfTheServerAreLogged(CapturedOutput output) {
        get("/fail/syntax");
        assertThat(output).contains("GET /fail/syntax failed", "SqlSyntaxException");
        get("/fail/not-found");
        assertThat(output).doesNotContain("/fail/not-found");
    }

    @Test
    void aRowThatIsNotThere() {
        assertThat(get("/books/4711"))
                .hasStatus(404)
                .bodyJson()
                .isStrictlyEqualTo(
                        "{\"title\":\"Not Found\",\"status\":404,\"detail\":\"What was asked for does not exist.\","
                                + "\"instance\":\"/books/4711\",\"code\":\"not-found\"}");
    }

    @Test
    void anApplicationSaysItselfWhatIsNotThere() {
        assertThat(get("/fail/status-not-found"))
                .hasStatus(404)
                .bodyJson()
                .isStrictlyEqualTo("{\"title\":\"Not Found\",\"status\":404,\"detail\":\"Book 7 does not exist.\","
                        + "\"instance\":\"/fail/status-not-found\",\"code\":\"not-found\"}");
        assertThat(get("/fail/status-bare"))
                .hasStatus(404)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("not-found");
    }

    @Test
    void whatIsReadCanBeWrittenBackOnce() throws Exception {
        assertThat(post("/books", "{'title':'Round','author':{'id':1},'price':3.5}"))
                .hasStatusOk();
        long id = db.select(BOOK).where(BOOK.title.eq("Round")).one().id;
        String json = get("/books/" + id).getResponse().getContentAsString();
        MvcTestResult first = put("/books/" + id, json.replace("Round", "Square"));
        assertThat(first).hasStatusOk().bodyJson().extractingPath("$.title").isEqualTo("Square");
        assertThat(put("/books/" + id, json.replace("Round", "Late")))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("stale-row");
        db.delete(db.get(BOOK, id));
    }

    private MvcTestResult put(String uri, String json) {
        return mvc.put()
                .uri(uri)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .exchange();
    }

    @Test
    void realErrorsOfARealDatabase() {
        assertThat(post("/books", "{'title':'a','author':{'id':999}}"))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("foreign-key-violation");
        assertThat(post("/books", "{'title':'a','author':1,'stock':-1}"))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("check-violation");
        assertThat(post("/books", "{'price':1.234}"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[*].path")
                .asArray()
                .contains("title", "author", "price");
        assertThat(post("/books", "{'title':'a\\u0000b','author':1}"))
                .hasStatus(400)
                .bodyText()
                .contains("title", "must not hold the character NUL");
        assertThat(post("/books", "{'title':'a\\ud800b','author':1}"))
                .hasStatus(400)
                .bodyText()
                .contains("title", "must be valid Unicode");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'titel':'a'}             | titel          | titel is not known here; known are id, title, author, editor, price, published, stock, sold, status, version, tags",
                "{'author':{'isAdmin':1}}  | author.isAdmin | author.isAdmin is not known here; known are id, name, email, joined, country, books",
                "{'title':null}            | title          | title must not be null",
                "{'title':'a','title':'b'} | title          | title is given twice",
                "{'title':{}}              | title          | title must be a text",
                "{'stock':'many'}          | stock          | stock must be a whole number from -2147483648 to 2147483647",
                "{'stock':1.5}             | stock          | stock must be a whole number from -2147483648 to 2147483647",
                "{'stock':99999999999}     | stock          | stock must be a whole number from -2147483648 to 2147483647",
                "{'id':1e400}              | id             | id must be a whole number from -9223372036854775808 to 9223372036854775807",
                "{'sold':'perhaps'}        | sold           | sold must be true or false",
                "{'status':'LOST'}         | status         | status must be one of NEW, OLD",
                "{'published':'soon'}      | published      | published must be a date such as 2026-01-31",
                "{'price':'s3cr3t'}        | price          | price must be a number",
                "{'tags':5}                | tags           | tags must be a list",
                "{'tags':[{'id':'x'}]}     | tags[0].id     | tags[0].id must be a whole number from -9223372036854775808 to 9223372036854775807",
                "[]                        | ''             | it does not have the form that is expected here",
                "{'\u001b[31m':1}          | \uFFFD[31m     | \uFFFD[31m is not known here; known are id, title, author, editor, price, published, stock, sold, status, version, tags",
            })
    void bodiesOfModels(String json, String path, String detail) {
        MvcTestResult answer = post("/books", json.replace("\u001b", "\\u001b"));
        assertThat(answer).hasStatus(400).hasContentType(PROBLEM);
        assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo("invalid-body");
        assertThat(answer).bodyJson().extractingPath("$.detail").isEqualTo("The body cannot be read: " + detail + ".");
        assertThat(answer).bodyJson().extractingPath("$.errors[0].path").isEqualTo(path.equals("''") ? "" : path);
        assertThat(answer).bodyText().doesNotContain("dev.phoebe", "java.", "s3cr3t");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'title':     | The body is not valid JSON: line 1, column 10.",
                "{title:1}     | The body is not valid JSON: line 1, column 2.",
                "{'a':1}}      | The body cannot be read: a is not known here; known are customer, lines, total.",
                "''            | A body is required.",
                "null          | A body is required.",
            })
    void bodiesThatAreNoJson(String json, String detail) {
        MvcTestResult answer = post(json.equals("{'a':1}}") ? "/orders" : "/books", json.equals("''") ? "" : json);
        assertThat(answer).hasStatus(400).bodyJson().extractingPath("$.code").isEqualTo("invalid-body");
        if (!json.equals("{'a':1}}")) {
            assertThat(answer).bodyJson().extractingPath("$.detail").isEqualTo(detail);
        }
    }

    @Test
    void bodiesThatAreTooMuch() {
        assertThat(post("/books", "{'author':" + "{'books':[".repeat(300)))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("The body is too large or nested too deeply.");
        assertThat(post("/books", "{'price':1" + "0".repeat(2000) + "}"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("The body is too large or nested too deeply.");
        assertThat(post("/books", "{'title':'a','author':1,'price':1e999999999}"))
                .hasStatus(400);
        assertThat(post("/books", "{'title':'a','author':1,'price':1e-999999999}"))
                .hasStatus(400);
    }

    @Test
    void bodiesOfOtherClasses() {
        assertThat(post(
                        "/orders",
                        "{'customer':' ','lines':[{'amount':1,'status':'NEW'},{'amount':0,'status':'NEW'}]}"))
                .hasStatus(400)
                .bodyText()
                .contains("customer", "must not be blank", "lines[1].amount", "must be greater than or equal to 1");
        assertThat(post("/orders", "{'customer':'a','lines':[{'amount':'x'}]}"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo(
                        "The body cannot be read: lines[0].amount must be a whole number from -2147483648 to 2147483647.");
        assertThat(post("/orders", "{'customer':'a','lines':[{'amount':null}]}"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("The body cannot be read: lines[0].amount must not be null.");
        assertThat(post("/orders", "{'customer':'a','lines':7}"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("The body cannot be read: lines must be a list.");
        assertThat(post("/orders", "{'customer':'much too long'}"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("validation");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/typed/abc              | id     | id must be a whole number from -9223372036854775808 to 9223372036854775807; 'abc' was sent.",
                "/typed/1?status=LOST    | status | status must be one of NEW, OLD; 'LOST' was sent.",
                "/typed/1?day=tomorrow   | day    | day must be a date such as 2026-01-31; 'tomorrow' was sent.",
                "/typed/1?max=%1B%5B31m  | max    | max must be a whole number from -2147483648 to 2147483647; '\uFFFD[31m' was sent.",
                "/books/99999999999999999999 | id | id must be a whole number from -9223372036854775808 to 9223372036854775807; '99999999999999999999' was sent.",
            })
    void parametersOfAnotherType(String uri, String path, String detail) {
        MvcTestResult answer = get(uri);
        assertThat(answer).hasStatus(400).hasContentType(PROBLEM);
        assertThat(answer).bodyJson().extractingPath("$.detail").isEqualTo(detail);
        assertThat(answer).bodyJson().extractingPath("$.errors[0].path").isEqualTo(path);
        assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo("invalid-request");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "author=x          | author | author must be a whole number from -9223372036854775808 to 9223372036854775807; 'x' was sent.",
                "sold=perhaps      | sold   | sold must be true or false; 'perhaps' was sent.",
                "most=much         | most   | most must be a number; 'much' was sent.",
                "status=LOST       | status | status must be one of NEW, OLD; 'LOST' was sent.",
                "ids=1,x           | ids    | each of ids must be a whole number from -9223372036854775808 to 9223372036854775807; '1,x' was sent.",
                "ids=1&ids=x&ids=3 | ids    | each of ids must be a whole number from -9223372036854775808 to 9223372036854775807; '1,x,3' was sent.",
                "ids=%1B%5B31m     | ids    | each of ids must be a whole number from -9223372036854775808 to 9223372036854775807; '\uFFFD[31m' was sent.",
                "states=NEW,LOST   | states | each of states must be one of NEW, OLD; 'NEW,LOST' was sent.",
                "days=2026-01-31,x | days   | each of days must be a date such as 2026-01-31; '2026-01-31,x' was sent.",
                "years=2026,x      | years  | each of years must be a whole number from -2147483648 to 2147483647; '2026,x' was sent.",
            })
    void parametersInsideOptionalsAndLists(String query, String path, String detail) {
        MvcTestResult answer = get("/containers?" + query);
        assertThat(answer).hasStatus(400).hasContentType(PROBLEM);
        assertThat(answer).bodyJson().extractingPath("$.detail").isEqualTo(detail);
        assertThat(answer).bodyJson().extractingPath("$.errors[0].path").isEqualTo(path);
        String each = detail.startsWith("each of ") ? "each " : "";
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.errors[0].message")
                .isEqualTo(each + detail.substring(detail.indexOf("must"), detail.lastIndexOf(';')));
        assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo("invalid-request");
    }

    @Test
    void fieldsInsideOptionalsAndLists() {
        assertThat(get("/filter?least=1&author=x&years=2026,y"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors")
                .asArray()
                .extracting(Object::toString)
                .containsExactlyInAnyOrder(
                        "{path=author, message=must be a whole number from -9223372036854775808 to 9223372036854775807}",
                        "{path=years, message=each must be a number}");
    }

    @Test
    void parametersThatAreNotValid() {
        assertThat(get("/typed/1?max=2"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors")
                .asArray()
                .singleElement()
                .hasToString("{path=max, message=must be greater than or equal to 3}");
        assertThat(get("/filter?least=x&since=y"))
                .hasStatus(400)
                .bodyText()
                .contains("least", "must be a whole number", "since", "must be a date such as")
                .doesNotContain("java.");
        assertThat(get("/needed"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("bad-request");
    }

    @Test
    void otherErrorsOfRequests() {
        assertThat(mvc.post().uri("/books").contentType(MediaType.TEXT_PLAIN).content("a"))
                .hasStatus(415)
                .hasContentType(PROBLEM)
                .containsHeader(HttpHeaders.ACCEPT)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("unsupported-media-type");
        assertThat(mvc.delete().uri("/books"))
                .hasStatus(405)
                .containsHeader(HttpHeaders.ALLOW)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("method-not-allowed");
        assertThat(mvc.get().uri("/books/1").accept(MediaType.IMAGE_PNG)).hasStatus(406);
        assertThat(get("/nowhere")).hasStatus(404).hasContentType(PROBLEM);
    }

    @Test
    void peopleAreShownPages() {
        for (String kind : List.of("not-found", "unique", "busy", "status")) {
            String uri = "/people/" + (kind.equals("busy") ? "deadlock" : kind);
            MvcTestResult page =
                    mvc.get().uri(uri).accept("text/html,*/*;q=0.8").exchange();
            assertThat(page.getResponse().getErrorMessage() + page.getResponse().getContentAsByteArray().length)
                    .doesNotContain(FailingController.SECRET)
                    .endsWith("0");
            assertThat(page.getResponse().getStatus()).isIn(404, 409, 503, 410);
            assertThat(mvc.get().uri(uri).accept(MediaType.APPLICATION_JSON)).hasContentType(PROBLEM);
        }
        assertThat(mvc.get().uri("/people/deadlock").accept(MediaType.TEXT_HTML))
                .hasStatus(503)
                .hasHeader(HttpHeaders.RETRY_AFTER, "1");
        assertThat(mvc.get().uri("/nowhere").accept("text/html,*/*"))
                .hasStatus(404)
                .bodyText()
                .isEmpty();
        assertThat(mvc.get().uri("/people/json/not-found").accept("text/html,*/*"))
                .hasContentType(PROBLEM);
        assertThat(mvc.get().uri("/people/entity/not-found").accept("text/html,*/*"))
                .hasContentType(PROBLEM);
        assertThat(mvc.get().uri("/books/4711").accept("text/html,*/*")).hasContentType(PROBLEM);
    }

    @Test
    void whatIsNotSentToTheDatabase() {
        assertThat(get("/title?title=a%00b"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("A text with the character NUL was not sent: not every database can hold or compare one.");
    }
}
