package frontdesk.adapters.console.settings;

import frontdesk.adapters.console.desk.Desk;
import frontdesk.adapters.console.page.Section;
import frontdesk.adapters.console.page.View;
import frontdesk.adapters.console.page.Visitor;
import java.util.List;
import java.util.function.Predicate;

/** What is decided for the whole organisation: its own words, who comes in, and what was done. */
public final class SettingsPages {
  static final String PATH = "settings";

  private final OrganisationPage organisation;
  private final CredentialPages credentials;
  private final PeoplePages people;
  private final AuditPages audit;

  public SettingsPages(Desk desk, View view) {
    this.organisation = new OrganisationPage(desk, view);
    this.credentials = new CredentialPages(desk, view);
    this.people = new PeoplePages(desk, view);
    this.audit = new AuditPages(desk, view);
  }

  /** One of these pages, as the others lead to it. */
  record Tab(String name, String path, boolean current) {}

  private record Listed(String name, String path, Predicate<Visitor> isFor) {}

  private static final List<Listed> ALL =
      List.of(
          new Listed("Organisation", PATH, Visitor::seesWholeOrganisation),
          new Listed("People", PeoplePages.PATH, Visitor::isOwner),
          new Listed("Credentials", CredentialPages.PATH, Visitor::isOwner),
          new Listed("Audit log", AuditPages.PATH, Visitor::isOwner));

  /** The pages that are for them. */
  static List<Tab> tabs(Visitor visitor, String current) {
    return ALL.stream()
        .filter(one -> one.isFor().test(visitor))
        .map(one -> new Tab(one.name(), one.path(), one.path().equals(current)))
        .toList();
  }

  /** What the menu leads to. */
  public Section section() {
    return organisation.section();
  }

  /** What that page leads to. */
  public List<Section> within() {
    return List.of(people.section(), credentials.section(), audit.section());
  }
}
