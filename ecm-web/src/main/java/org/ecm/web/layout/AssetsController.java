package org.ecm.web.layout;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/**
 * Serves the stylesheet, the icon and the scripts.
 *
 * <p>Browsers keep an asset permanently if its address has the current digest, because a new version has a new address.
 * Under any other address, they check for a new version each time.
 */
@Path("assets/{name}")
@RequestScoped
public class AssetsController {

    @Inject
    Assets assets;

    /**
     * {@return the asset}
     *
     * @param name the last segment of its path
     * @param digest the digest in the address, if any
     * @param request identifies the version that the browser already has
     * @throws NotFoundException if no asset has that name
     */
    @GET
    public Response asset(
            @PathParam("name") String name, @Nullable @QueryParam("v") String digest, @Context Request request) {
        var asset = assets.find(name).orElseThrow(NotFoundException::new);
        if (asset.digest().equals(digest)) {
            return whole(asset)
                    .header("Cache-Control", "public, max-age=31536000, immutable")
                    .build();
        }
        var tag = new EntityTag(asset.digest(), true); // weak, because a proxy may compress the content
        var same = request.evaluatePreconditions(tag);
        return (same == null ? whole(asset) : same)
                .tag(tag)
                .header("Cache-Control", "no-cache")
                .build();
    }

    private static Response.ResponseBuilder whole(Assets.Asset asset) {
        return Response.ok(asset.content(), asset.type());
    }
}
