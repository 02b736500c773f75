package org.ecm.web.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.ecm.web.configuration.Given.given;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MasterKeyFileTest {

    private static final String ONE = "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=";
    private static final String TWO = "AgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgI=";

    @TempDir
    Path folder;

    @Test
    void is_made_once_and_read_again() {
        var keys = made();

        assertThat(keys).singleElement().satisfies(key -> assertThat(key).hasSize(32));
        assertThat(made()).containsExactlyElementsOf(keys);
        assertThat(folder.toFile().list()).containsExactly("master-key");
    }

    @Test
    void is_the_same_for_all_that_start_at_once() throws Exception {
        int starts = 8;
        var barrier = new CyclicBarrier(starts);
        var threads = Executors.newFixedThreadPool(starts);
        try {
            for (int round = 0; round < 20; round++) {
                var data = folder.resolve("round" + round).toString();
                Callable<List<byte[]>> start = () -> {
                    barrier.await();
                    return MasterKeyFile.keys(given("ECM_DATA", data));
                };
                var found = new ArrayList<String>();
                for (var run : threads.invokeAll(
                        Stream.generate(() -> start).limit(starts).toList())) {
                    found.add(Base64.getEncoder().encodeToString(run.get().get(0)));
                }
                assertThat(found).containsOnly(found.get(0));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void can_be_read_by_its_owner_only() throws IOException {
        assumeThat(FileSystems.getDefault().supportedFileAttributeViews()).contains("posix");
        made();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("master-key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void says_once_where_it_is_and_that_it_must_be_backed_up_and_never_what_it_is() throws IOException {
        var lines = LogLines.of(MasterKeyFile.class, () -> {
            made();
            made();
        });

        assertThat(lines)
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .startsWith("INFO ")
                        .contains(folder.resolve("master-key").toString(), "Back it up now, apart from the data")
                        .doesNotContain(
                                Files.readString(folder.resolve("master-key")).strip()));
    }

    @Test
    void may_hold_a_new_key_before_an_old_one() throws IOException {
        Files.writeString(folder.resolve("master-key"), TWO + ",\n " + ONE + "\r\n");

        assertThat(made()).containsExactly(bytes(2), bytes(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", ",", "AQEB", "no base64 at all", "AQEB=AQE"})
    void is_never_made_anew_in_place_of_one_that_was_damaged(String content) throws IOException {
        var file = Files.writeString(folder.resolve("master-key"), content);

        assertThatIllegalStateException()
                .isThrownBy(this::made)
                .withMessageContaining("backup")
                .withMessageContaining(file.toString())
                .withNoCause()
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("AQE"));
        assertThat(file).hasContent(content);
    }

    @Test
    void gives_way_to_the_setting() {
        var configuration = given("ECM_DATA", folder.toString(), "ECM_MASTER_KEY", ONE + " , " + TWO + "," + ONE);

        assertThat(MasterKeyFile.keys(configuration)).containsExactly(bytes(1), bytes(2));
        assertThat(folder).isEmptyDirectory();
    }

    private List<byte[]> made() {
        return MasterKeyFile.keys(given("ECM_DATA", folder.toString()));
    }

    private static byte[] bytes(int each) {
        var key = new byte[32];
        Arrays.fill(key, (byte) each);
        return key;
    }
}
