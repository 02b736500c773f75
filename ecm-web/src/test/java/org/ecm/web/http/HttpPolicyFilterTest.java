package org.ecm.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.ecm.web.configuration.Settings;
import org.junit.jupiter.api.Test;

class HttpPolicyFilterTest {

    @Test
    void browsers_are_told_to_stay_with_https_on_this_host_and_on_those_below_it_only_if_asked() {
        assertThat(policy(Map.of("ECM_BASE_URL", "https://www.example.org"))).isEqualTo("max-age=31536000");
        assertThat(policy(Map.of("ECM_BASE_URL", "https://www.example.org", "ECM_HSTS_SUBDOMAINS", "true")))
                .isEqualTo("max-age=31536000; includeSubDomains");
        assertThat(policy(Map.of("ECM_BASE_URL", "http://www.example.org", "ECM_HSTS_SUBDOMAINS", "true")))
                .isEmpty();
    }

    private static String policy(Map<String, String> settings) {
        return HttpPolicyFilter.transportSecurity(Settings.read(settings::get)).orElse("");
    }
}
