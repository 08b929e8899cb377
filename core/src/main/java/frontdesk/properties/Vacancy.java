package frontdesk.properties;

import java.time.LocalDate;

/** Whether a property can be had. Where no row says so, there is none of these. */
public sealed interface Vacancy {
  record Now() implements Vacancy {}

  /** From that day on; a day that has come means now. */
  record From(LocalDate day) implements Vacancy {}

  /** Let, or withdrawn: a row says so. */
  record Taken() implements Vacancy {}
}
