package org.ecm.web.vault;

class InMemoryDataKeysTest implements DataKeysContract {

    @Override
    public DataKeys keys() {
        return new InMemoryDataKeys();
    }
}
