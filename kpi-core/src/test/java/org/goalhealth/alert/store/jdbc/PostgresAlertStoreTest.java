package org.goalhealth.alert.store.jdbc;

import org.goalhealth.alert.store.AlertStore;
import org.goalhealth.alert.store.AlertStoreContract;

class PostgresAlertStoreTest extends AlertStoreContract {

    @Override
    protected AlertStore fresh() {
        return JdbcAlertStore.open(Databases.postgres());
    }
}
