package frontdesk.tools;

import static frontdesk.tools.Tool.Platform.REALTIME;
import static frontdesk.tools.Tool.Platform.VAPI;

import frontdesk.Language;
import frontdesk.speech.PropertyWords;
import frontdesk.tools.Parameter.Kind;
import java.util.List;
import java.util.Set;

/** The catalogue's tools about properties. */
final class RentalTools {
  /** Addresses, places and types: the earlier version's limit for a short text. */
  private static final int SHORT_TEXT = 255;

  /** No home that is let by telephone has more. */
  private static final int MOST_ROOMS = 20;

  static final Tool GET_PROPERTY_DETAILS =
      new Tool(
          "get_property_details",
          List.of(),
          "Tell about one rental: rent, size, when it can be had, pets. Call this when the caller"
              + " asks about a certain property. Say only what the answer says.",
          "Let me look that up.",
          PropertyWords.notFoundOut(Language.ENGLISH),
          Set.of(VAPI, REALTIME),
          List.of(
              text(
                      "property_address",
                      "The address as the caller said it, also a part of it.",
                      "12 Oak Street")
                  .asRequiredOrOption(),
              Parameters.option("The caller's choice among the homes that the last answer named"),
              text(
                  "property_id",
                  "Its id, only if an earlier answer or your instructions gave it.",
                  "9f86d081884c7d65"),
              Parameters.HOST));

  static final Tool SEARCH_RENTALS =
      new Tool(
          "search_rentals",
          List.of("search_available_properties"),
          "Find rentals that fit what the caller looks for. Give only what they said; leave the"
              + " rest out. The answer names at most three, and how many there are.",
          "Let me see what I have.",
          PropertyWords.notFoundOut(Language.ENGLISH),
          Set.of(VAPI, REALTIME),
          List.of(
              text("location", "A town, street or ZIP code.", "Oak Street"),
              text("price_range", "Rent for a month, as said.", "under 1500"),
              Parameter.of(
                  "bedrooms", Kind.NUMBER, MOST_ROOMS, "At least so many; 0 for a studio.", 2),
              Parameter.of("bathrooms", Kind.NUMBER, MOST_ROOMS, "At least so many.", 1.5),
              text("property_type", "Such as apartment, house or condo.", "apartment"),
              text("pets", "What comes along: cats, dogs, yes or no.", "cats"),
              text("available_from", "The day to move in, as YYYY-MM-DD.", "2026-12-01"),
              text("website", "The site where the caller saw it.", "example.com"),
              Parameters.HOST));

  private RentalTools() {}

  private static Parameter text(String name, String description, String example) {
    return Parameter.of(name, Kind.TEXT, SHORT_TEXT, description, example);
  }
}
