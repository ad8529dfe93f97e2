package dev.phoebe.orm.datasource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phoebe.orm.Database;
import dev.phoebe.orm.dialect.Dialects;
import dev.phoebe.orm.error.ConnectionException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A server that is not there. */
class UnreachableTests {

    private static String url() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return "jdbc:h2:tcp://localhost:" + free.getLocalPort() + "/mem:shop;PASSWORD=s3cret";
        }
    }

    @Test
    void itIsTheSameErrorWithAPoolAndWithout() throws IOException {
        ConnectionSettings settings = ConnectionSettings.of(DatabaseUrl.parse(url()));
        List<OpenedDataSource> both =
                List.of(DataSources.open(settings), new DriverDataSource(ConnectionTarget.of(settings)));
        assertThat(both.get(0)).isInstanceOf(PooledDataSource.class);
        for (OpenedDataSource dataSource : both) {
            assertThatThrownBy(() -> Database.of(dataSource))
                    .isInstanceOf(ConnectionException.class)
                    .hasMessageContaining("cannot be reached")
                    .hasCauseInstanceOf(SQLException.class);
        }
    }

    @Test
    void theMessageSaysWhereAndWhatToCheck() throws IOException {
        String url = url();
        assertThatThrownBy(() -> Database.open(url))
                .isInstanceOf(ConnectionException.class)
                .hasMessageContaining("'default' at " + url.substring(0, url.indexOf(';')) + " cannot be reached")
                .hasMessageContaining("Check its URL, user and password, and that it runs.")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void aServerWhoseDialectIsKnownIsCalledByTheFirstStatement() throws IOException {
        try (Database db =
                Database.at(url()).dialect(Dialects.named("h2")).ambient(false).build()) {
            assertThatThrownBy(() -> db.sql("select 1").maps()).isInstanceOf(ConnectionException.class);
        }
    }
}
