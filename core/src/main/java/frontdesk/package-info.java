/** The words that every other package uses. */
@NullMarked
package frontdesk;

import org.jspecify.annotations.NullMarked;
