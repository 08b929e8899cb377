package frontdesk.standins.openai;

import java.util.function.Supplier;

/**
 * Why a socket was let in.
 *
 * @param session that it joins; made when it joins, not before
 * @param sideband whether it joins a call, which goes on without it
 */
record Admission(Supplier<FakeSession> session, boolean sideband) {}
