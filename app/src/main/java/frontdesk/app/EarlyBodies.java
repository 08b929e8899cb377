package frontdesk.app;

import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.EagerContentHandler.ContentLoader;
import org.eclipse.jetty.server.handler.EagerContentHandler.ContentLoaderFactory;
import org.eclipse.jetty.server.handler.EagerContentHandler.RetainedContentLoaderFactory.RetainedContentLoader;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of bodies before a thread is given to them, over all connections: as much of each as
 * the tools need, as long as there is room, and then a little.
 */
final class EarlyBodies implements ContentLoaderFactory {
  /** What the tools say fits in. Of more, a thread reads the rest. */
  static final int MOST_OF_ONE = 64 * 1024;

  /** Where the room is taken: a plain tool call still costs no thread while it arrives. */
  static final int LEAST_OF_ONE = 4 * 1024;

  /** Beside the bodies that are read, and not as much: these have not shown anything yet. */
  static final int PART_OF_HEAP = 16;

  /** Jetty reckons itself what keeping a piece of a body costs beside its bytes. */
  private static final int FRAMES_OF_ITS_OWN = -1;

  private static final String KEPT = EarlyBodies.class.getName();

  private final AtomicLong room;

  EarlyBodies(long room) {
    this.room = new AtomicLong(room);
  }

  static EarlyBodies ofHeap() {
    return new EarlyBodies(Runtime.getRuntime().maxMemory() / PART_OF_HEAP);
  }

  /** Whether all of a request's body was kept before it was handled. */
  static boolean isWhole(Request request) {
    return !request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING)
        && request.getLength() <= kept(request);
  }

  // Without a body nothing had to be kept.
  private static long kept(Request request) {
    return request.getAttribute(KEPT) instanceof Integer kept ? kept : 0;
  }

  @Override
  public @Nullable String getApplicableMimeType() {
    return null;
  }

  @Override
  public ContentLoader newContentLoader(
      @Nullable String contentType,
      @Nullable String mimeType,
      Handler handler,
      Request request,
      Response response,
      Callback callback) {
    int kept = take(request.getLength());
    request.setAttribute(KEPT, kept);
    Request.addCompletionListener(request, failure -> give(kept));
    return new RetainedContentLoader(
        handler, request, response, callback, kept, FRAMES_OF_ITS_OWN, false);
  }

  /**
   * How much may be kept of one; to be given back.
   *
   * @param length -1 if it does not say how long it is
   */
  int take(long length) {
    int wanted = length < 0 ? MOST_OF_ONE : (int) Math.min(length, MOST_OF_ONE);
    if (wanted <= LEAST_OF_ONE) {
      return LEAST_OF_ONE;
    }
    long before = room.getAndUpdate(left -> left >= wanted ? left - wanted : left);
    return before >= wanted ? wanted : LEAST_OF_ONE;
  }

  void give(int kept) {
    if (kept > LEAST_OF_ONE) {
      room.addAndGet(kept);
    }
  }
}
