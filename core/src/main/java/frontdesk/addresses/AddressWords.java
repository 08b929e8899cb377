package frontdesk.addresses;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What words in American addresses mean. Source: USPS Publication 28, appendices B and C. */
public final class AddressWords {
  /** Kinds of street. Names such as "lake" or "park" are left out: they begin towns as often. */
  private static final Map<String, String> KINDS =
      table(
          """
          street st str
          avenue ave av
          boulevard blvd boul
          drive dr drv
          lane ln
          road rd
          court ct
          circle cir
          place pl
          terrace ter terr
          way wy
          parkway pkwy
          highway hwy
          trail trl
          square sq
          loop
          alley aly
          plaza plz
          crescent cres
          cove cv
          """);

  private static final Map<String, String> DIRECTIONS =
      table(
          """
          north n
          south s
          east e
          west w
          northeast ne
          northwest nw
          southeast se
          southwest sw
          """);

  private static final Map<String, String> STATES =
      table(
          """
          al alabama
          ak alaska
          az arizona
          ar arkansas
          ca california
          co colorado
          ct connecticut
          de delaware
          dc districtofcolumbia
          fl florida
          ga georgia
          hi hawaii
          id idaho
          il illinois
          in indiana
          ia iowa
          ks kansas
          ky kentucky
          la louisiana
          me maine
          md maryland
          ma massachusetts
          mi michigan
          mn minnesota
          ms mississippi
          mo missouri
          mt montana
          ne nebraska
          nv nevada
          nh newhampshire
          nj newjersey
          nm newmexico
          ny newyork
          nc northcarolina
          nd northdakota
          oh ohio
          ok oklahoma
          or oregon
          pa pennsylvania
          ri rhodeisland
          sc southcarolina
          sd southdakota
          tn tennessee
          tx texas
          ut utah
          vt vermont
          va virginia
          wa washington
          wv westvirginia
          wi wisconsin
          wy wyoming
          """);

  private static final Set<String> UNITS =
      Set.of("apt", "apartment", "unit", "suite", "ste", "no", "number", "rm", "room", "flat");

  /** What people say around an address. */
  private static final Set<String> FILLERS =
      Set.of(
          "the",
          "at",
          "on",
          "of",
          "for",
          "about",
          "near",
          "around",
          "place",
          "property",
          "house",
          "home",
          "listing",
          "rental",
          "that");

  private AddressWords() {}

  private static Map<String, String> table(String lines) {
    Map<String, String> meanings = new HashMap<>();
    lines
        .lines()
        .map(line -> line.split(" ", -1))
        .forEach(
            words -> {
              for (String word : words) {
                meanings.put(word, words[0]);
              }
            });
    return Map.copyOf(meanings);
  }

  public static boolean isKind(String word) {
    return KINDS.containsKey(word);
  }

  public static String kind(String word) {
    return KINDS.getOrDefault(word, word);
  }

  public static boolean isDirection(String word) {
    return DIRECTIONS.containsKey(word);
  }

  public static String direction(String word) {
    return DIRECTIONS.getOrDefault(word, word);
  }

  /** The two letters of a state, or the word itself. A state's name of two words comes as one. */
  public static String state(String word) {
    return STATES.getOrDefault(word, word);
  }

  public static boolean isState(String word) {
    return STATES.containsKey(word);
  }

  public static boolean introducesUnit(String word) {
    return UNITS.contains(word);
  }

  public static boolean isFiller(String word) {
    return FILLERS.contains(word);
  }
}
