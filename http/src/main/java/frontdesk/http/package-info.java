/** What every part that speaks HTTP shares. */
@NullMarked
package frontdesk.http;

import org.jspecify.annotations.NullMarked;
