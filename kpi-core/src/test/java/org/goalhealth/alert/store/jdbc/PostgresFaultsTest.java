package org.goalhealth.alert.store.jdbc;

import javax.sql.DataSource;

class PostgresFaultsTest extends FaultsContract {

    @Override
    protected DataSource database() {
        return Databases.pooledPostgres();
    }
}
