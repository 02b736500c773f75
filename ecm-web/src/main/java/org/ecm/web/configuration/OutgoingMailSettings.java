package org.ecm.web.configuration;

import java.io.IOException;
import java.io.InputStream;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.ecm.web.configuration.OutgoingMail.Login;
import org.ecm.web.configuration.OutgoingMail.Protection;
import org.ecm.web.configuration.OutgoingMail.Server;
import org.jspecify.annotations.Nullable;

/** Reads the mail settings. It never shows a value that can contain a password, not even in part. */
final class OutgoingMailSettings {

    private static final String URL = "ECM_SMTP_URL";
    private static final String FROM = "ECM_MAIL_FROM";
    private static final String CA = "ECM_SMTP_CA";
    private static final String MAX_PER_DAY = "ECM_MAIL_MOST_PER_DAY";
    private static final String MAX_TO_PRACTICE_PER_DAY = "ECM_MAIL_MOST_TO_PRACTICE_PER_DAY";
    private static final String GIVE_UP_HOURS = "ECM_MAIL_GIVE_UP_HOURS";

    private static final String ALLOWED_URL = "smtp://user:password@host (STARTTLS), smtps://user:password@host (TLS),"
            + " each with an optional port, or smtp+plain://localhost:25; user and password URL-encoded";
    private static final String ALLOWED_FROM = "an address such as practice@example.org";

    private static final Map<String, Protection> PROTECTION =
            Map.of("smtp", Protection.STARTTLS, "smtps", Protection.TLS, "smtp+plain", Protection.LOOPBACK);
    /** The ASCII of RFC 5322's dot-atom. */
    private static final Pattern LOCAL =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*+");

    private static final Pattern DOMAIN = Pattern.compile("[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)++");

    private OutgoingMailSettings() {}

    /**
     * {@return the mail settings; empty if no mail server is set, or if a setting is wrong}
     *
     * @param setting returns a setting's value by name
     * @param problems collects wrong settings
     */
    static Optional<OutgoingMail> read(Function<String, Optional<String>> setting, SettingProblems problems) {
        var from = setting.apply(FROM);
        var sender = problems.read(() -> from.map(OutgoingMailSettings::from), Optional.<String>empty());
        List<X509Certificate> believed = problems.read(
                () -> setting.apply(CA).map(OutgoingMailSettings::certificates).orElse(List.of()), List.of());
        int mostPerDay = problems.read(
                () -> number(MAX_PER_DAY, setting.apply(MAX_PER_DAY).orElse("20"), 1_000), 1);
        int mostToPracticePerDay = problems.read(
                () -> number(
                        MAX_TO_PRACTICE_PER_DAY,
                        setting.apply(MAX_TO_PRACTICE_PER_DAY).orElse("200"),
                        10_000),
                1);
        int giveUpHours = problems.read(
                () -> number(GIVE_UP_HOURS, setting.apply(GIVE_UP_HOURS).orElse("72"), 720), 1);
        var url = setting.apply(URL);
        if (url.isPresent() && from.isEmpty()) {
            problems.add(new WrongSetting(FROM, "", ALLOWED_FROM + ", with " + URL));
        }
        return problems.read(() -> url.map(OutgoingMailSettings::server), Optional.<Server>empty())
                .flatMap(server -> sender.map(address -> new OutgoingMail(
                        server, address, believed, mostPerDay, mostToPracticePerDay, Duration.ofHours(giveUpHours))));
    }

    private static int number(String setting, String value, int limit) {
        if (!value.matches("[1-9]\\d{0,4}") || Integer.parseInt(value) > limit) {
            throw new WrongSetting(setting, value, "a whole number from 1 to " + limit);
        }
        return Integer.parseInt(value);
    }

    private static Server server(String value) {
        try {
            var uri = new URI(value);
            var protection = PROTECTION.get(String.valueOf(uri.getScheme()));
            boolean bare = "".equals(uri.getRawPath()) && uri.getRawQuery() == null && uri.getRawFragment() == null;
            if (protection != null && uri.getHost() != null && bare) {
                var host = uri.getHost().replaceAll("[\\[\\]]", "");
                int port = uri.getPort() == -1 ? defaultPort(protection) : uri.getPort();
                if (port > 0 && port <= 65_535 && (protection != Protection.LOOPBACK || isLoopback(host))) {
                    return new Server(protection, host, port, login(uri.getRawUserInfo()));
                }
            }
        } catch (URISyntaxException | IllegalArgumentException e) {
            // refused below, like any other invalid address
        }
        throw new WrongSetting(URL, scheme(value) + "(not shown)", ALLOWED_URL);
    }

    private static int defaultPort(Protection protection) {
        return switch (protection) {
            case STARTTLS -> 587;
            case TLS -> 465;
            case LOOPBACK -> 25;
        };
    }

    /** Other names are refused because they could resolve to another machine tomorrow. */
    private static boolean isLoopback(String host) {
        return "localhost".equals(host)
                || AddressBlock.address(host)
                        .filter(address -> address.isLoopbackAddress())
                        .isPresent();
    }

    private static Optional<Login> login(@Nullable String userInfo) {
        if (userInfo == null) {
            return Optional.empty();
        }
        int colon = userInfo.indexOf(':');
        if (colon < 1 || colon == userInfo.length() - 1) {
            throw new IllegalArgumentException();
        }
        return Optional.of(new Login(decoded(userInfo.substring(0, colon)), decoded(userInfo.substring(colon + 1))));
    }

    private static String decoded(String encoded) {
        var text = URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException();
        }
        return text;
    }

    private static String scheme(String value) {
        return PROTECTION.keySet().stream()
                .map(scheme -> scheme + "://")
                .filter(value::startsWith)
                .findFirst()
                .orElse("");
    }

    private static String from(String value) {
        int at = value.lastIndexOf('@');
        if (at > 0 && at <= 64 && LOCAL.matcher(value.substring(0, at)).matches()) {
            try {
                var domain = IDN.toASCII(value.substring(at + 1), IDN.USE_STD3_ASCII_RULES);
                if (DOMAIN.matcher(domain).matches() && at + 1 + domain.length() <= 254) {
                    return value.substring(0, at + 1) + domain;
                }
            } catch (IllegalArgumentException e) {
                // refused below, like any other invalid address
            }
        }
        throw new WrongSetting(FROM, value, ALLOWED_FROM);
    }

    private static List<X509Certificate> certificates(String file) {
        try (InputStream in = Files.newInputStream(Path.of(file))) {
            var found = CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
            if (!found.isEmpty()) {
                return found;
            }
        } catch (IOException | CertificateException | InvalidPathException e) {
            // refused below, like a file without certificates
        }
        throw new WrongSetting(CA, file, "a readable file of PEM certificates");
    }
}
