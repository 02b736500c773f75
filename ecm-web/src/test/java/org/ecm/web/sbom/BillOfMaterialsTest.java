package org.ecm.web.sbom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BillOfMaterialsTest {

    /** As the CycloneDX plugin writes it. */
    private static final String LIBRARIES = """
            {"bomFormat": "CycloneDX", "specVersion": "1.6", "serialNumber": "urn:uuid:1", "version": 1,
             "metadata": {"timestamp": "2026-11-30T21:00:00Z", "tools": {},
                          "component": {"type": "library", "bom-ref": "site", "group": "org.ecm", "name": "ecm-web",
                                        "purl": "pkg:maven/org.ecm/ecm-web@1?type=war"}},
             "components": [{"type": "library", "bom-ref": "pkg:maven/org.example/parser@2?type=jar",
                             "group": "org.example", "name": "parser", "version": "2",
                             "externalReferences": [{"type": "distribution", "url": "https://repository.example"}]}],
             "dependencies": [{"ref": "site", "dependsOn": ["pkg:maven/org.example/parser@2?type=jar"]},
                              {"ref": "pkg:maven/org.example/parser@2?type=jar"}]}
            """;

    private static final String DESCRIPTOR = "META-INF/maven/org.example/%1$s/pom.properties";

    @TempDir
    Path folder;

    @BeforeEach
    void unpack_a_server() throws IOException {
        Files.writeString(folder.resolve("libraries.json"), LIBRARIES);
        Files.createDirectories(folder.resolve("server/MICRO-INF/runtime"));
        jar(
                "codec.jar",
                Map.of(
                        DESCRIPTOR.formatted("codec"), "groupId=org.example\nartifactId=codec\nversion=3\n",
                        DESCRIPTOR.formatted("inner"), "groupId=org.example\nartifactId=inner\nversion=4\n"));
        jar("asm.jar", Map.of("META-INF/MANIFEST.MF", """
                        Manifest-Version: 1.0
                        Bundle-SymbolicName: org.objectweb.asm
                        Bundle-Version: 9.8.0
                        Implementation-Version: 9.8
                        """));
        jar("kernel.jar", Map.of("Kernel.class", ""));
    }

    @Test
    void lists_the_libraries_of_the_war() throws IOException {
        write();

        assertThat(components("ecm.war.cdx.json"))
                .extracting(component -> component.getString("group"), component -> component.getString("name"))
                .containsExactly(tuple("org.example", "parser"));
    }

    @Test
    void lists_what_else_is_in_the_jar_by_descriptor_or_manifest() throws IOException {
        write();

        assertThat(components("ecm-server.jar.cdx.json"))
                .extracting(component -> component.getString("purl", component.getString("bom-ref")))
                .containsExactly(
                        "pkg:maven/fish.payara.extras/kernel@6?type=jar",
                        "pkg:maven/fish.payara.extras/payara-micro@6?type=jar",
                        "pkg:maven/org.example/codec@3?type=jar",
                        "pkg:maven/org.example/inner@4?type=jar",
                        "pkg:maven/org.example/parser@2?type=jar",
                        "pkg:maven/org.ow2.asm/asm@9.8?type=jar");
    }

    @Test
    void gives_each_jar_file_of_the_server_a_digest() throws IOException {
        write();

        assertThat(components("ecm-server.jar.cdx.json"))
                .filteredOn(component -> component.containsKey("hashes"))
                .extracting(component -> component.getString("name"))
                .containsExactly("kernel", "codec", "asm");
    }

    @Test
    void contains_nothing_that_differs_from_build_to_build_and_no_address() throws IOException {
        write();

        for (var file : List.of("ecm.war.cdx.json", "ecm-server.jar.cdx.json")) {
            assertThat(folder.resolve(file))
                    .content()
                    .contains(file.replace(".cdx.json", ""))
                    .doesNotContain("serialNumber", "timestamp", "http");
        }
    }

    @Test
    void writes_no_bills_without_the_list_of_libraries() throws IOException {
        Files.delete(folder.resolve("libraries.json"));

        write();

        assertThat(folder.resolve("ecm.war.cdx.json")).doesNotExist();
        assertThat(folder.resolve("ecm-server.jar.cdx.json")).doesNotExist();
    }

    private void write() throws IOException {
        BillOfMaterials.main(
                folder.resolve("libraries.json").toString(),
                folder.resolve("server").toString(),
                "6",
                folder.resolve("ecm.war.cdx.json").toString(),
                folder.resolve("ecm-server.jar.cdx.json").toString());
    }

    private List<JsonObject> components(String file) throws IOException {
        try (var reader = Json.createReader(Files.newInputStream(folder.resolve(file)))) {
            return reader.readObject().getJsonArray("components").getValuesAs(JsonObject.class);
        }
    }

    private void jar(String name, Map<String, String> entries) throws IOException {
        var file = folder.resolve("server/MICRO-INF/runtime").resolve(name);
        try (var jar = new JarOutputStream(Files.newOutputStream(file))) {
            for (var entry : entries.entrySet()) {
                jar.putNextEntry(new JarEntry(entry.getKey()));
                jar.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
