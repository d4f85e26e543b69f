package org.plumbline.web.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.net.SocketAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientTest {

    private static String client(String host) {
        return Client.of(SocketAddress.inetSocketAddress(4711, host));
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1",
        "2001:db8:1:2::3, 2001:db8:1:2:ffff::4",
        "[2001:db8:1:2::3], 2001:db8:1:2::5",
        "nobody, nobody",
        "no:body, no:body"
    })
    void theseAreOne(String one, String other) {
        assertThat(client(one)).isEqualTo(client(other));
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.2",
        "2001:db8:1:2::3, 2001:db8:1:3::3",
        "[2001:db8:1:2::3], [2001:db8:1:3::3]",
        "nobody, anybody"
    })
    void theseAreTwo(String one, String other) {
        assertThat(client(one)).isNotEqualTo(client(other));
    }
}
