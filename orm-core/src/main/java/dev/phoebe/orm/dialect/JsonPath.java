package dev.phoebe.orm.dialect;

import dev.phoebe.orm.sql.JsonPlace;
import dev.phoebe.orm.type.Json;
import java.util.List;

/** Ways into a document as SQLite, MySQL and MariaDB write them: {@code $."key"[0]}. */
final class JsonPath {

    private JsonPath() {}

    /** Keys stand in quotes, as in JSON: nothing in them has a meaning of its own. */
    static String of(List<JsonPlace.Step> steps) {
        StringBuilder path = new StringBuilder("$");
        for (JsonPlace.Step step : steps) {
            if (step instanceof JsonPlace.Key key) {
                path.append('.').append(Json.string(key.name()).text());
            } else if (step instanceof JsonPlace.Index index) {
                path.append('[').append(index.index()).append(']');
            }
        }
        return path.toString();
    }
}
