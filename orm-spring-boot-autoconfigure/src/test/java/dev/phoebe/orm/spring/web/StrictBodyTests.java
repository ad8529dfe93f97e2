package dev.phoebe.orm.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** An application may have Jackson itself refuse a property that is given twice, which it does before we see it. */
@ShopTest
@TestPropertySource(properties = "spring.jackson.read.strict-duplicate-detection=true")
@DirtiesContext
class StrictBodyTests {

    @Autowired
    MockMvcTester mvc;

    private MvcTestResult post(String uri, String json) {
        return mvc.post()
                .uri(uri)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.replace('\'', '"'))
                .exchange();
    }

    @Test
    void propertiesGivenTwice() {
        assertThat(post("/books", "{'title':'a','title':'b'}"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("The body gives a property twice: line 1, column 21.");
        assertThat(post("/orders", "{'customer':'a',\n'lines':[{'amount':1,'amount':2}]}"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("The body gives a property twice: line 2, column 30.");
    }

    @Test
    void otherBodiesAreStillNoJson() {
        assertThat(post("/books", "{'title'}"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("The body is not valid JSON: line 1, column 9.");
        assertThat(post("/orders", "{'customer':'a'}")).hasStatusOk();
    }
}
