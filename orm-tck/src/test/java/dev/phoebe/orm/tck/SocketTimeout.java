package dev.phoebe.orm.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phoebe.orm.Database;
import dev.phoebe.orm.error.ConnectionException;
import dev.phoebe.orm.tck.database.FreshDatabase;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A connection whose server stops answering ends, and the next statement gets another one. */
abstract class SocketTimeout {

    private static final Duration LIMIT = Duration.ofSeconds(2);

    /** A query that answers after a minute. */
    abstract String slow();

    @Test
    void waitingForAnAnswerEndsInTime(FreshDatabase fresh) {
        String separator = fresh.url().contains("?") ? "&" : "?";
        String url = fresh.url() + separator + "user=" + fresh.user() + "&password=" + fresh.password();
        try (Database db = Database.at(url).socketTimeout(LIMIT).ambient(false).build()) {
            long begin = System.nanoTime();
            assertThatThrownBy(() -> db.sql(slow()).maps()).isInstanceOf(ConnectionException.class);
            assertThat(Duration.ofNanos(System.nanoTime() - begin))
                    .isBetween(LIMIT.minusMillis(100), LIMIT.plusSeconds(1));
            assertThat(db.sql("select 1 as one").maps()).hasSize(1);
        }
    }
}
