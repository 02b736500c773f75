package org.ecm.web.content;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Optional;
import org.ecm.web.configuration.Configuration;
import org.ecm.web.site.MediaPath;
import org.jspecify.annotations.Nullable;

/** Serves the images that texts refer to, from where they lie: the content folder, as it was at start. */
@Path("media/{path: .+}")
@ApplicationScoped
public class MediaController {

    @Inject
    Configuration configuration;

    private @Nullable MediaFolder media;

    @PostConstruct
    void read() {
        media = folder().map(MediaFolder::of).orElse(null);
    }

    /**
     * {@return the image}
     *
     * @param path below {@code media}
     * @throws NotFoundException if there is none
     */
    @GET
    public Response image(@PathParam("path") String path) {
        var held = media;
        return MediaPath.of("media/" + path)
                .flatMap(wanted -> held == null ? Optional.empty() : held.find(wanted))
                .map(this::answer)
                .orElseThrow(NotFoundException::new);
    }

    private Response answer(MediaFile file) {
        var path = folder().orElseThrow().resolve(file.path().text());
        try {
            return Response.ok(Files.readAllBytes(path), file.type().mediaType())
                    .header("Cache-Control", "public, max-age=3600")
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<java.nio.file.Path> folder() {
        return configuration.content().or(configuration::sample);
    }
}
