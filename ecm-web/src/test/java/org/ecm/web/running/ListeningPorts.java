package org.ecm.web.running;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a process listens, as Linux tells it: which of all sockets listen, and which of them are its own. */
final class ListeningPorts {

    private static final String LISTENS = "0A";

    private ListeningPorts() {}

    static Set<Integer> of(long pid) throws IOException {
        var process = Path.of("/proc", Long.toString(pid));
        var own = sockets(process.resolve("fd"));
        return Stream.concat(
                        Files.readAllLines(process.resolve("net/tcp")).stream().skip(1),
                        Files.readAllLines(process.resolve("net/tcp6")).stream().skip(1))
                .map(line -> line.strip().split("\\s+"))
                .filter(socket -> socket[3].equals(LISTENS) && own.contains("socket:[" + socket[9] + "]"))
                .map(socket -> Integer.parseInt(socket[1].substring(socket[1].indexOf(':') + 1), 16))
                .collect(Collectors.toSet());
    }

    private static Set<String> sockets(Path descriptors) throws IOException {
        try (var files = Files.list(descriptors)) {
            return files.map(ListeningPorts::target).collect(Collectors.toSet());
        }
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException e) {
            return ""; // closed meanwhile
        }
    }
}
