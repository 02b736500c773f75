/** Reading: published content with its bylines, disclaimers and placement, each in one call. */
@NullMarked
package org.ecm.core.reading;

import org.jspecify.annotations.NullMarked;
