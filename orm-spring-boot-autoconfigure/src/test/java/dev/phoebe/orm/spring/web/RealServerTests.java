package dev.phoebe.orm.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

/** What only a server shows: it parses requests itself, and has answers of its own. */
@SpringBootTest(
        classes = ShopApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"server.tomcat.max-http-form-post-size=1KB", "server.tomcat.max-parameter-count=20"})
@ExtendWith(OutputCaptureExtension.class)
@DirtiesContext
class RealServerTests {

    private static final String PROBLEM = "application/problem+json";
    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @LocalServerPort
    int port;

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept", JSON);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String type, String body) throws Exception {
        return send(request(path).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
    }

    /** Sends what a client that knows the rules would not; the whole answer, headers and all. */
    private String raw(String target, String accept) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            String request = "GET " + target + " HTTP/1.0\r\nHost: localhost\r\nAccept: " + accept + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String type(HttpResponse<String> response) {
        return response.headers().firstValue("Content-Type").orElse("");
    }

    private static void isProblem(HttpResponse<String> response, int status, String code) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(type(response)).isEqualTo(PROBLEM);
        assertThat(JsonPath.<String>read(response.body(), "$.code")).isEqualTo(code);
        assertThat(JsonPath.<Integer>read(response.body(), "$.status")).isEqualTo(status);
        assertThat(response.body()).doesNotContain("Exception", "java.", "org.", "dev.phoebe");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/books?q=%zz             | A parameter has a percent sign without two hexadecimal digits behind it.",
                "/books?page=1&q=100%     | A parameter has a percent sign without two hexadecimal digits behind it.",
                "/title?title=%4          | A parameter has a percent sign without two hexadecimal digits behind it.",
                "/filter?%g0=1            | A parameter has a percent sign without two hexadecimal digits behind it.",
                "/books?q=%ff%fe          | A parameter has bytes that are no text in UTF-8.",
                "/books?=1                | The parameters cannot be read: one is malformed, or there are too many.",
            })
    void parametersThatTheServerCannotRead(String target, String detail, CapturedOutput output) throws Exception {
        String answer = raw(target, JSON);
        assertThat(answer).startsWith("HTTP/1.1 400").contains("Content-Type: " + PROBLEM);
        String body = answer.substring(answer.indexOf("\r\n\r\n") + 4);
        assertThat(JsonPath.<String>read(body, "$.code")).isEqualTo("invalid-request");
        assertThat(JsonPath.<String>read(body, "$.detail")).isEqualTo(detail);
        assertThat(body).doesNotContain("Exception", "org.");
        assertThat(output).doesNotContain("ERROR", "InvalidParameterException");
    }

    @Test
    void peopleAreShownAPageForThem(CapturedOutput output) throws Exception {
        String answer = raw("/people/not-found?q=%zz", "text/html");
        assertThat(answer).startsWith("HTTP/1.1 404");
        answer = raw("/people/parameter?q=%zz", "text/html");
        assertThat(answer).startsWith("HTTP/1.1 400").contains("Content-Type: text/html", "</html>");
        assertThat(output).doesNotContain("ERROR", "InvalidParameterException");
    }

    @Test
    void parametersInABody(CapturedOutput output) throws Exception {
        assertThat(post("/books/search", FORM, "size=3").statusCode()).isEqualTo(200);
        isProblem(post("/books/search", FORM, "size=%zz"), 400, "invalid-request");
        isProblem(post("/books/search", FORM, "a=1&".repeat(30)), 400, "invalid-request");
        isProblem(post("/books/search", FORM, "size=" + "1".repeat(5000)), 413, "content-too-large");
        assertThat(output).doesNotContain("ERROR", "InvalidParameterException");
    }

    @Test
    void pagesThatAreTooLarge() throws Exception {
        assertThat(send(request("/books?size=100")).statusCode()).isEqualTo(200);
        isProblem(send(request("/books?size=101")), 400, "invalid-request");
        isProblem(send(request("/books?page=2147483647&size=100")), 400, "invalid-request");
        isProblem(send(request("/books?sort=" + "x".repeat(4000))), 400, "invalid-request");
    }

    @Test
    void filters() throws Exception {
        HttpResponse<String> found =
                send(request("/books/filtered?title.in=Book%20A,Book+C&author.name=Ursula&price.gt=&size=1"));
        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(JsonPath.<List<String>>read(found.body(), "$.content")).containsExactly("Book A");
        assertThat(JsonPath.<Integer>read(found.body(), "$.page.totalElements")).isEqualTo(2);
        String link = found.headers().firstValue("Link").orElseThrow();
        String next = link.substring(link.indexOf("/books"), link.indexOf('>'));
        assertThat(JsonPath.<List<String>>read(send(request(next)).body(), "$.content"))
                .containsExactly("Book C");
        assertThat(JsonPath.<List<String>>read(
                        post("/books/filtered", FORM, "price=1&title.lt=Book+C").body(), "$"))
                .containsExactly("Book A");
        isProblem(send(request("/books/filtered?stock=1")), 400, "invalid-request");
        isProblem(send(request("/books/filtered?price.lt=cheap")), 400, "invalid-request");
        isProblem(send(request("/books/filtered?price.like=1")), 400, "invalid-request");
        isProblem(post("/books/filtered", FORM, "version=1"), 400, "invalid-request");
    }

    @Test
    void headIsGetWithoutTheBody() throws Exception {
        HttpResponse<String> get = send(request("/books?size=5"));
        HttpResponse<String> head = send(request("/books?size=5").method("HEAD", BodyPublishers.noBody()));
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("Link"))
                .isPresent()
                .isEqualTo(get.headers().firstValue("Link"));
        assertThat(type(head)).isEqualTo(JSON);
        HttpResponse<String> missing = send(request("/books/4711").method("HEAD", BodyPublishers.noBody()));
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body()).isEmpty();
        assertThat(type(missing)).isEqualTo(PROBLEM);
    }

    @Test
    void optionsAreTold() throws Exception {
        HttpResponse<String> options = send(request("/books").method("OPTIONS", BodyPublishers.noBody()));
        assertThat(options.statusCode()).isEqualTo(200);
        assertThat(options.headers().firstValue("Allow").orElse("").split(",\\s*"))
                .containsExactlyInAnyOrder("GET", "HEAD", "POST", "OPTIONS");
    }

    @Test
    void methodsThatAreNotThere() throws Exception {
        HttpResponse<String> answer = send(request("/books").DELETE());
        isProblem(answer, 405, "method-not-allowed");
        assertThat(answer.headers().firstValue("Allow").orElse("")).contains("GET", "POST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", FORM})
    void bodiesOfAnotherType(String type) throws Exception {
        isProblem(post("/books", type, "title=a"), 415, "unsupported-media-type");
    }

    @Test
    void typesThatAreNone() throws Exception {
        isProblem(post("/books", "nonsense", "{}"), 415, "unsupported-media-type");
        assertThat(send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/books"))
                                .header("Accept", "image/png"))
                        .statusCode())
                .isEqualTo(406);
    }

    @Test
    void nothingIsCompressedUnlessAskedFor() throws Exception {
        HttpResponse<String> answer = send(request("/books?size=100").header("Accept-Encoding", "gzip"));
        assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(JsonPath.<List<?>>read(answer.body(), "$.content")).hasSize(ShopApplication.BOOKS);
        HttpRequest.Builder compressed = request("/books")
                .header("Content-Type", JSON)
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofByteArray(new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0}));
        isProblem(send(compressed), 400, "invalid-body");
    }

    @Test
    void pathsThatLeadNowhere() throws Exception {
        isProblem(send(request("/nowhere")), 404, "not-found");
        isProblem(send(request("/nowhere?q=1").POST(BodyPublishers.ofString("{}"))), 404, "not-found");
        HttpResponse<String> page = send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/nowhere"))
                .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8"));
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(type(page)).startsWith("text/html");
        assertThat(page.body()).contains("</html>").doesNotContain("Exception");
    }

    @Test
    void whatTheServerRefusesIsTheServersToAnswer() throws Exception {
        assertThat(raw("/books/%00", JSON)).startsWith("HTTP/1.1 400");
        assertThat(raw("/books/a\u0001b", JSON)).startsWith("HTTP/1.1 400");
    }
}
