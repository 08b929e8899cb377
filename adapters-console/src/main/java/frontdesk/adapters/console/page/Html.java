package frontdesk.adapters.console.page;

import gg.jte.Content;
import gg.jte.TemplateOutput;

/** What a template of ours has made already: everything in it was escaped then. */
public record Html(String text) implements Content {
  @Override
  public void writeTo(TemplateOutput output) {
    output.writeContent(text);
  }
}
