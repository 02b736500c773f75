/** What is read: articles and plain pages, and the one rule that says when they are visible. */
@NullMarked
package org.ecm.core.article;

import org.jspecify.annotations.NullMarked;
