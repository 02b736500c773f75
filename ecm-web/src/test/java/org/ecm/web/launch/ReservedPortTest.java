package org.ecm.web.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.ecm.web.configuration.WrongSetting;
import org.junit.jupiter.api.Test;

/** A port that waits for its site: nobody gets in, and nobody else gets it. */
class ReservedPortTest {

    @Test
    void is_any_that_is_free_if_none_is_wanted() {
        var one = ReservedPort.of(0);
        var other = ReservedPort.of(0);

        assertThat(one.number()).isPositive().isNotEqualTo(other.number());
        one.release();
        other.release();
    }

    @Test
    void refuses_whoever_connects_and_whoever_wants_to_listen() {
        var held = ReservedPort.of(0);

        assertThatExceptionOfType(ConnectException.class).isThrownBy(() -> connect(held.number()));
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> new ServerSocket(held.number()));
        assertThatExceptionOfType(WrongSetting.class)
                .isThrownBy(() -> ReservedPort.of(held.number()))
                .withMessageContaining("ECM_PORT is \"" + held.number() + "\"");
        held.release();
    }

    @Test
    void is_there_for_the_site_once_it_is_released() throws IOException {
        var held = ReservedPort.of(0);
        held.release();

        try (var site = new ServerSocket(held.number())) {
            assertThat(site.getLocalPort()).isEqualTo(held.number());
        }
    }

    @Test
    void a_port_where_something_listens_is_refused() throws IOException {
        try (var taken = new ServerSocket(0)) {
            assertThatExceptionOfType(WrongSetting.class).isThrownBy(() -> ReservedPort.of(taken.getLocalPort()));
        }
    }

    /** As after a restart: the site of before closed connections, and the system remembers them for a while. */
    @Test
    void connections_of_before_do_not_keep_it_from_being_held() throws IOException {
        int port;
        try (var before = new ServerSocket(0)) {
            port = before.getLocalPort();
            try (var visitor = connect(port)) {
                before.accept().close(); // first, so that it is this side that remembers
                assertThat(visitor.getInputStream().read()).isEqualTo(-1);
            }
        }

        var held = ReservedPort.of(port);

        assertThat(held.number()).isEqualTo(port);
        assertThatExceptionOfType(ConnectException.class).isThrownBy(() -> connect(port));
        held.release();
    }

    private static Socket connect(int port) throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), port);
    }
}
