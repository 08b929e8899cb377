package frontdesk.adapters.graph.connect;

import frontdesk.http.Response;

/** A small page of ours: a heading and some paragraphs. */
final class Page {
  private static final String FORM =
      """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>%1$s</title>
      <style>
      body { font: 1.1rem/1.5 system-ui, sans-serif; max-width: 36rem; margin: 4rem auto; padding: 0 1rem;
             color: #1a1a1a; background: #fff; }
      a.do, button { display: inline-block; font: inherit; padding: .6rem 1.2rem; border: 0; border-radius: .4rem;
             background: #0b57d0; color: #fff; text-decoration: none; }
      input { font: inherit; padding: .5rem; width: 100%%; box-sizing: border-box; margin: .3rem 0 1rem; }
      </style>
      </head>
      <body><main>
      <h1>%1$s</h1>
      %2$s
      </main></body>
      </html>
      """;

  private Page() {}

  /**
   * @param content HTML; whatever comes from outside must be {@link #escaped}
   */
  static Response of(int status, String title, String content) {
    return Response.html(status, FORM.formatted(escaped(title), content));
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
