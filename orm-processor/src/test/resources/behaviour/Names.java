package behaviour;

import static behaviour.Names_NodeTable.NODE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.phoebe.orm.annotation.Column;
import dev.phoebe.orm.annotation.Id;
import dev.phoebe.orm.annotation.Model;
import dev.phoebe.orm.model.Table;
import dev.phoebe.orm.processor.Fakes;
import dev.phoebe.orm.relation.Ref;

/** Fields that are called like what generated code says itself. */
class Names {

    @Model
    static class HTTPRequest {
        @Id Long id;
        String userAgentURL;
    }

    enum Kind {
        A
    }

    enum Node2 {
        A
    }

    static class Other {
        enum Kind {
            B
        }
    }

    @Model
    static class Node {
        @Id Long id;
        Ref<Node> columns;
        Ref<Node> path;
        Ref<Node> key;
        Ref<Node> as;
        Ref<Node> at;
        Ref<Node> row;
        Ref<Node> model;
        Ref<Node> table;
        Ref<Node> context;
        Ref<Node> value;
        Ref<Node> hashCode;
        String columnsPath;
        String column;
        String index;
        String parameters;
        String values;
        String relation;
        String into;
        String occurrence;
        String alias;
        String ref;
        String part0;
        String $money;
        String a$b;
        Kind kind;
        Other.Kind otherKind;
        @Column(name = "kind_1") String KIND;
    }

    @Model
    static class Rows {
        @Id Long id;
        Ref<Provider> provider;
    }

    @Model
    static class Provider {
        @Id Long id;
        Ref<Rows> rows;
        @Column(name = "p") String PROVIDER;
    }

    @Model
    static class String_ {
        @Id Long id;
    }

    static void run() throws Exception {
        assertThat(Names_HTTPRequestTable.HTTP_REQUEST.name().text()).isEqualTo("http_request");
        assertThat(Names_HTTPRequestTable.HTTP_REQUEST.userAgentURL.name().text()).isEqualTo("user_agent_url");

        // methods that every table has are not taken away from it
        assertThat(NODE.columns()).hasSize(28);
        assertThat(NODE.path()).isNull();
        Table<?, ?> columns = NODE.columnsPath();
        Table<?, ?> path = NODE.pathPath();
        Table<?, ?> hash = NODE.hashCodePath();
        Table<?, ?> key = NODE.key();
        assertThat(columns.label().text()).isEqualTo("columns");
        assertThat(path.label().text()).isEqualTo("path");
        assertThat(hash.label().text()).isEqualTo("hashCode");
        assertThat(key.label().text()).isEqualTo("key");
        assertThat(NODE.key()).isSameAs(key);

        Node node = Fakes.read(
                NODE, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L, "c", "c", "i", "p", "v", "r", "i", "o", "a", "r",
                "0", "$", "ab", "A", "B", "K");
        assertThat(NODE.row.get(node)).isEqualTo(7L);
        assertThat(NODE.hashCode.get(node)).isEqualTo(12L);
        assertThat(node.$money).isEqualTo("$");
        assertThat(node.a$b).isEqualTo("ab");
        assertThat(node.otherKind).isSameAs(Other.Kind.B);
        assertThat(NODE.$money.with(node, "€").$money).isEqualTo("€");

        assertThat(Names_ProviderTable.PROVIDER_TABLE.rows.target()).isSameAs(Names_RowsTable.ROWS);
        assertThat(Names_RowsTable.ROWS.provider.target()).isSameAs(Names_ProviderTable.PROVIDER_TABLE);
        assertThat(Names_String_Table.STRING_.name().text()).isEqualTo("string_");
    }
}
