package dev.phoebe.orm.tck.indexes;

import dev.phoebe.orm.annotation.Column;
import dev.phoebe.orm.annotation.Id;
import dev.phoebe.orm.annotation.Index;
import dev.phoebe.orm.annotation.Model;

/** A row with an index over a text of any length. */
@Model(indexes = @Index(columns = {"language", "text"}))
public class Essay {

    @Id
    public Long id;

    @Column(maxLength = 2)
    public String language;

    @Column(maxLength = 2_000_000)
    public String text;

    public Essay() {}

    public Essay(String language, String text) {
        this.language = language;
        this.text = text;
    }
}
