package org.goalhealth.alert.store.jdbc;

import javax.sql.DataSource;

class H2FaultsTest extends FaultsContract {

    @Override
    protected DataSource database() {
        return Databases.h2();
    }
}
