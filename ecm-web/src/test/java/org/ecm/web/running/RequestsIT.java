package org.ecm.web.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecm.core.testing.RequestExamples.fullInquiry;

import org.ecm.web.consultation.Bytes;
import org.junit.jupiter.api.Test;

/** What a start does with the requests that it finds: {@link RestoredRequests}. */
class RequestsIT {

    private final ManagedSite site = ManagedSite.get();

    @Test
    void what_was_erased_is_so_again_before_anybody_is_served_and_what_is_over_ends_by_itself() {
        var restored = site.restored();
        assertThat(site.log())
                .containsSubsequence("requests: 1 erased ones had come back, and were erased again", "ECM is ready");
        site.awaitThat(
                "the rules were carried out",
                () -> site.log().contains("requests: 1 lapsed, 0 taken for spam, 1 erased"));
        site.awaitThat(
                "no file has it",
                () -> Bytes.filesWith(restored.lockedSpam(), site.data()).isEmpty());
        assertThat(site.log())
                .doesNotContain(
                        fullInquiry().name().text(),
                        fullInquiry().email().text(),
                        fullInquiry().email().canonical());

        var desk = DeskVisit.open(site.address());
        for (var gone : new int[] {RestoredRequests.ERASED, RestoredRequests.JUNK}) {
            assertThat(desk.look(RestoredRequests.named(gone)).answer().body())
                    .contains("Erased (")
                    .doesNotContain(fullInquiry().name().text());
        }
        assertThat(desk.look(RestoredRequests.named(RestoredRequests.SILENT))
                        .answer()
                        .body())
                .contains("Closed without an answer (");
        assertThat(desk.references("closed")).contains(RestoredRequests.named(RestoredRequests.SILENT));
        assertThat(desk.references("open")).contains(RestoredRequests.named(RestoredRequests.RECENT));
        assertThat(desk.look(RestoredRequests.named(RestoredRequests.RECENT)).said("Name"))
                .isEqualTo(fullInquiry().name().text());
    }
}
