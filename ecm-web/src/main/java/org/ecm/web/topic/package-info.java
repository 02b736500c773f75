/** Topics: the list of articles on each. */
@NullMarked
package org.ecm.web.topic;

import org.jspecify.annotations.NullMarked;
