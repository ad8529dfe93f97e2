package dev.phoebe.orm.tck.model;

import dev.phoebe.orm.annotation.Id;
import dev.phoebe.orm.annotation.Index;
import dev.phoebe.orm.annotation.Model;

/** An index whose name, made of those of its columns, would be longer than databases take. */
@Model(
        indexes =
                @Index(
                        columns = {
                            "aColumnWithRatherManyLetters",
                            "bColumnWithRatherManyLetters",
                            "cColumnWithRatherManyLetters"
                        }))
public class LongNames {

    @Id
    public Long id;

    public int aColumnWithRatherManyLetters;
    public int bColumnWithRatherManyLetters;
    public int cColumnWithRatherManyLetters;

    public LongNames() {}
}
