package frontdesk.standins.openai;

import java.util.function.Function;

/**
 * Why a socket was let in.
 *
 * @param joining joins it to its session, which is made then and not before
 * @param sideband whether it joins a call, which goes on without it
 */
record Admission(Function<Peer, FakeSession> joining, boolean sideband) {}
