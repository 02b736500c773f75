/** The database access that all features share: connections, migrations, storage checks and version history. */
@NullMarked
package org.ecm.web.database;

import org.jspecify.annotations.NullMarked;
