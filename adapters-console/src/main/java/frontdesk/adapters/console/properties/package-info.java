/** Properties: what is to let, whose it is, and taking over whole files of it. */
@NullMarked
package frontdesk.adapters.console.properties;

import org.jspecify.annotations.NullMarked;
