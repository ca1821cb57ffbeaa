package org.goalhealth.alert.store.jdbc;

import org.goalhealth.alert.store.AlertStore;
import org.goalhealth.alert.store.OutboxContract;

class PostgresOutboxTest extends OutboxContract {

    @Override
    protected AlertStore fresh() {
        return JdbcAlertStore.open(Databases.postgres());
    }
}
