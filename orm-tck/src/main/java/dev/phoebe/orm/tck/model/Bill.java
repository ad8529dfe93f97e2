package dev.phoebe.orm.tck.model;

import dev.phoebe.orm.annotation.Column;
import dev.phoebe.orm.annotation.Id;
import dev.phoebe.orm.annotation.Model;
import dev.phoebe.orm.relation.Ref;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Refers to a decimal key. */
@Model
public class Bill {

    @Id
    public Long id;

    public Ref<Tariff> tariff;

    @Column(name = "code", references = "code")
    public @Nullable Ref<Tariff> byCode;

    public Bill() {}

    public Bill(String rate, @Nullable String code) {
        this.tariff = Ref.id(new BigDecimal(rate));
        this.byCode = code == null ? null : Ref.id(new BigDecimal(code));
    }
}
