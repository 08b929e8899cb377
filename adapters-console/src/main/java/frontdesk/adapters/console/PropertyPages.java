package frontdesk.adapters.console;

import frontdesk.http.Request;
import frontdesk.http.Response;
import frontdesk.properties.ImportListings;
import frontdesk.properties.Properties;
import frontdesk.properties.Property;
import frontdesk.properties.PropertySharing;
import java.util.List;

/** What is to let: a list to search in, one to change, and files to take over. */
public final class PropertyPages {
  static final String PATH = "properties";

  /** In bytes: five thousand listings with eight hundred letters each. */
  public static final int IMPORT_LIMIT = 4 * 1024 * 1024;

  private final Console.Desk desk;
  private final Troubles troubles;
  private final PropertyLists lists;
  private final PropertyPage one;
  private final PropertyForms forms;
  private final ImportPage imports;

  PropertyPages(Console.Desk desk, View view) {
    this.desk = desk;
    this.troubles = new Troubles(view);
    SeenProperties seen = new SeenProperties(desk.ofProperties().properties());
    this.lists = new PropertyLists(desk, view, seen);
    this.one = new PropertyPage(desk, view, seen);
    this.forms = new PropertyForms(desk, one, troubles, seen);
    this.imports = new ImportPage(desk, view);
  }

  /** What pages about properties need. */
  public record Needs(
      Properties properties, PropertySharing sharing, ImportListings imports, ListingFiles files) {}

  Section section() {
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
    return Guard.to(request, PATH + "?done=" + (shared ? "shared" : "own"));
  }
}
