package org.goalhealth.alert.store;

class InMemoryOutboxTest extends OutboxContract {

    @Override
    protected AlertStore fresh() {
        return new InMemoryAlertStore();
    }
}
