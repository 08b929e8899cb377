package frontdesk.persistence.jdbi;

import frontdesk.persistence.testing.FreshDatabase;
import frontdesk.scheduling.TravelTimes;
import frontdesk.scheduling.TravelTimesContract;
import org.jdbi.v3.core.Jdbi;

class JdbiTravelTimesTest implements TravelTimesContract {
  private final Jdbi jdbi = FreshDatabase.fresh();

  @Override
  public TravelTimes travelTimes() {
    return new JdbiTravelTimes(jdbi);
  }
}
