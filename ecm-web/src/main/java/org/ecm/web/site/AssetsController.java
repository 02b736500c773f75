package org.ecm.web.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** Serves the stylesheet, the icon and the scripts; kept by browsers for good, since a change changes the address. */
@Path("assets/{name}")
@RequestScoped
public class AssetsController {

    @Inject
    Assets assets;

    /**
     * {@return the asset}
     *
     * @param name the last segment of its path
     * @throws NotFoundException if there is none of that name
     */
    @GET
    public Response asset(@PathParam("name") String name) {
        return assets.find(name)
                .map(asset -> Response.ok(asset.content(), asset.type())
                        .header("Cache-Control", "public, max-age=31536000, immutable")
                        .build())
                .orElseThrow(NotFoundException::new);
    }
}
