package frontdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

  @ParameterizedTest
  @CsvSource({
    "jane@example.com, jane@example.com",
    "Jane.Doe@Example.COM, jane.doe@example.com",
    "jane+viewing@example.com, jane+viewing@example.com",
    "o'brien@example.com, o'brien@example.com",
    "jane@mail.example.co.uk, jane@mail.example.co.uk",
    "jane@bücher.example, jane@xn--bcher-kva.example",
    "jane@BÜCHER.example, jane@xn--bcher-kva.example",
    "jane@xn--bcher-kva.example, jane@xn--bcher-kva.example",
    "JANE@XN--BCHER-KVA.EXAMPLE, jane@xn--bcher-kva.example",
    "jörg@example.com, jörg@example.com",
    "JÖRG@example.com, jörg@example.com",
  })
  void one_plain_mailbox_is_read_in_canonical_form(String text, String canonical) {
    assertThat(EmailAddress.parse(text)).contains(new EmailAddress(canonical));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " jane@example.com ",
        "\tjane@example.com\r\n",
        "\u00A0jane@example.com\u00A0",
        "\u2003jane@example.com\u3000",
        "\u200Bjane@example.com\uFEFF",
        "\u2060 jane@example.com \u200D",
      })
  void blanks_round_it_do_not_count(String text) {
    assertThat(EmailAddress.parse(text)).contains(new EmailAddress("jane@example.com"));
  }

  @Test
  void letters_written_in_one_or_in_two_characters_are_equal() {
    assertThat(EmailAddress.parse("jo\u0308rg@example.com"))
        .isEqualTo(EmailAddress.parse("j\u00F6rg@example.com"))
        .isPresent();
  }

  // I12, J25
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "jane",
        "jane@",
        "@example.com",
        "jane@example",
        "jane@@example.com",
        "jane@doe@example.com",
        "jane@example.com@",
        "\"jane doe\"@example.com",
        "\"jane\"@example.com",
        "jane(home)@example.com",
        "(home)jane@example.com",
        "jane@example.com(home)",
        "jane@[127.0.0.1]",
        "jane@127.0.0.1",
        "jane@[IPv6:::1]",
        "jane@example.com\r\nBcc: all@example.com",
        "jane@example\r\n.com",
        "jane\r\n@example.com",
        "jane @example.com",
        "jane@ example.com",
        "ja ne@example.com",
        "Jane Doe <jane@example.com>",
        "<jane@example.com>",
        "mailto:jane@example.com",
        "jane@example.com,john@example.com",
        "jane@example.com, john@example.com",
        "jane@example.com;john@example.com",
        "jane@example.com john@example.com",
        "@relay.example:jane@example.com",
        ".jane@example.com",
        "jane.@example.com",
        "ja..ne@example.com",
        "jane@-example.com",
        "jane@example-.com",
        "jane@example..com",
        "jane@.example.com",
        "jane@exa_mple.com",
        "jane\u0000@example.com",
        "jane\u200B@example.com",
        "jane\u00AD@example.com",
        "jane@exam\u202Eple.com",
        "jane\uFF20example.com",
      })
  void anything_but_one_plain_mailbox_is_refused(String text) {
    assertThat(EmailAddress.parse(text)).isEmpty();
  }

  // I12
  @Test
  void at_most_254_characters_are_an_address() {
    assertThat(EmailAddress.parse(addressOf(254))).isPresent();
    assertThat(EmailAddress.parse(addressOf(255))).isEmpty();
  }

  @Test
  void its_length_counts_as_it_is_sent_not_as_it_is_written() {
    String labels = ("b\u00FCcher" + "x".repeat(40) + ".").repeat(5);

    assertThat(("j@" + labels + "example").length()).isLessThan(254);
    assertThat(EmailAddress.parse("j@" + labels + "example")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Jane@example.com", " jane@example.com", "jane", "jane@b\u00FCcher.example"})
  void it_is_never_made_in_another_form(String text) {
    assertThatThrownBy(() -> new EmailAddress(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void every_character_is_read_or_refused_and_never_an_error() {
    // Everything up to the East Asian scripts, whose thousands of letters are all alike to this.
    for (int c = 0; c <= 0x3000; c++) {
      String character = new String(Character.toChars(c));
      for (String text :
          new String[] {character + "a@example.com", "a@b" + character + "c.example"}) {
        EmailAddress.parse(text)
            .ifPresent(email -> assertThat(EmailAddress.parse(email.value())).contains(email));
      }
    }
  }

  @Test
  void it_does_not_print_itself() {
    assertThat(new EmailAddress("jane@example.com")).hasToString("j***");
  }

  private static String addressOf(int length) {
    String domain = "." + "d".repeat(60) + "." + "e".repeat(60) + "." + "f".repeat(60) + ".com";
    String local = "a".repeat(30);
    return local + "@" + "c".repeat(length - local.length() - 1 - domain.length()) + domain;
  }
}
