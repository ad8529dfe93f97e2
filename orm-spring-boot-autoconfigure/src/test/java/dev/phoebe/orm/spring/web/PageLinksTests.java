package dev.phoebe.orm.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ShopTest
class PageLinksTests {

    private static final Pattern LINK = Pattern.compile("<([^>]*)>; rel=\"([a-z]+)\"");

    @Autowired
    MockMvcTester mvc;

    private MvcTestResult get(String uri) {
        MvcTestResult answer = mvc.get().uri(URI.create(uri)).exchange();
        assertThat(answer).hasStatusOk();
        return answer;
    }

    private Map<String, String> links(String uri) {
        return links(get(uri));
    }

    private static Map<String, String> links(MvcTestResult answer) {
        Map<String, String> links = new LinkedHashMap<>();
        for (String header : answer.getResponse().getHeaders(HttpHeaders.LINK)) {
            Matcher matcher = LINK.matcher(header);
            while (matcher.find()) {
                links.put(matcher.group(2), matcher.group(1));
            }
        }
        return links;
    }

    @Test
    void aPageLeadsToItsNeighbours() {
        assertThat(links("/books?page=1"))
                .containsExactly(
                        Map.entry("next", "http://localhost/books?page=2&size=10"),
                        Map.entry("prev", "http://localhost/books?page=0&size=10"),
                        Map.entry("first", "http://localhost/books?page=0&size=10"),
                        Map.entry("last", "http://localhost/books?page=2&size=10"));
        assertThat(links("/books")).containsOnlyKeys("next", "first", "last");
        assertThat(links("/books?page=2")).containsOnlyKeys("prev", "first", "last");
        assertThat(links("/books?size=25")).containsOnlyKeys("first", "last");
    }

    @Test
    void behindTheEndTheWayLeadsBack() {
        assertThat(links("/books?page=1000"))
                .containsEntry("prev", "http://localhost/books?page=2&size=10")
                .doesNotContainKey("next");
    }

    @Test
    void theLinksCanBeFollowed() {
        String uri = "/books?size=4&sort=price,desc";
        int pages = 0;
        int rows = 0;
        while (uri != null) {
            MvcTestResult answer = get(uri);
            assertThat(answer).bodyJson().extractingPath("$.page.number").isEqualTo(pages);
            rows += count(answer);
            pages++;
            uri = links(answer).get("next");
        }
        assertThat(pages).isEqualTo(7);
        assertThat(rows).isEqualTo(ShopApplication.BOOKS);
    }

    @Test
    void cursorsCanBeFollowedThereAndBack() {
        String uri = "/books/feed?size=4";
        String last = uri;
        int rows = 0;
        while (uri != null) {
            MvcTestResult answer = get(uri);
            rows += count(answer);
            last = uri;
            uri = links(answer).get("next");
        }
        assertThat(rows).isEqualTo(ShopApplication.BOOKS);
        uri = links(last).get("prev");
        int back = 0;
        while (uri != null) {
            assertThat(uri).doesNotContain("after");
            MvcTestResult answer = get(uri);
            back += count(answer);
            uri = links(answer).get("prev");
        }
        assertThat(back).isEqualTo(ShopApplication.BOOKS - 1);
    }

    private static int count(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString().split("\"title\"", -1).length - 1;
        } catch (java.io.UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void otherParametersAreKept() {
        String next = links(
                        "/books?page=0&q=a%20b%2Bc%26d&q=%C3%A4&flag&empty=&sort=price%2Cdesc&after=x&before=y&size=3")
                .getOrDefault("next", "");
        assertThat(next)
                .isEqualTo(
                        "http://localhost/books?q=a%20b%2Bc%26d&q=%C3%A4&flag&empty=&sort=price%2Cdesc&page=1&size=3");
        assertThat(get(next)).hasStatusOk();
        assertThat(links("/books?q=a+b").get("next")).isEqualTo("http://localhost/books?q=a%20b&page=1&size=10");
        assertThat(links("/books?p%61ge=1").get("next")).isEqualTo("http://localhost/books?page=2&size=10");
    }

    @Test
    void nothingGetsOutOfTheLink() {
        String header = get("/books?q=%0D%0ASet-Cookie:%20a=b&r=%3E;rel=evil,%3Chttp://evil%22")
                .getResponse()
                .getHeader(HttpHeaders.LINK);
        assertThat(header)
                .doesNotContain("\r", "\n", "evil>", "<http://evil")
                .contains("q=%0D%0ASet-Cookie%3A%20a%3Db&r=%3E%3Brel%3Devil%2C%3Chttp%3A%2F%2Fevil%22");
        assertThat(URLDecoder.decode(header, StandardCharsets.UTF_8)).contains(">;rel=evil,<http://evil\"");
    }

    @Test
    void aLinkThatIsTooLongIsLeftOut() {
        assertThat(links("/books?page=1&q=" + "x".repeat(1500))).containsOnlyKeys("next", "prev");
        assertThat(get("/books?q=" + "x".repeat(5000))).doesNotContainHeader(HttpHeaders.LINK);
    }

    @Test
    void theAddressIsTheOneOfTheRequest() {
        MvcTestResult answer =
                mvc.get().uri(URI.create("https://books.example:8443/books")).exchange();
        assertThat(links(answer)).containsEntry("next", "https://books.example:8443/books?page=1&size=10");
        MvcTestResult strange = mvc.get()
                .uri("/books")
                .with(request -> {
                    request.setServerName("evil>; rel=x");
                    return request;
                })
                .exchange();
        assertThat(strange).hasStatusOk().doesNotContainHeader(HttpHeaders.LINK);
    }

    @Test
    void otherPagesHaveNone() {
        assertThat(get("/books/fixed")).doesNotContainHeader(HttpHeaders.LINK);
        assertThat(get("/books/echo")).doesNotContainHeader(HttpHeaders.LINK);
        assertThat(mvc.post().uri("/books/search")).hasStatusOk().doesNotContainHeader(HttpHeaders.LINK);
    }

    @Test
    void linksOfTheHandlerStay() {
        MvcTestResult answer = get("/books/titles");
        assertThat(answer.getResponse().getHeaders(HttpHeaders.LINK)).hasSize(2);
        assertThat(links(answer)).containsKeys("help", "next", "first", "last");
    }

    @Test
    void aSliceKnowsNoEnd() {
        assertThat(links("/books/slice?size=5&page=1")).containsOnlyKeys("next", "prev", "first");
        assertThat(List.copyOf(links("/books/slice?size=100").keySet())).containsExactly("first");
    }
}
