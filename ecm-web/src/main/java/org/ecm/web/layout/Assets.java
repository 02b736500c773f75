package org.ecm.web.layout;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** Reads the stylesheet, icon and scripts from the WAR; the address of each changes with its content. */
@ApplicationScoped
public class Assets {

    private static final Map<String, String> TYPES = Map.of(
            "ecm.css", "text/css;charset=UTF-8",
            "consultation.js", "text/javascript;charset=UTF-8",
            "received.js", "text/javascript;charset=UTF-8",
            "favicon.svg", "image/svg+xml");

    @Inject
    ServletContext context;

    private final Map<String, Asset> byName = new HashMap<>();

    @PostConstruct
    void read() {
        TYPES.forEach((name, type) -> {
            try (var stream = context.getResourceAsStream("/WEB-INF/assets/" + name)) {
                if (stream == null) {
                    throw new IllegalStateException("the WAR doesn't contain " + name);
                }
                byte[] content = stream.readAllBytes();
                byName.put(name, new Asset(content, type, digest(content)));
            } catch (IOException | NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /**
     * {@return the address of an asset}
     *
     * @param name the name of an existing asset
     */
    public String path(String name) {
        return "/assets/" + name + "?v=" + find(name).map(Asset::digest).orElse("");
    }

    /**
     * {@return an asset; empty if none has that name}
     *
     * @param name the last segment of its path
     */
    public Optional<Asset> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    private static String digest(byte[] content) throws NoSuchAlgorithmException {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(content))
                .substring(0, 12);
    }

    /**
     * A static file that pages use.
     *
     * @param content its bytes
     * @param type its media type
     * @param digest a hash of the content
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, never changed
    public record Asset(byte[] content, String type, String digest) {}
}
