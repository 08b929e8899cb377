package frontdesk.adapters.mail;

import static org.assertj.core.api.Assertions.assertThat;

import frontdesk.EmailAddress;
import frontdesk.adapters.mail.SmtpServer.Login;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpServerTest {
  private static final EmailAddress DESK = new EmailAddress("desk@example.com");

  @Test
  void a_server_is_read_with_its_login_and_sender() {
    assertThat(SmtpServer.parse("smtp://user:secret@mail.example.com:2525?from=desk@example.com"))
        .contains(
            new SmtpServer(
                "mail.example.com", 2525, false, Optional.of(new Login("user", "secret")), DESK));
  }

  @ParameterizedTest
  @CsvSource({
    "smtp://mail.example.com?from=desk@example.com, 587, false",
    "smtps://mail.example.com/?from=desk@example.com, 465, true",
    "SMTPS://mail.example.com:2465?from=desk%40example.com, 2465, true",
  })
  void the_port_follows_from_the_scheme_where_none_is_said(String url, int port, boolean tls) {
    assertThat(SmtpServer.parse(url))
        .contains(new SmtpServer("mail.example.com", port, tls, Optional.empty(), DESK));
  }

  @Test
  void signs_of_an_address_are_written_with_percent_and_a_plus_is_a_plus() {
    SmtpServer server =
        SmtpServer.parse("smtp://a%40b.c:p%3A%2F%40+%25@[::1]?from=desk+1@example.com")
            .orElseThrow();

    assertThat(server.login()).contains(new Login("a@b.c", "p:/@+%"));
    assertThat(server.from()).isEqualTo(new EmailAddress("desk+1@example.com"));
    assertThat(server.host()).isEqualTo("::1");
  }

  @Test
  void the_user_is_the_sender_where_none_is_named() {
    assertThat(
            SmtpServer.parse("smtp://desk%40example.com:x@mail.example.com").orElseThrow().from())
        .isEqualTo(DESK);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "mail.example.com",
        "http://mail.example.com?from=desk@example.com",
        "smtp:mail.example.com",
        "smtp://?from=desk@example.com",
        "smtp://mail.example.com",
        "smtp://user:x@mail.example.com",
        "smtp://mail.example.com?from=desk",
        "smtp://mail.example.com?to=desk@example.com",
        "smtp://mail.example.com?from=desk@example.com&tls=no",
        "smtp://mail.example.com/path?from=desk@example.com",
        "smtp://mail.example.com?from=desk@example.com#part",
        "smtp://mail.example.com:99999?from=desk@example.com",
        "smtp://user@mail.example.com?from=desk@example.com",
        "smtp://:x@mail.example.com?from=desk@example.com",
        "smtp://user:@mail.example.com?from=desk@example.com",
        "smtp://us er:x@mail.example.com?from=desk@example.com",
        "smtp://user:%zz@mail.example.com?from=desk@example.com",
      })
  void anything_else_is_no_server(String text) {
    assertThat(SmtpServer.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "localhost, true",
    "127.0.0.1, true",
    "127.1.2.3, true",
    "::1, true",
    "mail.example.com, false",
    "127.0.0.1.example.com, false",
    "10.0.0.1, false",
  })
  void only_this_machine_is_loopback(String host, boolean loopback) {
    assertThat(new SmtpServer(host, 25, false, Optional.empty(), DESK).isLoopback())
        .isEqualTo(loopback);
  }

  @Test
  void neither_password_nor_sender_is_printed() {
    SmtpServer server =
        SmtpServer.parse("smtp://user:secret@mail.example.com?from=desk@example.com").orElseThrow();

    assertThat(server + " " + server.login()).doesNotContain("user", "secret", "desk");
  }
}
