/**
 * Who comes in: the links, passwords and accounts by which people join and sign in, their sessions,
 * and the guard in front of every page.
 */
@NullMarked
package frontdesk.adapters.console.entry;

import org.jspecify.annotations.NullMarked;
