package org.ecm.web.links;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipInputStream;
import org.ecm.core.booking.Meeting;
import org.ecm.core.booking.PractitionerCalendars;
import org.ecm.core.consultation.Actor;
import org.ecm.core.consultation.ConsultationRequests;
import org.ecm.core.consultation.HistoryEntry.RequestEvent;
import org.ecm.core.consultation.Notice;
import org.ecm.core.consultation.Notices;
import org.ecm.core.consultation.RequestState;
import org.ecm.core.shared.RequestId;
import org.ecm.web.database.Ports;
import org.ecm.web.database.TestDatabase;
import org.ecm.web.database.TestKeys;
import org.ecm.web.vault.TestVaults;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a site wrote and mailed before packages, classes and constants were renamed is read as it was meant. */
class KeptSiteTest {

    private static final Instant NEXT_DAY = Instant.parse("2026-12-02T12:00:00Z");
    private static final String LINK_TO_JOS_REQUEST =
            "AQGiMCUd3Xltg7Nibt6v4OQABmGMERM7Co69uuClR4XFJ-wUTwynsOA4h26NWjTqrD2WaM3_aOBB";
    private static final String LINK_TO_SAMS_MEETING =
            "AQGiMCUu4XJplcXMU_7EYxsABmGMEV7yTBgwWP8_dpd-_q4mk5Qx1WuTyfP2Q-6sQojJbh-tXB5O";

    @TempDir
    Path data;

    private List<Connection> open = List.of();
    private ConsultationRequests requests;
    private PractitionerCalendars calendars;
    private Notices notices;
    private RequestLinks links;

    @BeforeEach
    void open() throws IOException, SQLException {
        unzip("db.zip", data.resolve("db"));
        unzip("keys.zip", data.resolve("keys"));
        var database = TestDatabase.embedded(data);
        var keys = TestKeys.embedded(data);
        open = List.of(database.dataSource().getConnection(), keys.getConnection());
        var vault = TestVaults.withMasterKey(keys, Base64.getDecoder().decode(text("master-key")));
        var ports = new Ports(database, Clock.systemUTC());
        requests = ports.requests(vault);
        calendars = ports.diaries(requests, vault);
        notices = ports.notices();
        links = new RequestLinks(text("secret"), requests, new InMemoryRevokedLinks());
    }

    @AfterEach
    void close() throws SQLException {
        for (var connection : open) {
            connection.close(); // the embedded databases end with their last connection
        }
    }

    @Test
    void mailed_links_open_their_requests() {
        assertThat(linked(LINK_TO_JOS_REQUEST)).isEqualTo("KGTC-MV22");
        assertThat(linked(LINK_TO_SAMS_MEETING)).isEqualTo("5BR2-VBTJ");
    }

    @Test
    void what_a_requester_wrote_is_decrypted() {
        var content = requests.read(id(LINK_TO_JOS_REQUEST), Actor.PRACTITIONER, NEXT_DAY)
                .orElseThrow();

        assertThat(content.inquiry().name().text()).isEqualTo("Jo");
        assertThat(content.inquiry().email().text()).isEqualTo("jo@example.org");
    }

    @Test
    void states_events_and_notices_keep_their_meaning() {
        var waiting = requests.find(id(LINK_TO_JOS_REQUEST)).orElseThrow();
        var booked = requests.find(id(LINK_TO_SAMS_MEETING)).orElseThrow();

        assertThat(waiting.state()).isEqualTo(RequestState.RECEIVED);
        assertThat(waiting.history()).extracting(entry -> entry.by()).containsExactly(Actor.REQUESTER);
        assertThat(booked.state()).isEqualTo(RequestState.BOOKED);
        assertThat(booked.history())
                .extracting(entry -> entry.event())
                .containsExactly(RequestEvent.RECEIVED, RequestEvent.BOOKED);
        assertThat(calendars.findByRequest(booked.id()).map(Meeting::status)).contains(Meeting.MeetingStatus.BOOKED);
        assertThat(notices.pending(10)).extracting(Notice::kind).isEmpty();
    }

    @Test
    void a_booked_meeting_still_takes_its_time() {
        var meeting = calendars.findByRequest(id(LINK_TO_SAMS_MEETING)).orElseThrow();

        assertThat(calendars
                        .load(meeting.practitioner(), meeting.time().start())
                        .busyPeriods())
                .anyMatch(busy -> busy.time().equals(meeting.time()));
    }

    private String linked(String token) {
        return requests.find(id(token)).orElseThrow().reference().text();
    }

    private RequestId id(String token) {
        return links.open(token, NEXT_DAY).orElseThrow();
    }

    private static String text(String name) throws IOException {
        try (var file = KeptSiteTest.class.getResourceAsStream("/kept-site/" + name)) {
            return new String(Objects.requireNonNull(file).readAllBytes(), UTF_8).strip();
        }
    }

    private static void unzip(String name, Path folder) throws IOException {
        Files.createDirectory(folder);
        try (var zip = new ZipInputStream(
                Objects.requireNonNull(KeptSiteTest.class.getResourceAsStream("/kept-site/" + name)))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Files.copy(zip, folder.resolve(entry.getName()));
            }
        }
    }
}
