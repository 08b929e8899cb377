package frontdesk.properties;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Words in a listing that turn some people away, or call others in, by who they are. Such a text is
 * reported when it comes in and never spoken. It is a net and no judgment: a listing without any of
 * them may still be unlawful, and one for older persons (24 CFR 100.300) may be lawful with them.
 *
 * <p>Sources, as of 21 November 2026: 42 U.S.C. 3604(c); 24 CFR 100.75; the word list of the former
 * 24 CFR 109.20 (withdrawn 1 May 1996); HUD's memorandum on advertisements of 9 January 1995, from
 * which it is also known what may be said ("family room", "walking distance to", "wheelchair
 * ramp"); for source of income, laws of states such as RCW 59.18.255 (2018), Cal. Gov. Code 12955
 * (2020) and 775 ILCS 5/3-102 (2023). Of Spanish: {@link SpanishSteering}.
 */
public final class SteeringWords {
  // One pattern a line, after what it is about. A blank is anything that is no letter, digit or
  // "+".
  private static final String ENGLISH =
      """
      INCOME      (no|not|dont|doesnt|do not|does not|cannot|cant|wont|will not)( \\w+){0,2} (section 8|sec 8|vouchers?|housing choice|hcv|housing assistance|subsid(y|ies)|government assistance|ssi|ssdi|welfare|public assistance)
      INCOME      (section 8|vouchers?|housing choice|housing assistance|subsid(y|ies)|welfare) (is |are |tenants )*(not|never) \\w+
      INCOME      (employed|working) (people|persons?|tenants?|applicants?|professionals?|adults?)( only)?
      INCOME      must (be employed|have a job)
      INCOME      (professionals?|employed) only
      FAMILY      adults? (only|building|complex|community|living|preferred)
      FAMILY      no (kids?|child|children|teens?|teenagers?|infants?|babies|families|minors)
      FAMILY      (kids?|children|families) (are )?not (allowed|welcome|permitted|accepted)
      FAMILY      not (suitable|suited|appropriate|ideal) for (kids?|children|families)
      FAMILY      (child|kid) ?free
      FAMILY      without (kids?|children)
      FAMILY      (singles?|couples?|families) (only|preferred)
      FAMILY      (perfect|ideal|great|best|suitable|suited|designed|meant|made) for (a |an |the |young |small |large |single |married |growing |retired )*(singles?|couples?|famil(y|ies)|bachelors?|newlyweds|roommates|person|individuals?|parents?|empty nesters?)
      FAMILY      (mature|single|married) (persons?|people|individuals?|couples?|tenants?|adults?)( only| preferred)?
      FAMILY      empty nesters?
      FAMILY      one (child|kid)( only| max\\w*)?
      DISABILITY  no (wheelchairs?|disabled|handicapped|disabilit(y|ies)|mentally ill|emotional support \\w+|esas?|service (animals?|dogs?)|assistance animals?|support animals?)
      DISABILITY  (not|un) ?(suitable|suited|fit) for (the )?(disabled|handicapped|wheelchairs?|people with disabilities)
      DISABILITY  (able bodied|physically fit|healthy|mobile) (only|tenants?|persons?|people|applicants?)
      DISABILITY  must be (able bodied|able to climb|physically fit|healthy|able to live independently)
      DISABILITY  (crippled|retarded|mentally ill|handicapped) \\w+
      AGE         (perfect|ideal|great|best|suitable|suited) for (a |an |the )*(young|older|elderly|senior|mature|retired)( \\w+)?
      AGE         (perfect|ideal|great|best|suitable|suited) for (a |an |the )*(seniors?|retirees?|millennials?|professionals?)
      AGE         (young|older|elderly|senior|mature|retired) (professionals?|persons?|people|tenants?|applicants?|couples?|crowd)( only| preferred)?
      AGE         (seniors?|retirees?|elderly) (only|preferred|community|building|living)
      AGE         (age|ages|aged|over|above|under) (18|21|25|30|35|40|45|50|55|60|62|65) (only|preferred|community|and (over|older|up|under)|or (over|older))
      AGE         ((55|62)\\+|(40|45|50|60|65)\\+ (community|only|living|residents?|building|adults?|active|tenants?)|(55|62) (plus|and (over|older)))
      AGE         no (seniors?|elderly|old people|young people)
      RELIGION    (christian|catholic|protestant|jewish|muslim|islamic|hindu|buddhist|mormon|lds|amish|baptist) (community(?! cent)|communities|home|homes|household|households|families|family|neighborhood|tenants?|values|owned|landlord|only|preferred|building|area|house)
      RELIGION    (no|only|prefer|preferably|for) (christians?|catholics?|protestants?|jews?|muslims?|hindus?|buddhists?|mormons?|atheists?)
      RELIGION    (religious|god fearing|faith based|church going) (community|family|families|tenants?|people|household)
      ORIGIN      (english|spanish|native|chinese|russian) (speaking|speakers?)( \\w+)? (only|preferred|required)
      ORIGIN      must speak \\w+
      ORIGIN      (no|only) (immigrants?|foreigners?|aliens|refugees|undocumented|illegals)
      ORIGIN      (us|american|u s) citizens? (only|preferred)?
      ORIGIN      citizens only
      ORIGIN      (white|black|colored) (private home|community|neighborhood|tenants?|families|family|people|persons?|only|preferred|couple|professionals?|owner|landlord)
      ORIGIN      (asian|african|hispanic|latino|latina|latinx|mexican|chinese|indian|irish|italian|polish|arab|oriental|negro|caucasian|puerto rican|african american|native american) (home|community|neighborhood|tenants?|families|family|people|persons?|residence|building|only|preferred|couple|professionals?|owner|landlord)
      ORIGIN      (ethnic|integrated|racially \\w+|traditional american) (neighborhood|community|area)
      ORIGIN      no (whites?|blacks?|asians?|hispanics?|latinos?|mexicans?|indians?|arabs?|africans?)
      ORIGIN      (exclusive|restricted) (community|neighborhood)
      SEX         (male|males|female|females|men|women|ladies|gentlemen|girls|boys)( tenants?| renters?| roommates?)? (only|preferred)
      SEX         no (men|women|males|females|girls|boys)
      """;

  // A listing may be in any language, whatever the caller speaks.
  private static final List<Entry> TABLE =
      Stream.of(ENGLISH, SpanishSteering.TABLE).flatMap(String::lines).map(Entry::of).toList();

  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

  private SteeringWords() {}

  /** What the words go by. */
  public enum Ground {
    INCOME,
    FAMILY,
    DISABILITY,
    AGE,
    RELIGION,
    ORIGIN,
    SEX
  }

  /**
   * Some words that steer.
   *
   * @param words in small letters, without signs and accents
   */
  public record Found(Ground ground, String words) {}

  private record Entry(Ground ground, Pattern words) {
    static Entry of(String line) {
      String[] sides = line.split(" +", 2);
      return new Entry(
          Ground.valueOf(sides[0]), Pattern.compile("(?<![\\w+])" + sides[1] + "(?![\\w+])"));
    }
  }

  /** Each at most once for each line of the table; none where the text may be spoken. */
  public static List<Found> in(String text) {
    String letters = Normalizer.normalize(text, Normalizer.Form.NFD);
    String words =
        ACCENTS
            .matcher(letters)
            .replaceAll("")
            .toLowerCase(Locale.ROOT)
            .replaceAll("['\u2019]", "")
            .replaceAll("[^\\p{L}\\p{N}+]+", " ")
            .strip();
    return TABLE.stream().flatMap(entry -> in(words, entry)).distinct().toList();
  }

  private static Stream<Found> in(String words, Entry entry) {
    Matcher found = entry.words().matcher(words);
    return found.find()
        ? Stream.of(new Found(entry.ground(), found.group().strip()))
        : Stream.empty();
  }

  /** In everything that a property's listing says in words of its own. */
  public static List<Found> in(Property property) {
    Facts facts = property.facts();
    return Stream.of(
            facts.description().stream(),
            facts.features().stream(),
            facts.type().stream().map(PropertyType::name))
        .flatMap(texts -> texts)
        .flatMap(text -> in(text).stream())
        .distinct()
        .toList();
  }
}
