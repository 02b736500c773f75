package org.ecm.core.memory;

import java.time.Clock;
import org.ecm.core.article.Pages;
import org.ecm.core.testing.PagesContract;

class InMemoryPagesTest implements PagesContract {

    @Override
    public Pages pages(Clock clock) {
        return new InMemoryPages(clock);
    }
}
