package frontdesk.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

/**
 * What every reply of the desk promises in every language, whatever was asked. Source: design,
 * decision 9.
 */
public final class Spoken {
  /** About what can be said in the half minute that a caller listens to without asking. */
  private static final int MOST_WORDS = 60;

  /** What a voice reads as a sign, or a page as markup, or a program as JSON. */
  private static final Pattern SIGNS = Pattern.compile("[{}\\[\\]<>*_`|\\\\\"~^=]");

  private static final Pattern MACHINE_TIME =
      Pattern.compile(
          "\\d{4}-\\d\\d-\\d\\d|\\d{8}T|T\\d\\d:|\\d:\\d\\d:\\d|\\b(1[3-9]|2[0-3]|0\\d):\\d\\d");

  /** The names of values and failures, which mean that a program's own words leaked out. */
  private static final Pattern PROGRAM =
      Pattern.compile("\\bnull\\b|Optional|Exception|frontdesk\\.|java\\.|\\b[A-Z]+_[A-Z]+\\b");

  private static final Pattern NEXT_STEP =
      Pattern.compile(".*(\\?|(^|[.?!] )(Please|Por favor,) [^.?!]+\\.)");

  /** An appointment's or a property's own; nobody can use it in speech. */
  private static final Pattern ID = Pattern.compile("\\b[0-9a-f]{16}\\b");

  /** A listener keeps no more in mind. */
  private static final int MOST_OPTIONS = 3;

  /** What is chosen from: times of day, or homes between semicolons. */
  private static final Pattern OPTION =
      Pattern.compile("\\ba las? \\d[\\d:]*( [AP]M)?|\\d [AP]M\\b|\\bnoon\\b|\\bal mediodía\\b");

  private Spoken() {}

  /** One short line of plain words that ends with a question or with what to do next. */
  public static void assertThatItCanBeSpoken(String line) {
    assertThat(line)
        .as("spoken line")
        .isNotBlank()
        .isEqualTo(line.strip())
        .doesNotContainPattern("[\\p{Cntrl}\\u2028\\u2029]")
        .doesNotContain("  ")
        .doesNotContainPattern(SIGNS)
        .doesNotContainPattern(MACHINE_TIME)
        .doesNotContainPattern(PROGRAM)
        .doesNotContainPattern(ID)
        .matches(NEXT_STEP);
    assertThat(line.split(" ", -1)).as("words of: " + line).hasSizeLessThanOrEqualTo(MOST_WORDS);
    assertThat(line.split("; ", -1)).as("homes").hasSizeLessThanOrEqualTo(MOST_OPTIONS);
    assertThat(OPTION.matcher(line).results().count())
        .as("times in: " + line)
        .isLessThanOrEqualTo(MOST_OPTIONS);
  }
}
