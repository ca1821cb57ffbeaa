package org.goalhealth.alert.store;

class InMemoryAlertStoreTest extends AlertStoreContract {

    @Override
    protected AlertStore fresh() {
        return new InMemoryAlertStore();
    }
}
