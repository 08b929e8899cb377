package frontdesk.adapters.console.properties;

import frontdesk.adapters.console.desk.Desk;
import frontdesk.adapters.console.page.Form;
import frontdesk.adapters.console.page.Section;
import frontdesk.adapters.console.page.Troubles;
import frontdesk.adapters.console.page.View;
import frontdesk.adapters.console.page.Visitor;
import frontdesk.http.Request;
import frontdesk.http.Response;
import frontdesk.properties.Property;
import java.util.List;

/** What is to let: a list to search in, one to change, and files to take over. */
public final class PropertyPages {
  static final String PATH = "properties";

  /** In bytes: five thousand listings with eight hundred letters each. */
  public static final int IMPORT_LIMIT = 4 * 1024 * 1024;

  private final Desk desk;
  private final Troubles troubles;
  private final PropertyLists lists;
  private final PropertyPage one;
  private final PropertyForms forms;
  private final ImportPage imports;

  public PropertyPages(Desk desk, View view) {
    this.desk = desk;
    this.troubles = new Troubles(view);
    SeenProperties seen = new SeenProperties(desk.ofProperties().properties());
    this.lists = new PropertyLists(desk, view, seen);
    this.one = new PropertyPage(desk, view, seen);
    this.forms = new PropertyForms(desk, one, troubles, seen);
    this.imports = new ImportPage(desk, view);
  }

  public Section section() {
    return new Section(
        "Properties",
        PATH,
        any -> true,
        List.of(
            new Section.Shown(PATH, lists::list),
            new Section.Shown(PATH + "/one", one::show),
            new Section.Shown(PATH + "/new", one::blank),
            new Section.Shown(PATH + "/import", imports::show),
            new Section.Shown(PATH + "/export", lists::export)),
        List.of(
            new Section.Done(PATH + "/keep", forms::keep),
            new Section.Done(PATH + "/withdraw", forms::withdraw),
            new Section.Done(PATH + "/share", this::share),
            new Section.Done(PATH + "/import", imports::take, IMPORT_LIMIT)));
  }

  /** Where one is shown, below the console. */
  static String linkTo(Property property) {
    return PATH + "/one?id=" + property.id().value();
  }

  private Response share(Request request, Form form, Visitor visitor) {
    if (!visitor.seesWholeOrganisation()) {
      return troubles.notForYou(request, visitor);
    }
    boolean shared = form.field("shared").equals("yes");
    desk.ofProperties().sharing().share(visitor.org(), shared);
    return View.to(request, PATH + "?done=" + (shared ? "shared" : "own"));
  }
}
