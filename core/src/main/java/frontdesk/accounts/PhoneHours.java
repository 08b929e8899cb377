package frontdesk.accounts;

import java.util.Locale;

/** When an organisation's calls by telephone are answered. */
public enum PhoneHours {
  /** While one of those who are reached has office hours. */
  OFFICE,
  ALWAYS;

  /** As people write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
