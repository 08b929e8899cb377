package frontdesk.app;

import frontdesk.app.docs.ApiDescription;
import frontdesk.app.docs.DocsPage;
import frontdesk.app.docs.PageFiles;
import frontdesk.app.settings.Settings;
import frontdesk.http.Response;
import java.util.List;

/** Describes all routes. Open to everybody: the text is the same whatever the settings. */
final class DocsRoutes {
  private DocsRoutes() {}

  static List<Route> of(Settings settings) {
    PageFiles files = new PageFiles();
    return List.of(
        new Route(
            "GET",
            "/openapi.json",
            new ApiDescription(settings.publicUrl(), StatusRoutes.version())),
        new Route("GET", "/docs", new DocsPage(files)),
        new Route("GET", "/docs/limits", request -> Response.html(200, LimitsPage.html())),
        new Route("GET", "/docs/{version}/{file}", files));
  }
}
