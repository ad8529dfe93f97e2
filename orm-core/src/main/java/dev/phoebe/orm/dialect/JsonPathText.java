package dev.phoebe.orm.dialect;

import dev.phoebe.orm.sql.JsonPlace;
import dev.phoebe.orm.type.Json;
import java.util.List;
import java.util.function.UnaryOperator;

/** Ways into a document as SQLite, MySQL and MariaDB write them: {@code $."key"[0]}. */
final class JsonPathText {

    private JsonPathText() {}

    /** Keys stand in quotes, as in JSON: nothing in them has a meaning of its own. */
    static String of(List<JsonPlace.Step> steps) {
        return of(steps, name -> Json.string(name).text());
    }

    /** Keys are written in some other way. */
    static String of(List<JsonPlace.Step> steps, UnaryOperator<String> quoting) {
        StringBuilder path = new StringBuilder("$");
        for (JsonPlace.Step step : steps) {
            if (step instanceof JsonPlace.Key key) {
                path.append('.').append(quoting.apply(key.name()));
            } else if (step instanceof JsonPlace.Index index) {
                path.append('[').append(index.index()).append(']');
            }
        }
        return path.toString();
    }
}
