package org.ecm.web.running;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Many people who take the same time, on the embedded database; {@link PostgresIT} has those on PostgreSQL. */
class TakersIT {

    @Test
    void one_of_two_hundred_is_given_the_time() throws Exception {
        Takers.requireOneBooked(List.of(RunningSite.get().address()));
    }
}
