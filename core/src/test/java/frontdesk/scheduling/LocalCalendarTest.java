package frontdesk.scheduling;

final class LocalCalendarTest implements CalendarContract {
  private final Calendar calendar = new LocalCalendar();

  @Override
  public Calendar calendar() {
    return calendar;
  }
}
