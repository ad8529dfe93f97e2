package dev.phoebe.orm.dialect;

import dev.phoebe.orm.type.Parameters;
import dev.phoebe.orm.type.TypeKind;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** How H2 is given values: as the standard says, but for JSON. */
final class H2Parameters extends Parameters {

    H2Parameters(PreparedStatement statement) {
        super(statement);
    }

    /** A text would become a JSON string; bytes are read as JSON. */
    @Override
    protected void bindJson(int index, String text) throws SQLException {
        statement.setBytes(index, bytes(text));
    }

    @Override
    public void setList(int index, TypeKind kind, Object[] elements) throws SQLException {
        super.setList(index, kind, kind == TypeKind.JSON ? documents(elements) : elements);
    }

    private static Object[] documents(Object[] texts) {
        Object[] documents = new Object[texts.length];
        for (int i = 0; i < texts.length; i++) {
            documents[i] = bytes((String) texts[i]);
        }
        return documents;
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
