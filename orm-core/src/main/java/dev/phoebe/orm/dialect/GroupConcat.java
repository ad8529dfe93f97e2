package dev.phoebe.orm.dialect;

import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.type.Codecs;
import java.util.List;

/**
 * {@code group_concat(... separator ...)}. Its separator can be no parameter, so each text begins with one, and the first
 * is taken away. And it is cut in silence at {@code group_concat_max_len} bytes: a text that may have been cut fails the
 * statement.
 */
record GroupConcat(Fragment text, String separator, boolean distinct, List<? extends Fragment> order)
        implements Fragment {

    /** A cut leaves no broken character, so a text that was cut may be some bytes shorter than the limit. */
    private static final int LONGEST_CHARACTER = 4;

    @Override
    public void write(SqlWriter writer) {
        writer.append("substr(");
        concat(writer);
        writer.append(", case when octet_length(");
        concat(writer);
        // exp() of more than a thousand fails in every mode of the server, but only when a row gets here
        writer.append(
                        ") > @@group_concat_max_len - " + LONGEST_CHARACTER
                                + " then exp(1000 + length(concat_ws('', 'text longer than group_concat_max_len', count(*)))) else ")
                .value(Codecs.INTEGER, separator.codePointCount(0, separator.length()) + 1)
                .append(" end)");
    }

    private void concat(SqlWriter writer) {
        writer.append(distinct ? "group_concat(distinct concat(" : "group_concat(concat(");
        writer.value(Codecs.STRING, separator).append(", ").write(text).append(")");
        if (!order.isEmpty()) {
            writer.append(" order by ").write(order, ", ");
        }
        writer.append(" separator '')");
    }
}
