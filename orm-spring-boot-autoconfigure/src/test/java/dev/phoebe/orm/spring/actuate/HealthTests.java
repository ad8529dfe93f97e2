package dev.phoebe.orm.spring.actuate;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.zaxxer.hikari.HikariDataSource;
import dev.phoebe.orm.spring.cinema.CinemaApplication;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.MockMvc;

@SpringBootTest(
        classes = CinemaApplication.class,
        properties = {
            "orm.databases.shop.url=h2:mem:health-shop",
            "orm.databases.shop.pool.maximum-pool-size=3",
            "orm.databases.ledger.url=h2:mem:health-ledger",
            "orm.databases.ledger.models=dev.phoebe.orm.spring.cinema.ledger",
            "management.endpoint.health.show-details=always",
            "management.endpoints.web.exposure.include=health"
        })
@AutoConfigureMockMvc
@DirtiesContext
class HealthTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    @Qualifier("ledger")
    private HikariDataSource ledger;

    @Test
    void eachDatabaseSaysHowItIs() throws Exception {
        mvc.perform(get("/actuator/health/orm"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.status").value("UP"))
                .andExpect(jsonPath("$.components.length()").value(2))
                .andExpect(jsonPath("$.components.shop.status").value("UP"))
                .andExpect(jsonPath("$.components.shop.details.dialect").value("H2"))
                .andExpect(jsonPath("$.components.shop.details.version").value(startsWith("2.")))
                .andExpect(jsonPath("$.components.shop.details.pool.max").value(3))
                .andExpect(jsonPath("$.components.shop.details.pool.active").value(0))
                .andExpect(jsonPath("$.components.shop.details.pool.idle").value(greaterThanOrEqualTo(1)))
                .andExpect(jsonPath("$.components.ledger.details.pool.max").value(10));

        ledger.close();
        mvc.perform(get("/actuator/health/orm"))
                .andExpect(status().isServiceUnavailable())
                .andExpect(jsonPath("$.status").value("DOWN"))
                .andExpect(jsonPath("$.components.shop.status").value("UP"))
                .andExpect(jsonPath("$.components.ledger.status").value("DOWN"))
                .andExpect(jsonPath("$.components.ledger.details.dialect").value("H2"));
        mvc.perform(get("/actuator/health")).andExpect(content().string(containsString("\"orm\"")));
    }
}
