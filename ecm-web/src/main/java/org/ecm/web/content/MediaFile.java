package org.ecm.web.content;

import org.ecm.web.layout.MediaPath;

/**
 * An image of the content folder.
 *
 * @param path where it is
 * @param type what its first bytes say it is
 */
public record MediaFile(MediaPath path, ImageType type) {}
