package frontdesk.scheduling;

class InMemoryTravelTimesTest implements TravelTimesContract {
  private final TravelTimes travelTimes = new InMemoryTravelTimes();

  @Override
  public TravelTimes travelTimes() {
    return travelTimes;
  }
}
