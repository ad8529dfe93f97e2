package dev.phoebe.orm.tck.docs;

// tag::dialect[]
import dev.phoebe.orm.dialect.Dialects;
import dev.phoebe.orm.sql.DelegatingDialect;
import dev.phoebe.orm.sql.TypeSql;
import dev.phoebe.orm.type.SqlType;
import dev.phoebe.orm.type.TypeKind;

/** H2, with a scale of 4 for decimals that do not declare one. */
final class LedgerDialect extends DelegatingDialect {

    private final TypeSql types = new Types(super.types());

    LedgerDialect() {
        super(Dialects.named("h2"));
    }

    @Override
    public String name() {
        return "Ledger";
    }

    @Override
    public TypeSql types() {
        return types;
    }

    private record Types(TypeSql standard) implements TypeSql {

        @Override
        public String name(SqlType type) {
            boolean bare = type.kind() == TypeKind.DECIMAL && type.precision() == 0;
            return bare ? "decimal(20, 4)" : standard.name(type);
        }

        @Override
        public String castName(SqlType type) {
            return standard.castName(type);
        }
    }
}
// end::dialect[]
