package dev.phoebe.orm.datasource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phoebe.orm.Database;
import dev.phoebe.orm.error.ConnectionException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that accepts connections and never says a word, as one behind a network that is lost. */
class SilentServerTests {

    private static final Duration LIMIT = Duration.ofSeconds(2);

    /** How long HikariCP waits when its first connection failed, before it says so. */
    private static final Duration PAUSE_OF_HIKARI = Duration.ofSeconds(1);

    private ServerSocket silent;

    @BeforeEach
    void listen() throws IOException {
        silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        // so that no time is spent on loading drivers below
        for (String scheme : new String[] {"postgresql", "mariadb"}) {
            assertThatThrownBy(() -> Database.of(unpooled(scheme + "://localhost:1/shop")))
                    .isInstanceOf(ConnectionException.class);
        }
    }

    @AfterEach
    void close() throws IOException {
        silent.close();
    }

    private String url(String scheme) {
        return scheme + "://app:s3cret@localhost:" + silent.getLocalPort() + "/shop";
    }

    private static DriverDataSource unpooled(String url) {
        return new DriverDataSource(ConnectionTarget.of(
                ConnectionSettings.of(DatabaseUrl.parse(url)).connectTimeout(LIMIT)));
    }

    private static void assertEndsIn(Duration limit, ThrowingCallable call) {
        long begin = System.nanoTime();
        assertThatThrownBy(call)
                .isInstanceOf(ConnectionException.class)
                .hasMessageContaining("cannot be reached")
                .hasMessageNotContaining("s3cret");
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isBetween(LIMIT.minusMillis(100), limit.plusSeconds(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql", "mariadb"})
    void openingEndsInTime(String scheme) {
        assertEndsIn(LIMIT, () -> Database.of(unpooled(url(scheme))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql", "mariadb"})
    void openingAPoolEndsInTime(String scheme) {
        assertEndsIn(
                LIMIT.plus(PAUSE_OF_HIKARI),
                () -> Database.at(url(scheme)).connectTimeout(LIMIT).build());
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql://localhost:1/shop", "mariadb://localhost:1/shop"})
    void aServerThatIsNotThereIsAConnectionError(String url) {
        assertThatThrownBy(() -> Database.open(url))
                .isInstanceOf(ConnectionException.class)
                .hasMessage("The database 'default' at jdbc:" + url
                        + " cannot be reached to ask what it is. Check its URL, user and password, and that it runs.");
    }
}
