/**
 * What this server is told before it starts: read from the environment and {@code .env} once, all
 * problems collected, into values that cannot be wrong. Start at {@link
 * frontdesk.app.settings.ReadSettings}.
 */
@NullMarked
package frontdesk.app.settings;

import org.jspecify.annotations.NullMarked;
