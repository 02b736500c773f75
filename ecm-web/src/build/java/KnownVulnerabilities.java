import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
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
 * <p>The copy is a folder with a file {@code maven/group/artifact/identifier.yml} for each advisory. An advisory whose range of
 * versions can't be read counts as one that applies. Advisories that were looked at and accepted are in a file of their own: each
 * line has an identifier, the group and name of the component, and the reason.
 *
 * <p>Arguments: the bill, the folder, the file of accepted advisories. Exits with 1 if an advisory applies that isn't
 * accepted, and with 2 if there is no database.
 */
public final class KnownVulnerabilities {

    private KnownVulnerabilities() {}

    @SuppressWarnings("SystemOut") // the console is this program's interface
    public static void main(String... arguments) throws IOException {
        var database = Path.of(arguments[1]).resolve("maven");
        if (!Files.isDirectory(database)) {
            System.err.println("There is no advisory database in " + arguments[1]
                    + ": it would have a folder maven. Clone one," + " and name it with -Decm.advisories=/path/to/it");
            System.exit(2);
        }
        var accepted = accepted(Path.of(arguments[2]));
        int components = 0;
        var advisories = new TreeSet<String>();
        var unaccepted = new TreeSet<String>();
        try (var reader = Json.createReader(Files.newInputStream(Path.of(arguments[0])))) {
            for (var component : reader.readObject().getJsonArray("components").getValuesAs(JsonObject.class)) {
                components++;
                for (var advisory : advisories(database, component)) {
                    var line = advisory.get("identifier") + " " + component.getString("group") + ":"
                            + component.getString("name") + ":" + component.getString("version") + " "
                            + String.valueOf(advisory.get("title")).replaceAll("\\s+", " ");
                    var reason = accepted.get(advisory.get("identifier") + " " + component.getString("group") + ":"
                            + component.getString("name"));
                    advisories.add(line + (reason == null ? "" : " (accepted: " + reason + ")"));
                    if (reason == null) {
                        unaccepted.add(line);
                    }
                }
            }
        }
        advisories.forEach(System.out::println);
        System.out.println(components + " components, " + advisories.size() + " known vulnerabilities, "
                + unaccepted.size() + " of them not accepted");
        System.exit(unaccepted.isEmpty() ? 0 : 1);
    }

    private static Map<String, String> accepted(Path file) throws IOException {
        var accepted = new HashMap<String, String>();
        for (var line : Files.readAllLines(file)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                var words = line.strip().split("\\s+", 3);
                if (words.length < 3) {
                    throw new IllegalArgumentException("an identifier, group:name and a reason are needed: " + line);
                }
                accepted.put(words[0] + " " + words[1], words[2]);
            }
        }
        return accepted;
    }

    private static List<Map<?, ?>> advisories(Path database, JsonObject component) throws IOException {
        var folder = database.resolve(component.getString("group")).resolve(component.getString("name"));
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

    /** Intervals are tried one by one: those of the database overlap, and are in no order. */
    private static boolean applies(String intervals, String version) {
        for (var interval : intervals.split("(?<=[)\\]])\\s*(,|\\|\\|)\\s*(?=[\\[(])")) {
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
