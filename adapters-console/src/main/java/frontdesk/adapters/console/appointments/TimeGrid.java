package frontdesk.adapters.console.appointments;

import java.util.List;
import java.util.Optional;

/**
 * A calendar: hours down, days or hosts across, all in one zone.
 *
 * @param empty whether no appointment is there
 * @param elsewhere whether a host has a calendar of their own, which may block more
 * @param cut whether a host has more than was read
 */
record TimeGrid(
    String name,
    String zone,
    List<GridRows.Mark> hours,
    List<Column> columns,
    boolean empty,
    boolean elsewhere,
    boolean cut) {
  /**
   * A day, or a host's.
   *
   * @param link where more is told of it, below the console
   * @param today whether it is a day, and this one
   * @param open classes that say when something can be booked
   * @param now the class of the moment; empty where it is not in this column
   * @param more where those are that find no room; empty where all do
   */
  record Column(
      String name,
      String link,
      boolean today,
      List<String> open,
      List<Block> blocks,
      Optional<String> now,
      boolean empty,
      Optional<More> more) {}

  record More(String name, String link) {}

  /**
   * What stands in a column.
   *
   * @param classes where, and of which kind
   * @param link below the console
   * @param host blank where the column is one host's
   */
  record Block(
      String classes,
      String link,
      String time,
      String title,
      String guest,
      String host,
      boolean live) {
    /** Free time, which leads to a booking. */
    boolean isGap() {
      return title.isEmpty();
    }

    Block at(String place) {
      return new Block(classes + " " + place, link, time, title, guest, host, live);
    }
  }
}
