package dev.phoebe.orm.tck.indexes;

import dev.phoebe.orm.annotation.Column;
import dev.phoebe.orm.annotation.Id;
import dev.phoebe.orm.annotation.Model;

/** A row with a unique column of bytes. */
@Model
public class Download {

    @Id
    public Long id;

    @Column(unique = true)
    public byte[] digest;

    public Download() {}

    public Download(byte[] digest) {
        this.digest = digest;
    }
}
