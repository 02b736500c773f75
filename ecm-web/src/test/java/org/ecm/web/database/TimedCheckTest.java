package org.ecm.web.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class TimedCheckTest {

    private final CountDownLatch hanging = new CountDownLatch(1);
    private final AtomicInteger runs = new AtomicInteger();

    @BeforeEach
    void logNothing() {
        Logger.getLogger(TimedCheck.class.getName()).setLevel(Level.OFF);
    }

    @Test
    void tells_what_each_check_finds() {
        var check = new TimedCheck(
                Duration.ofMinutes(1),
                () -> StorageProblem.DISK_FAILED,
                () -> runs.incrementAndGet() == 1 ? Optional.of(StorageProblem.DISK_FULL) : Optional.empty());

        assertThat(check.result()).contains(StorageProblem.DISK_FULL);
        assertThat(check.result()).isEmpty();
    }

    @Test
    @Timeout(60)
    void a_check_that_hangs_holds_nobody_for_long_and_only_one_thread() throws InterruptedException {
        var check = new TimedCheck(Duration.ofMillis(200), () -> StorageProblem.DISK_FAILED, this::hang);

        for (int i = 0; i < 20; i++) {
            assertThat(check.result()).contains(StorageProblem.DISK_FAILED);
        }
        assertThat(runs).hasValue(1);

        hanging.countDown();
        while (check.result().isPresent()) {
            Thread.sleep(20);
        }
        assertThat(runs).hasValueGreaterThan(1);
    }

    private Optional<StorageProblem> hang() {
        runs.incrementAndGet();
        try {
            hanging.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }
}
