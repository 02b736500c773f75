/** What a reader gets when they open something: the article with its byline, disclaimers and place, in one call. */
@NullMarked
package org.ecm.core.reading;

import org.jspecify.annotations.NullMarked;
