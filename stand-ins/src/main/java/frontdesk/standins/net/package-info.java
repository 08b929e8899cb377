/** What goes wrong between two programs. Start at {@link frontdesk.standins.net.TcpProxy}. */
@NullMarked
package frontdesk.standins.net;

import org.jspecify.annotations.NullMarked;
