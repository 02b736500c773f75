/** What an article is about, and which others are. */
@NullMarked
package org.ecm.web.topic;

import org.jspecify.annotations.NullMarked;
