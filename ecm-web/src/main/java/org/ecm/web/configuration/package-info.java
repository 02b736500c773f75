/** The settings that an operator gives by environment or system property, checked before anything starts. */
@NullMarked
package org.ecm.web.configuration;

import org.jspecify.annotations.NullMarked;
