package frontdesk.app.docs;

import frontdesk.http.Handler;
import frontdesk.http.Request;
import frontdesk.http.Response;
import java.net.URI;

/**
 * {@code GET /docs}: the page on which the description is read and tried. It loads and sends to
 * nothing but this server, wherever that is published: its addresses are relative.
 */
public final class DocsPage implements Handler {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
          + " img-src 'self' data:; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'";

  private final Once<Response> page;

  public DocsPage(PageFiles files) {
    page = new Once<>(() -> page(files.version()));
  }

  private static Response page(String version) {
    return Response.html(200, ClassPath.text("page.html").replace("VERSION", version))
        .with("Content-Security-Policy", POLICY);
  }

  // Below "/docs/" the page's addresses would lead elsewhere.
  @Override
  public Response handle(Request request) {
    return request.path().endsWith("/")
        ? Response.redirect(308, URI.create("../docs"))
        : page.get();
  }
}
