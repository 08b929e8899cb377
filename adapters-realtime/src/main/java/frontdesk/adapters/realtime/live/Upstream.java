package frontdesk.adapters.realtime.live;

import frontdesk.http.SocketPeer;

/** A session with the model, and what waits to be sent to it. */
record Upstream(SocketPeer peer, Outbox out, Pulse pulse) {}
