package dev.phoebe.orm.dialect;

import dev.phoebe.orm.type.Parameters;
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
        statement.setBytes(index, text.getBytes(StandardCharsets.UTF_8));
    }
}
