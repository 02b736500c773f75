package org.ecm.web.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.ecm.core.shared.Revision;
import org.junit.jupiter.api.Test;

/** What every {@link ImportLedger} promises, wherever it is kept. */
interface ImportLedgerContract {

    /** {@return a ledger holding nothing, unshared with any other test} */
    Stored ledger();

    /**
     * A ledger, and the transactions that it takes part in.
     *
     * @param ledger each call is a transaction, or joins the one that is on
     * @param transactions what does something in one transaction
     */
    record Stored(ImportLedger ledger, Transactions transactions) {}

    /** Does something in one transaction. */
    interface Transactions {

        /** {@return what {@code work} gives} */
        <T> T run(Supplier<T> work);
    }

    @Test
    default void a_file_that_was_never_imported_is_not_known() {
        assertThat(ledger().ledger().find("site.yaml")).isEmpty();
    }

    @Test
    default void what_was_imported_comes_back_and_is_replaced() {
        var ledger = ledger().ledger();
        var first = entry("articles/one.md", 1);
        var second = new ImportLedger.Entry("articles/one.md", "b".repeat(64), "another", new Revision(7));

        ledger.record(first);
        assertThat(ledger.find("articles/one.md")).contains(first);

        ledger.record(second);
        assertThat(ledger.find("articles/one.md")).contains(second);
    }

    @Test
    default void paths_that_look_alike_are_different_files() {
        var ledger = ledger().ledger();
        var paths = List.of(
                "articles/one.md",
                "articles/One.md",
                "articles/o%e.md",
                "articles/\u00f6ne.md",
                "articles/o\u0308ne.md",
                "articles/\uD83D\uDE42.md",
                "a/" + "long/".repeat(190) + "file.md");

        IntStream.range(0, paths.size()).forEach(n -> ledger.record(entry(paths.get(n), n)));

        assertThat(paths).allSatisfy(path -> assertThat(ledger.find(path)).contains(entry(path, paths.indexOf(path))));
        assertThat(ledger.find("articles")).isEmpty();
    }

    @Test
    default void what_is_recorded_in_a_transaction_that_fails_was_never_imported() {
        var stored = ledger();
        stored.ledger().record(entry("kept.md", 1));

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> stored.transactions().run(() -> {
                    stored.ledger().record(entry("kept.md", 2));
                    stored.ledger().record(entry("new.md", 1));
                    throw new IllegalStateException("somewhere in the middle");
                }));

        assertThat(stored.ledger().find("kept.md")).contains(entry("kept.md", 1));
        assertThat(stored.ledger().find("new.md")).isEmpty();
    }

    @Test
    default void who_holds_the_lock_is_the_only_one_until_the_transaction_ends() throws Exception {
        var stored = ledger();
        stored.ledger().record(entry("count", 0));
        int nodes = 6;
        int imports = 20;
        var start = new CyclicBarrier(nodes);
        var threads = Executors.newFixedThreadPool(nodes);
        try {
            Callable<Void> node = () -> {
                start.await();
                for (int n = 0; n < imports; n++) {
                    countOne(stored);
                }
                return null;
            };
            for (var run : threads.invokeAll(
                    IntStream.range(0, nodes).mapToObj(n -> node).toList())) {
                run.get();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(stored.ledger().find("count")).contains(entry("count", nodes * imports));
    }

    /** Reads, and writes what follows from it: two at a time would both write the same number. */
    private static void countOne(Stored stored) {
        stored.transactions().run(() -> {
            stored.ledger().lock();
            int counted = stored.ledger().find("count").orElseThrow().revision().number();
            stored.ledger().record(entry("count", counted + 1));
            return counted;
        });
    }

    private static ImportLedger.Entry entry(String path, int revision) {
        return new ImportLedger.Entry(path, "a".repeat(64), "item", new Revision(revision));
    }
}
