package frontdesk.persistence.jdbi;

import static frontdesk.persistence.jdbi.NoticeJson.instant;
import static frontdesk.persistence.jdbi.NoticeJson.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.UserId;
import frontdesk.addresses.PropertyId;
import frontdesk.conversation.Offered;
import frontdesk.conversation.Offered.Home;
import frontdesk.conversation.Offered.Homes;
import frontdesk.conversation.Offered.Own;
import frontdesk.conversation.Offered.OwnAppointments;
import frontdesk.conversation.Offered.Times;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A list that was offered, as a column. */
final class OfferedJson {
  private static final String TIMES = "times";
  private static final String HOMES = "homes";
  private static final String OWN = "own_appointments";

  private OfferedJson() {}

  static String write(Offered offered) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("host", offered.host().value());
    ArrayNode options = json.putArray("options");
    if (offered instanceof Times times) {
      json.put("kind", TIMES).put("zone", times.zone().getId());
      times.slots().forEach(slot -> NoticeJson.put(options.addObject(), slot));
    } else if (offered instanceof Homes homes) {
      json.put("kind", HOMES);
      homes
          .homes()
          .forEach(
              home ->
                  options
                      .addObject()
                      .put("property_id", home.id().value())
                      .put("address", home.address()));
    } else {
      write((OwnAppointments) offered, json, options);
    }
    return json.toString();
  }

  private static void write(OwnAppointments offered, ObjectNode json, ArrayNode options) {
    json.put("kind", OWN).put("zone", offered.zone().getId());
    offered.to().ifPresent(to -> json.put("to", to.toString()));
    offered
        .own()
        .forEach(
            own ->
                options
                    .addObject()
                    .put("appointment_id", own.id())
                    .put("start", own.start().toString()));
  }

  /** Empty for a list that a newer version wrote: then nothing was offered, as far as we know. */
  static Optional<Offered> read(String text) {
    JsonNode json = NoticeJson.parsed(text);
    UserId host = new UserId(text(json, "host").orElseThrow());
    return switch (text(json, "kind").orElse("")) {
      case TIMES -> Optional.of(new Times(host, zone(json), options(json, NoticeJson::slot)));
      case HOMES -> Optional.of(new Homes(host, options(json, OfferedJson::home)));
      case OWN ->
          Optional.of(
              new OwnAppointments(
                  host,
                  zone(json),
                  options(json, OfferedJson::own),
                  text(json, "to").map(Instant::parse)));
      default -> Optional.empty();
    };
  }

  private static ZoneId zone(JsonNode json) {
    return ZoneId.of(text(json, "zone").orElseThrow());
  }

  private static Home home(JsonNode json) {
    return new Home(
        new PropertyId(text(json, "property_id").orElseThrow()),
        text(json, "address").orElseThrow());
  }

  private static Own own(JsonNode json) {
    return new Own(text(json, "appointment_id").orElseThrow(), instant(json, "start"));
  }

  private static <T> List<T> options(JsonNode json, Function<JsonNode, T> read) {
    List<T> options = new ArrayList<>();
    json.path("options").forEach(option -> options.add(read.apply(option)));
    return options;
  }
}
