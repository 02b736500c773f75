package org.ecm.web.content;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import jakarta.ws.rs.NotFoundException;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.ecm.web.configuration.Settings;
import org.ecm.web.layout.MediaPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An image is checked again each time it's read, whatever it was at the start. */
class MediaWhenReadTest {

    private static final MediaPath PICTURE = new MediaPath("media/ada.png");

    @TempDir
    Path folder;

    @TempDir
    Path elsewhere;

    private Path file = Path.of("");
    private MediaFolder media = MediaFolder.of(Path.of("nowhere"));

    @BeforeEach
    void start() throws IOException {
        file = folder.resolve("media/ada.png");
        Files.createDirectories(folder.resolve("media"));
        Files.write(file, image(100));
        Files.write(elsewhere.resolve("secret.png"), image(100));
        media = MediaFolder.of(folder);
    }

    private static byte[] image(int bytes) {
        return Arrays.copyOf("\u0089PNG\r\n\u001a\n".getBytes(ISO_8859_1), bytes);
    }

    private void expectRefused() throws IOException {
        assertThat(media.find(PICTURE)).isPresent();
        assertThat(media.read(PICTURE)).isEmpty();
    }

    @Test
    void an_image_is_served_as_it_is_now() throws IOException {
        assertThat(media.read(PICTURE)).hasValueSatisfying(image -> {
            assertThat(image.type()).isEqualTo(ImageType.PNG);
            assertThat(image.length()).isEqualTo(100);
            assertThat(written(image)).isEqualTo(image(100));
        });
        Files.write(file, "GIF89a....".getBytes(ISO_8859_1));

        assertThat(media.read(PICTURE))
                .hasValueSatisfying(image -> assertThat(image.type()).isEqualTo(ImageType.GIF));
        assertThat(media.read(new MediaPath("media/later.png"))).isEmpty();
    }

    @Test
    void one_that_grows_while_it_is_sent_is_sent_as_it_was_and_one_that_shrinks_or_goes_is_broken_off()
            throws IOException {
        Files.write(file, image(50_000));
        var image = media.read(PICTURE).orElseThrow();
        Files.write(file, image(60_000));
        assertThat(written(image)).isEqualTo(image(50_000));

        Files.write(file, image(40_000));
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> written(image))
                .withCauseInstanceOf(EOFException.class);
        Files.delete(file);
        Files.createSymbolicLink(file, elsewhere.resolve("secret.png"));
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> written(image))
                .withCauseInstanceOf(EOFException.class);
    }

    private static byte[] written(MediaFolder.Image image) {
        var output = new ByteArrayOutputStream();
        try {
            image.writeTo(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return output.toByteArray();
    }

    @Test
    void a_file_of_two_megabytes_is_served_and_no_larger_one() throws IOException {
        Files.write(file, image(ConfinedFolder.MAX_BYTES));
        assertThat(media.read(PICTURE)).isPresent();

        Files.write(file, image(ConfinedFolder.MAX_BYTES + 1));
        expectRefused();
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret.png", "nothing.png"})
    void a_link_out_of_the_folder_is_not_followed(String target) throws IOException {
        Files.delete(file);
        Files.createSymbolicLink(file, elsewhere.resolve(target));

        expectRefused();
    }

    @Test
    void nor_is_a_folder_that_became_one() throws IOException {
        Files.write(elsewhere.resolve("ada.png"), image(100));
        Files.move(folder.resolve("media"), folder.resolve("before"));
        Files.createSymbolicLink(folder.resolve("media"), elsewhere);

        expectRefused();
    }

    @Test
    void a_link_in_a_circle_leads_nowhere() throws IOException {
        Files.delete(file);
        Files.createSymbolicLink(file, file);

        expectRefused();
    }

    @Test
    void a_link_within_the_folder_is_followed_to_an_image_and_to_nothing_else() throws IOException {
        Files.move(file, folder.resolve("moved.png"));
        Files.createSymbolicLink(file, folder.resolve("moved.png"));
        assertThat(media.read(PICTURE)).isPresent();

        Files.writeString(folder.resolve("moved.png"), "contactEmail: private@ecm.example");
        expectRefused();
    }

    @Test
    void what_is_missing_or_a_folder_by_now_is_none() throws IOException {
        Files.delete(file);
        expectRefused();
        Files.createDirectory(file);
        expectRefused();
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void a_pipe_or_a_device_keeps_nobody_waiting() throws IOException, InterruptedException {
        Files.delete(file);
        assumeThat(made("mkfifo", file.toString())).isTrue();
        expectRefused();
        assertThat(MediaFolder.of(folder).files()).isEmpty();

        Files.delete(file);
        Files.createSymbolicLink(file, Path.of("/dev/zero"));
        expectRefused();
    }

    private static boolean made(String... command) throws InterruptedException {
        try {
            var process = new ProcessBuilder(command).start();
            return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    @SuppressWarnings("UnnecessaryAssignment") // there is no container to inject it
    void what_is_refused_is_not_found() throws IOException {
        var controller = new MediaController();
        controller.configuration = Settings.read(name -> name.equals("ECM_CONTENT") ? folder.toString() : null);
        controller.read();
        assertThat(controller.image("ada.png").getStatus()).isEqualTo(200);

        Files.delete(file);
        Files.createSymbolicLink(file, elsewhere.resolve("secret.png"));

        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> controller.image("ada.png"));
    }
}
