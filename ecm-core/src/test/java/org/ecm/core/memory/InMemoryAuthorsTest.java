package org.ecm.core.memory;

import java.time.Clock;
import org.ecm.core.author.Authors;
import org.ecm.core.testing.AuthorsContract;

class InMemoryAuthorsTest implements AuthorsContract {

    @Override
    public Authors authors(Clock clock) {
        return new InMemoryAuthors(clock);
    }
}
