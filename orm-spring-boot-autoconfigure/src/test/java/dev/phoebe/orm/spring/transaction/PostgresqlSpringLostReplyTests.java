package dev.phoebe.orm.spring.transaction;

import dev.phoebe.orm.tck.database.OnDatabase;
import org.junit.jupiter.api.Nested;

@OnDatabase("postgresql")
class PostgresqlSpringLostReplyTests {

    @Nested
    class Blocks extends ManagedLostReplies {

        Blocks() {
            super(false);
        }
    }

    @Nested
    class Templates extends ManagedLostReplies {

        Templates() {
            super(true);
        }
    }
}
