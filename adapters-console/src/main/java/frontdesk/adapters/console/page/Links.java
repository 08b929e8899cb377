package frontdesk.adapters.console.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Writes what stands in addresses of pages. */
public final class Links {
  private Links() {}

  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** Where one appointment is shown, below the console. */
  public static String toAppointment(String id) {
    return "appointments/one?id=" + encoded(id);
  }
}
