package frontdesk.app.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import frontdesk.accounts.Profile;
import frontdesk.accounts.ProfileField;
import java.util.Arrays;
import java.util.stream.Stream;

/** What an organisation tells of itself, for people and for programs. */
final class ProfileText {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ProfileText() {}

  /** A line for each field that is told. */
  static Stream<String> lines(Profile profile) {
    return Arrays.stream(ProfileField.values())
        .flatMap(
            field -> profile.of(field).map(detail -> field.word() + "  " + detail.text()).stream());
  }

  /** Every field; null: not told. */
  static ObjectNode json(Profile profile) {
    ObjectNode json = JSON.createObjectNode();
    for (ProfileField field : ProfileField.values()) {
      json.set(
          field.word(),
          JSON.valueToTree(profile.of(field).map(detail -> detail.value()).orElse(null)));
    }
    return json;
  }

  static ProfileField field(String word) {
    return Arrays.stream(ProfileField.values())
        .filter(field -> field.word().equals(word))
        .findFirst()
        .orElseThrow(() -> Failed.wrong("There is no field " + word + "."));
  }
}
