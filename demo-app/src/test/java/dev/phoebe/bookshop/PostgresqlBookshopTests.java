package dev.phoebe.bookshop;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** On a real PostgreSQL. */
@Import(PostgresqlBookshopTests.Server.class)
class PostgresqlBookshopTests extends BookshopContract {

    @TestConfiguration(proxyBeanMethods = false)
    static class Server {

        @Bean(destroyMethod = "close")
        EmbeddedPostgres postgresql() throws IOException {
            return EmbeddedPostgres.start();
        }

        @Bean
        JdbcConnectionDetails connectionDetails(EmbeddedPostgres server) {
            return new JdbcConnectionDetails() {
                @Override
                public String getUsername() {
                    return "postgres";
                }

                @Override
                public String getPassword() {
                    return "postgres";
                }

                @Override
                public String getJdbcUrl() {
                    return server.getJdbcUrl("postgres", "postgres");
                }
            };
        }
    }
}
