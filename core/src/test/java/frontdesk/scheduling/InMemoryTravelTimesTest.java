package frontdesk.scheduling;

class InMemoryTravelTimesTest implements TravelTimesContract {
  private final TravelTables travelTimes = new InMemoryTravelTimes();

  @Override
  public TravelTables travelTimes() {
    return travelTimes;
  }
}
