package frontdesk.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.Complaint;
import frontdesk.EmailAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeardEmailTest {
  @ParameterizedTest
  @CsvSource({
    "john dot smith at gmail dot com, john.smith@gmail.com",
    "John Dot Smith at Gmail dot com., john.smith@gmail.com",
    "john period smith at gmail point com, john.smith@gmail.com",
    "john.smith at gmail.com, john.smith@gmail.com",
    "john dot smith @ gmail dot com, john.smith@gmail.com",
    "john dot smith@gmail.com, john.smith@gmail.com",
    "john dot smith at sign gmail dotcom, john.smith@gmail.com",
    "john dot smith at gmail dot com all lowercase, john.smith@gmail.com",
    "j smith underscore 2 at my dash company dot co dot uk, jsmith_2@my-company.co.uk",
    "j smith under score two at my hyphen company dot com, jsmith_2@my-company.com",
    "'j o h n at gmail dot com', john@gmail.com",
    "'j-o-h-n at gmail dot com', john@gmail.com",
    "'John, J-O-H-N, at gmail dot com', john@gmail.com",
    "jane four two at example dot com, jane42@example.com",
    "jane plus viewings at example dot com, jane+viewings@example.com",
    "mary-ann at example dot com, mary-ann@example.com",
    "jane underscore at example dot com, jane_@example.com",
    "jane at hot mail dot com, jane@hotmail.com",
    "jane at g mail dot com, jane@gmail.com",
    "pat at example dot com, pat@example.com",
    "at at sign example dot com, at@example.com",
    "jane at example.com, jane@example.com",
  })
  void an_address_is_understood_as_it_is_said(String said, EmailAddress address) {
    assertThat(HeardEmail.parse(said)).contains(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "at",
        "jane",
        "gmail dot com",
        "jane at home",
        "jane at gmail com",
        // One word or two with a sign between them?
        "john smith at gmail dot com",
        "my email is john at gmail dot com",
        "jane at my company dot com",
        "jane twenty two at gmail dot com",
        // Which "at", and is "dot" a sign or a name?
        "look at me at gmail dot com",
        "jane at work at sign gmail dot com",
        "jane at one at sign two at sign three dot com",
        "dot at gmail dot com",
        "dot dot smith at gmail dot com",
        "jane dash at gmail dot com",
        // What is said about letters.
        "double o seven at gmail dot com",
        "b as in boy at gmail dot com",
        "capital j at gmail dot com",
        "j-d at gmail dot com",
        "jon j o h n at gmail dot com",
        "jane at gmail dot com or jane at yahoo dot com",
      })
  @Complaint("an e-mail address is misheard and never read back")
  void what_would_have_to_be_guessed_is_not_understood(String said) {
    assertThat(HeardEmail.parse(said)).isEmpty();
  }

  @Test
  @Timeout(5)
  void no_length_is_too_much() {
    assertThat(HeardEmail.parse("dot ".repeat(100_000))).isEmpty();
    assertThat(HeardTime.parse("at ".repeat(100_000))).isEmpty();
  }
}
