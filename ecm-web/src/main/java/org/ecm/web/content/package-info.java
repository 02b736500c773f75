/** Publishes a folder of files: articles, pages, series, authors, disclaimers and the site's settings. */
@NullMarked
package org.ecm.web.content;

import org.jspecify.annotations.NullMarked;
