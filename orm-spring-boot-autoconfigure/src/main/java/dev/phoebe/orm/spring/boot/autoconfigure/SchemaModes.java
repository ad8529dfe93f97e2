package dev.phoebe.orm.spring.boot.autoconfigure;

import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jdbc.EmbeddedDatabaseConnection;
import org.springframework.boot.jdbc.SchemaManagement;
import org.springframework.boot.jdbc.SchemaManagementProvider;

/** What is done to tables where nothing is said. */
final class SchemaModes {

    private final ObjectProvider<SchemaManagementProvider> managers;

    SchemaModes(ObjectProvider<SchemaManagementProvider> managers) {
        this.managers = managers;
    }

    /** Tables come and go with a database in memory, unless somebody migrates it. */
    SchemaMode byDefault(DataSource dataSource) {
        return EmbeddedDatabaseConnection.isEmbedded(dataSource) && !isManaged(dataSource)
                ? SchemaMode.CREATE_DROP
                : SchemaMode.NONE;
    }

    private boolean isManaged(DataSource dataSource) {
        return managers.stream()
                .anyMatch(manager -> manager.getSchemaManagement(dataSource) == SchemaManagement.MANAGED);
    }
}
