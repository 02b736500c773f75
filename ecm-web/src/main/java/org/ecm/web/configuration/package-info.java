/** The operator's settings from the environment and system properties, checked before anything starts. */
@NullMarked
package org.ecm.web.configuration;

import org.jspecify.annotations.NullMarked;
