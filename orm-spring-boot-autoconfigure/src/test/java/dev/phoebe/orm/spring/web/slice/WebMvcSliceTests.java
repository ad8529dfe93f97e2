package dev.phoebe.orm.spring.web.slice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phoebe.orm.Database;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A slice of the web side has all that the whole application has there, and no database. */
@WebMvcTest
@DirtiesContext
class WebMvcSliceTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ApplicationContext context;

    private MvcTestResult get(String uri) {
        return mvc.get().uri(uri).exchange();
    }

    private MvcTestResult post(String json) {
        return mvc.post()
                .uri("/shelf")
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.replace('\'', '"'))
                .exchange();
    }

    @Test
    void thereIsNoDatabase() {
        assertThat(context.getBeanNamesForType(Database.class)).isEmpty();
        assertThat(context.getBeanNamesForType(DataSource.class)).isEmpty();
    }

    @Test
    void pages() {
        assertThat(get("/shelf?page=2&size=3"))
                .hasStatusOk()
                .containsHeader("Link")
                .bodyJson()
                .extractingPath("$.page")
                .hasToString("{size=3, number=2, totalElements=40, totalPages=14}");
        assertThat(get("/shelf")).bodyJson().extractingPath("$.page.size").isEqualTo(7);
        assertThat(get("/shelf?sort=price"))
                .hasStatus(400)
                .hasContentType("application/problem+json")
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .startsWith("sort must be one of title");
    }

    @Test
    void cursors() {
        assertThat(get("/shelf/feed?size=9&after=here"))
                .hasStatusOk()
                .containsHeader("Link")
                .bodyJson()
                .extractingPath("$.page")
                .hasToString("{size=9, next=behind, previous=here}");
        assertThat(get("/shelf/feed?size=10")).hasStatus(400).hasContentType("application/problem+json");
    }

    @Test
    void models() {
        assertThat(get("/shelf"))
                .bodyJson()
                .extractingPath("$.content[0].author.name")
                .isEqualTo("Ursula");
        MvcTestResult added = post("{'title':'Tehanu','author':3,'price':7}");
        assertThat(added).hasStatusOk().bodyJson().extractingPath("$.id").isEqualTo(5);
        assertThat(added).bodyJson().extractingPath("$.author").hasToString("{id=3}");
        assertThat(post("{'titel':'Tehanu'}"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("invalid-body");
    }

    @Test
    void problems() {
        assertThat(get("/shelf/missing"))
                .hasStatus(404)
                .hasContentType("application/problem+json")
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("not-found");
    }
}
