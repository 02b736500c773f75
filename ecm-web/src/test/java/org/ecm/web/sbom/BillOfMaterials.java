package org.ecm.web.sbom;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes the CycloneDX bills of materials at the end of the build: one for the WAR and one for the runnable jar.
 *
 * <p>The CycloneDX plugin lists the libraries of the WAR. This program removes references to other sites and whatever differs
 * from build to build, and adds the {@link ServerParts} for the jar, which no plugin can list because the server's POM names none.
 */
final class BillOfMaterials {

    private BillOfMaterials() {}

    /**
     * Writes both files, or says why it can't: Maven skips the plugin while it's offline, and the build goes on without bills.
     *
     * @param arguments the plugin's file, the folder of the unpacked server, the server's version, the file to write for the
     *     WAR, the file to write for the jar
     */
    @SuppressWarnings("SystemOut") // the console is this program's interface
    public static void main(String... arguments) throws IOException {
        var list = Path.of(arguments[0]);
        if (Files.notExists(list)) {
            System.out.println(
                    "No bills of materials: the CycloneDX plugin lists the libraries only while Maven is online");
            return;
        }
        try (var reader = Json.createReader(Files.newInputStream(list))) {
            var libraries = reader.readObject();
            var server = new ServerParts(Path.of(arguments[1]), arguments[2]);
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
}
