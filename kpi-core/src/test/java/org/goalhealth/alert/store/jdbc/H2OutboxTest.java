package org.goalhealth.alert.store.jdbc;

import org.goalhealth.alert.store.AlertStore;
import org.goalhealth.alert.store.OutboxContract;

class H2OutboxTest extends OutboxContract {

    @Override
    protected AlertStore fresh() {
        return JdbcAlertStore.open(Databases.h2());
    }
}
