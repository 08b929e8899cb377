/**
 * The server: reads settings, wires the desk to its adapters and binds its routes. Start at {@link
 * frontdesk.app.Main}.
 */
@NullMarked
package frontdesk.app;

import org.jspecify.annotations.NullMarked;
