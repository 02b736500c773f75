package org.ecm.web.sbom;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/**
 * The libraries in an unpacked Payara Micro, as CycloneDX components.
 *
 * <p>Each is identified by the Maven descriptors in its jar file, of which a repackaged one has several, or else by its
 * manifest.
 *
 * @param folder where the server is unpacked
 * @param version the server's
 */
record ServerParts(Path folder, String version) {

    private static final String SERVER_GROUP = "fish.payara.extras";

    private static final Map<String, String> GROUPS_BY_BUNDLE = Map.of(
            "org.objectweb.asm", "org.ow2.asm",
            "org.objectweb.asm.commons", "org.ow2.asm",
            "org.objectweb.asm.tree", "org.ow2.asm",
            "org.objectweb.asm.tree.analysis", "org.ow2.asm",
            "org.objectweb.asm.util", "org.ow2.asm",
            "reactive-streams", "org.reactivestreams");

    /** {@return the components by their package URL, in its order} */
    Map<String, JsonObject> components() throws IOException {
        var components = new TreeMap<String, JsonObject>();
        put(components, component(SERVER_GROUP, "payara-micro", version, Optional.empty()));
        try (var files = Files.list(folder.resolve("MICRO-INF/runtime"))) {
            for (var file : files.sorted().toList()) {
                for (var component : componentsIn(file)) {
                    put(components, component);
                }
            }
        }
        return components;
    }

    private List<JsonObject> componentsIn(Path file) throws IOException {
        var name = file.getFileName().toString().replaceFirst("\\.[jr]ar$", "");
        var digest = sha256(file);
        try (var jar = new JarFile(file.toFile())) {
            var found = new ArrayList<JsonObject>();
            for (var entry : jar.stream().filter(ServerParts::isDescriptor).toList()) {
                var pom = new Properties();
                try (var in = jar.getInputStream(entry)) {
                    pom.load(in);
                }
                var artifact = pom.getProperty("artifactId");
                found.add(component(
                        pom.getProperty("groupId"),
                        artifact,
                        pom.getProperty("version"),
                        name.startsWith(artifact) ? Optional.of(digest) : Optional.empty()));
            }
            var manifest = jar.getManifest();
            return found.isEmpty()
                    ? List.of(byManifest(
                            name, manifest == null ? new Attributes() : manifest.getMainAttributes(), digest))
                    : found;
        }
    }

    private static boolean isDescriptor(ZipEntry entry) {
        return entry.getName().matches("META-INF/maven/.*/pom\\.properties");
    }

    private JsonObject byManifest(String name, Attributes manifest, String digest) {
        var bundle = Objects.requireNonNullElse(manifest.getValue("Bundle-SymbolicName"), "");
        var group = GROUPS_BY_BUNDLE.get(bundle);
        if (group == null) { // made with the server, and released with it
            return component(SERVER_GROUP, name, version, Optional.of(digest));
        }
        var implementation = manifest.getValue("Implementation-Version");
        return component(
                group,
                name,
                implementation == null ? manifest.getValue("Bundle-Version") : implementation,
                Optional.of(digest));
    }

    private static void put(Map<String, JsonObject> components, JsonObject component) {
        var reference = component.getString("bom-ref");
        if (component.containsKey("hashes") || !components.containsKey(reference)) {
            components.put(reference, component);
        }
    }

    private static JsonObject component(String group, String name, String version, Optional<String> sha256) {
        var reference = "pkg:maven/" + group + "/" + name + "@" + version + "?type=jar";
        var component = Json.createObjectBuilder()
                .add("type", "library")
                .add("bom-ref", reference)
                .add("group", group)
                .add("name", name)
                .add("version", version);
        sha256.ifPresent(digest -> component.add(
                "hashes",
                Json.createArrayBuilder()
                        .add(Json.createObjectBuilder().add("alg", "SHA-256").add("content", digest))));
        return component.add("purl", reference).build();
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
