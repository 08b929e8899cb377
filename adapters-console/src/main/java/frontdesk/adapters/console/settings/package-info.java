/** Settings: the organisation, its people and credentials, and what is on record. */
@NullMarked
package frontdesk.adapters.console.settings;

import org.jspecify.annotations.NullMarked;
