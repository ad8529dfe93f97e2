package dev.phoebe.orm.tck.docs;

import dev.phoebe.orm.annotation.Column;
import dev.phoebe.orm.annotation.FullTextIndex;
import dev.phoebe.orm.annotation.Id;
import dev.phoebe.orm.annotation.Model;

// tag::interview[]
@Model(fullTextIndexes = @FullTextIndex(columns = {"title", "text"}))
class Interview {
    @Id
    Long id;

    String title;

    @Column(maxLength = Integer.MAX_VALUE)
    String text;
    // end::interview[]

    Interview() {}

    Interview(String title, String text) {
        this.title = title;
        this.text = text;
    }
}
