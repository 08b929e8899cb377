/** WebSockets at this server's own door. Only here are they Jetty's. */
@NullMarked
package frontdesk.app.live;

import org.jspecify.annotations.NullMarked;
