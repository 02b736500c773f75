/** Imports the content folder: articles, pages, series, authors, disclaimers, schedules, meeting types and site settings. */
@NullMarked
package org.ecm.web.content;

import org.jspecify.annotations.NullMarked;
