package frontdesk.conversation;

import frontdesk.TimeSlot;
import frontdesk.UserId;
import frontdesk.addresses.PropertyId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * The last list that a caller was given to choose from, in the order in which it was said. All
 * lists are numbered alike: the first is option 1.
 */
public sealed interface Offered {
  /** What a listener keeps in mind (availability, section 3). */
  int MOST = 3;

  /** With whom, or whose. */
  UserId host();

  /** How many there are, from 1 to {@link #MOST}. */
  int count();

  /** Times that can be booked, or moved to. */
  record Times(UserId host, ZoneId zone, List<TimeSlot> slots) implements Offered {
    public Times {
      slots = checked(slots);
    }

    @Override
    public int count() {
      return slots.size();
    }

    @Override
    public String toString() {
      return "Times[***]";
    }
  }

  /** Rentals, to hear more of or to see. */
  record Homes(UserId host, List<Home> homes) implements Offered {
    public Homes {
      homes = checked(homes);
    }

    @Override
    public int count() {
      return homes.size();
    }

    @Override
    public String toString() {
      return "Homes[***]";
    }
  }

  /**
   * @param address as it is listed
   */
  record Home(PropertyId id, String address) {}

  /**
   * The caller's own appointments, one of which is to be changed. To choose one proves nothing:
   * whose it is has to be shown as before.
   *
   * @param to the time chosen for it, where one was chosen before it was asked which is meant
   */
  record OwnAppointments(UserId host, ZoneId zone, List<Own> own, Optional<Instant> to)
      implements Offered {
    public OwnAppointments {
      own = checked(own);
    }

    @Override
    public int count() {
      return own.size();
    }

    @Override
    public String toString() {
      return "OwnAppointments[***]";
    }
  }

  /**
   * @param id the appointment's
   */
  record Own(String id, Instant start) {}

  private static <T> List<T> checked(List<T> list) {
    if (list.isEmpty() || list.size() > MOST) {
      throw new IllegalArgumentException("one to " + MOST + " can be offered, not " + list.size());
    }
    return List.copyOf(list);
  }
}
