/**
 * What pages need of the rest of the house, and the ports that the app fills for them. Knows no
 * page.
 */
@NullMarked
package frontdesk.adapters.console.desk;

import org.jspecify.annotations.NullMarked;
