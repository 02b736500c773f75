package org.ecm.web.content;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.ecm.web.configuration.Configuration;
import org.ecm.web.layout.MediaPath;
import org.jspecify.annotations.Nullable;

/**
 * Serves the images that were in the content folder at startup.
 *
 * <p>Each read checks the file again. The response is 404 if the file is no longer an image, is too large, or links outside
 * the folder; the log names such a file once.
 */
@Path("media/{path: .+}")
@ApplicationScoped
public class MediaController {

    private static final Logger LOG = Logger.getLogger(MediaController.class.getName());

    @Inject
    Configuration configuration;

    private final Set<MediaPath> refused = ConcurrentHashMap.newKeySet();
    private @Nullable MediaFolder media;

    @PostConstruct
    void read() {
        media = folder().map(MediaFolder::of).orElse(null);
    }

    /**
     * Serves an image.
     *
     * @param path the path below {@code media}
     * @return the image
     * @throws NotFoundException if the image doesn't exist or must not be served
     */
    @GET
    public Response image(@PathParam("path") String path) {
        var held = media;
        return MediaPath.of("media/" + path)
                .flatMap(wanted -> held == null ? Optional.empty() : read(held, wanted))
                .map(image -> Response.ok(
                                (StreamingOutput) image::writeTo, image.type().mediaType())
                        .header("Content-Length", image.length())
                        .header("Cache-Control", "public, max-age=3600")
                        .build())
                .orElseThrow(NotFoundException::new);
    }

    private Optional<MediaFolder.Image> read(MediaFolder held, MediaPath path) {
        try {
            var image = held.read(path);
            if (image.isPresent()) {
                refused.remove(path);
            } else if (held.find(path).isPresent() && refused.add(path)) {
                LOG.log(
                        Level.WARNING,
                        "{0}: not served (404): the file is missing, isn''t an image, exceeds 2 MB, or links outside the"
                                + " content folder",
                        path);
            }
            return image;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<java.nio.file.Path> folder() {
        return configuration.content().or(configuration::sample);
    }
}
