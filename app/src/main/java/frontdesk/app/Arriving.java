package frontdesk.app;

import frontdesk.app.settings.TrustedProxies;
import frontdesk.http.Body;
import frontdesk.http.BodyRoom;
import frontdesk.http.Headers;
import frontdesk.http.Request;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Requests as the server hands them on.
 *
 * @param door is told of bodies that are read
 * @param proxies whose word counts for where one comes from
 */
record Arriving(DoorPoints door, TrustedProxies proxies) {
  Request request(Context context, BodyRoom.Share share) throws IOException {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    for (String name : Collections.list(context.req().getHeaderNames())) {
      headers.put(name, new ArrayList<>(Collections.list(context.req().getHeaders(name))));
    }
    return new Request(
        context.method().name(),
        context.path(),
        context.queryParamMap(),
        Headers.of(headers),
        Body.of(share.counting(door.body(context))),
        source(context));
  }

  private String source(Context context) {
    return proxies.source(
        context.req().getRemoteAddr(),
        Collections.list(context.req().getHeaders(TrustedProxies.HEADER)));
  }
}
