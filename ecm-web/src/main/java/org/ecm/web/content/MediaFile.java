package org.ecm.web.content;

import org.ecm.web.layout.MediaPath;

/**
 * An image of the content folder.
 *
 * @param path the path of the image
 * @param type the image type, from its first bytes
 */
public record MediaFile(MediaPath path, ImageType type) {}
