package frontdesk.persistence.jdbi;

import frontdesk.persistence.testing.FreshDatabase;
import frontdesk.scheduling.TravelTables;
import frontdesk.scheduling.TravelTimesContract;
import org.jdbi.v3.core.Jdbi;

class JdbiTravelTimesTest implements TravelTimesContract {
  private final Jdbi jdbi = FreshDatabase.freshToServe();

  @Override
  public TravelTables travelTimes() {
    return new JdbiTravelTimes(jdbi);
  }
}
