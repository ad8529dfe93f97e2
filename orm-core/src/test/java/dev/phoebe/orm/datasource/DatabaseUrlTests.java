package dev.phoebe.orm.datasource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phoebe.orm.error.ConfigurationException;
import org.junit.jupiter.api.Test;

class DatabaseUrlTests {

    @Test
    void jdbcUrlsStayAsTheyAre() {
        assertThat(DatabaseUrl.parse("jdbc:h2:mem:x;A=B")).isEqualTo(new DatabaseUrl("jdbc:h2:mem:x;A=B", null, null));
    }

    @Test
    void serversAreSplitIntoUrlUserAndPassword() {
        assertThat(DatabaseUrl.parse("postgresql://app:p%40ss+word@db.example:5433/shop?sslmode=require"))
                .isEqualTo(
                        new DatabaseUrl("jdbc:postgresql://db.example:5433/shop?sslmode=require", "app", "p@ss+word"));
        assertThat(DatabaseUrl.parse("postgres://localhost/shop"))
                .isEqualTo(new DatabaseUrl("jdbc:postgresql://localhost/shop", null, null));
        assertThat(DatabaseUrl.parse("mariadb://root@localhost:3307/shop"))
                .isEqualTo(new DatabaseUrl("jdbc:mariadb://localhost:3307/shop", "root", null));
    }

    @Test
    void passwordsAreNotShown() {
        assertThat(DatabaseUrl.parse("postgresql://app:secret@db/shop")).hasToString("jdbc:postgresql://db/shop");
    }

    @Test
    void sqliteFilesAreRelativeOrAbsolute() {
        assertThat(DatabaseUrl.parse("sqlite:audit.db").jdbcUrl()).isEqualTo("jdbc:sqlite:audit.db");
        assertThat(DatabaseUrl.parse("sqlite:///var/audit.db").jdbcUrl()).isEqualTo("jdbc:sqlite:/var/audit.db");
    }

    @Test
    void whatCannotBeReadSaysWhatToWrite() {
        assertThatThrownBy(() -> DatabaseUrl.parse("oracle://x/y"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("'oracle'")
                .hasMessageContaining("postgresql://");
        assertThatThrownBy(() -> DatabaseUrl.parse("postgresql://host"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("postgresql://host:port/name");
        assertThatThrownBy(() -> DatabaseUrl.parse("postgresql://a b:secret@host/x"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageNotContaining("secret");
    }
}
