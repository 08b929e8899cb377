package frontdesk.persistence.jdbi;

import frontdesk.OrgId;
import frontdesk.scheduling.Line;
import frontdesk.scheduling.LineOwners;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Looks in PostgreSQL whose lines are. */
public final class JdbiLineOwners implements LineOwners {
  private static final String OF =
      "SELECT org_id FROM host_lines WHERE line = :line ORDER BY org_id COLLATE \"C\"";

  private final Store store;

  public JdbiLineOwners(Jdbi jdbi) {
    this.store = new Store(jdbi);
  }

  @Override
  public List<OrgId> of(Line line) {
    return store.organisations(OF, query -> query.bind("line", line.toString()));
  }
}
