import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarFile;

/**
 * Writes the CycloneDX bills of materials that the build leaves: one for the WAR and one for the runnable jar.
 *
 * <p>The CycloneDX plugin lists the libraries of the WAR. This program removes references to other sites and whatever differs
 * from build to build, and adds the parts of the server for the jar. The server's POM names none of them, so each is identified by the
 * Maven descriptors inside it, or by its manifest.
 *
 * <p>Arguments: the plugin's file, the folder of the unpacked server, the server's version, the file to write for the WAR,
 * the file to write for the jar.
 */
public final class BillOfMaterials {

    private static final Map<String, String> GROUPS_BY_BUNDLE = Map.of(
            "com.h2database", "com.h2database",
            "io.projectreactor.reactor-core", "io.projectreactor",
            "org.objectweb.asm", "org.ow2.asm",
            "org.objectweb.asm.commons", "org.ow2.asm",
            "org.objectweb.asm.tree", "org.ow2.asm",
            "org.objectweb.asm.tree.analysis", "org.ow2.asm",
            "org.objectweb.asm.util", "org.ow2.asm",
            "reactive-streams", "org.reactivestreams");

    private static final String SERVER_GROUP = "fish.payara.extras";

    private BillOfMaterials() {}

    public static void main(String... arguments) throws IOException {
        try (var reader = Json.createReader(Files.newInputStream(Path.of(arguments[0])))) {
            var libraries = reader.readObject();
            var server = new Server(Path.of(arguments[1]), arguments[2]);
            write(Path.of(arguments[3]), bill("ecm.war", libraries, Map.of()));
            write(Path.of(arguments[4]), bill("ecm-server.jar", libraries, server.components()));
        }
    }

    private static JsonObject bill(String name, JsonObject libraries, Map<String, JsonObject> server) {
        var components = new TreeMap<>(server);
        for (var component : libraries.getJsonArray("components").getValuesAs(JsonObject.class)) {
            components.put(
                    component.getString("bom-ref"),
                    without(component, "externalReferences").build());
        }
        var product = libraries.getJsonObject("metadata").getJsonObject("component");
        var root = product.getString("bom-ref");
        var dependencies = Json.createArrayBuilder();
        for (var dependency : libraries.getJsonArray("dependencies").getValuesAs(JsonObject.class)) {
            var isRoot = dependency.getString("ref").equals(root);
            dependencies.add(isRoot ? withServer(dependency, server.keySet()) : dependency);
        }
        return without(libraries, "serialNumber", "metadata", "components", "dependencies")
                .add(
                        "metadata",
                        Json.createObjectBuilder()
                                .add(
                                        "component",
                                        without(product, "externalReferences", "name", "purl", "type")
                                                .add("type", "application")
                                                .add("name", name)))
                .add("components", Json.createArrayBuilder(List.copyOf(components.values())))
                .add("dependencies", dependencies)
                .build();
    }

    private static JsonObject withServer(JsonObject dependency, Collection<String> server) {
        var all = Json.createArrayBuilder();
        if (dependency.containsKey("dependsOn")) {
            dependency.getJsonArray("dependsOn").forEach(all::add);
        }
        server.forEach(all::add);
        return without(dependency, "dependsOn").add("dependsOn", all).build();
    }

    private static JsonObjectBuilder without(JsonObject object, String... names) {
        var builder = Json.createObjectBuilder(object);
        for (var name : names) {
            builder.remove(name);
        }
        return builder;
    }

    private static void write(Path file, JsonObject bill) throws IOException {
        try (var out = Files.newBufferedWriter(file);
                var writer = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                        .createWriter(out)) {
            writer.writeObject(bill);
        }
    }

    /** The parts of an unpacked Payara Micro. */
    private record Server(Path folder, String version) {

        /** {@return what the server consists of, by reference} */
        Map<String, JsonObject> components() throws IOException {
            var components = new TreeMap<String, JsonObject>();
            put(components, component(SERVER_GROUP, "payara-micro", version, List.of()));
            try (var files = Files.list(folder.resolve("MICRO-INF/runtime"))) {
                for (var file : files.sorted().toList()) {
                    for (var component : components(file)) {
                        put(components, component);
                    }
                }
            }
            return components;
        }

        private List<JsonObject> components(Path file) throws IOException {
            var name = file.getFileName().toString().replaceFirst("\\.[jr]ar$", "");
            var digest = List.of(sha256(file));
            var found = new ArrayList<JsonObject>();
            try (var jar = new JarFile(file.toFile())) {
                for (var entry : jar.stream()
                        .filter(entry -> entry.getName().matches("META-INF/maven/.*/pom\\.properties"))
                        .toList()) {
                    var pom = new Properties();
                    try (var in = jar.getInputStream(entry)) {
                        pom.load(in);
                    }
                    var artifact = pom.getProperty("artifactId");
                    found.add(component(
                            pom.getProperty("groupId"),
                            artifact,
                            pom.getProperty("version"),
                            name.startsWith(artifact) ? digest : List.of()));
                }
                if (found.isEmpty()) {
                    var manifest = jar.getManifest();
                    found.add(byManifest(
                            name, manifest == null ? new Attributes() : manifest.getMainAttributes(), digest));
                }
            }
            return found;
        }

        private JsonObject byManifest(String name, Attributes manifest, List<String> digest) {
            var bundle = Objects.requireNonNullElse(manifest.getValue("Bundle-SymbolicName"), "");
            var group = GROUPS_BY_BUNDLE.get(bundle);
            if (group == null) { // made with the server, and released with it
                return component(SERVER_GROUP, name, version, digest);
            }
            var written = manifest.getValue("Implementation-Version");
            return component(group, name, written == null ? manifest.getValue("Bundle-Version") : written, digest);
        }

        private static void put(Map<String, JsonObject> components, JsonObject component) {
            var reference = component.getString("bom-ref");
            if (component.containsKey("hashes") || !components.containsKey(reference)) {
                components.put(reference, component);
            }
        }

        private static JsonObject component(String group, String name, String version, List<String> sha256) {
            var reference = "pkg:maven/" + group + "/" + name + "@" + version + "?type=jar";
            var component = Json.createObjectBuilder()
                    .add("type", "library")
                    .add("bom-ref", reference)
                    .add("group", group)
                    .add("name", name)
                    .add("version", version);
            if (!sha256.isEmpty()) {
                var hashes = Json.createArrayBuilder();
                sha256.forEach(digest -> hashes.add(
                        Json.createObjectBuilder().add("alg", "SHA-256").add("content", digest)));
                component.add("hashes", hashes);
            }
            return component.add("purl", reference).build();
        }

        private static String sha256(Path file) throws IOException {
            try {
                return HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
