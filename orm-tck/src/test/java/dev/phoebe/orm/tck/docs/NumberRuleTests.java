package dev.phoebe.orm.tck.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phoebe.orm.tck.contract.NumberRule;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of types in the documentation is the one that the contract holds databases to. */
class NumberRuleTests {

    @Test
    void theTableOfTypes() throws IOException {
        StringBuilder table = new StringBuilder("| | ");
        table.append(row(NumberRule.TYPES))
                .append("| --- ".repeat(NumberRule.TYPES.size() + 1))
                .append("|\n");
        for (int i = 0; i < NumberRule.TYPES.size(); i++) {
            table.append("| **`")
                    .append(NumberRule.TYPES.get(i).getSimpleName())
                    .append("`** | ");
            table.append(row(NumberRule.RESULTS.get(i)));
        }
        assertThat(Project.find().read("docs/queries.md")).contains(table);
    }

    private static String row(List<Class<? extends Number>> types) {
        return types.stream()
                .map(type -> "`" + type.getSimpleName() + "`")
                .collect(Collectors.joining(" | ", "", " |\n"));
    }
}
