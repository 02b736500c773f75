package org.ecm.web.sbom;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.maven.artifact.versioning.DefaultArtifactVersion;
import org.apache.maven.artifact.versioning.InvalidVersionSpecificationException;
import org.apache.maven.artifact.versioning.VersionRange;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Looks up the components of a CycloneDX bill of materials in a copy of the GitLab Advisory Database.
 *
 * <p>The copy is a folder with a file {@code maven/group/artifact/identifier.yml} for each advisory. An advisory whose version
 * range can't be parsed counts as one that applies. Each line of the file of accepted advisories has an identifier, the group
 * and name of the component, and the reason.
 */
final class KnownVulnerabilities {

    static final int NONE = 0;
    static final int FOUND = 1;
    static final int NO_DATABASE = 2;

    private KnownVulnerabilities() {}

    /**
     * Exits with the result of {@link #check}.
     *
     * @param arguments the bill, the folder of the database, the file of accepted advisories
     */
    @SuppressWarnings("SystemOut") // the console is this program's interface
    public static void main(String... arguments) throws IOException {
        System.exit(check(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]), System.out));
    }

    /** {@return {@link #FOUND} if an advisory applies that isn't accepted, {@link #NO_DATABASE} without a database} */
    static int check(Path bill, Path database, Path acceptedFile, PrintStream out) throws IOException {
        if (!Files.isDirectory(database.resolve("maven"))) {
            out.println("No advisory database in " + database + ": the folder maven is missing. Clone the database, and"
                    + " name its folder with -Decm.advisories=/path/to/it");
            return NO_DATABASE;
        }
        var accepted = accepted(acceptedFile);
        int components = 0;
        var advisories = new TreeSet<String>();
        var unaccepted = new TreeSet<String>();
        try (var reader = Json.createReader(Files.newInputStream(bill))) {
            for (var component : reader.readObject().getJsonArray("components").getValuesAs(JsonObject.class)) {
                components++;
                var artifact = component.getString("group") + ":" + component.getString("name");
                for (var advisory : advisories(database, component)) {
                    var identifier = String.valueOf(advisory.get("identifier"));
                    var line = identifier + " " + artifact + ":" + component.getString("version") + " "
                            + String.valueOf(advisory.get("title")).replaceAll("\\s+", " ");
                    var reason = accepted.get(identifier + " " + artifact);
                    advisories.add(line + (reason == null ? "" : " (accepted: " + reason + ")"));
                    if (reason == null) {
                        unaccepted.add(line);
                    }
                }
            }
        }
        advisories.forEach(out::println);
        out.println(components + " components, " + advisories.size() + " known vulnerabilities, " + unaccepted.size()
                + " of them not accepted");
        return unaccepted.isEmpty() ? NONE : FOUND;
    }

    private static Map<String, String> accepted(Path file) throws IOException {
        var accepted = new HashMap<String, String>();
        for (var line : Files.readAllLines(file)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                var words = line.strip().split("\\s+", 3);
                if (words.length < 3) {
                    throw new IllegalArgumentException("expected identifier, group:name and reason: " + line);
                }
                accepted.put(words[0] + " " + words[1], words[2]);
            }
        }
        return accepted;
    }

    private static List<Map<?, ?>> advisories(Path database, JsonObject component) throws IOException {
        var folder =
                database.resolve("maven").resolve(component.getString("group")).resolve(component.getString("name"));
        var found = new ArrayList<Map<?, ?>>();
        if (Files.isDirectory(folder)) {
            try (var files = Files.list(folder)) {
                for (var file : files.sorted().toList()) {
                    var advisory =
                            (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
                    if (applies(String.valueOf(advisory.get("affected_range")), component.getString("version"))) {
                        found.add(advisory);
                    }
                }
            }
        }
        return found;
    }

    /** Checks each interval separately, since those of the database overlap and are unordered. */
    private static boolean applies(String intervals, String version) {
        for (var interval : intervals.split("(?<=[)\\]])\\s*(,|\\|\\|)\\s*(?=[\\[(])", -1)) {
            try {
                if (VersionRange.createFromVersionSpec(interval).containsVersion(new DefaultArtifactVersion(version))) {
                    return true;
                }
            } catch (InvalidVersionSpecificationException e) {
                return true;
            }
        }
        return false;
    }
}
