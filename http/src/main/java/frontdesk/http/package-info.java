/**
 * What every part that speaks HTTP shares. Doors start at {@link frontdesk.http.Handler}, and read
 * their bodies through {@link frontdesk.http.StrictJson}; what calls out starts at {@link
 * frontdesk.http.JdkHttpTransport}. Knows no server, no platform and no rule of the desk.
 */
@NullMarked
package frontdesk.http;

import org.jspecify.annotations.NullMarked;
