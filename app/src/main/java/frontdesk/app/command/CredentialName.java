package frontdesk.app.command;

import frontdesk.OrgId;
import frontdesk.accounts.Credential;
import frontdesk.persistence.jdbi.JdbiCredentials;
import frontdesk.persistence.jdbi.JdbiOrganisations;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Which credential is meant, and how the answer is written. */
final class CredentialName {
  @Mixin private Organisation organisation = new Organisation();

  @Parameters(
      paramLabel = "NAME",
      converter = Named.class,
      description = "what it is called, such as front-end")
  private String name = "";

  @Option(names = "--json", description = "one JSON document")
  private boolean json;

  /** Reads a name. */
  static final class Named implements ITypeConverter<String> {
    @Override
    public String convert(String text) {
      if (!Credential.isName(text)) {
        throw new TypeConversionException(
            "a name has 1 to 64 letters, digits, dots, dashes and underscores");
      }
      return text;
    }
  }

  String name() {
    return name;
  }

  boolean asJson() {
    return json;
  }

  OrgId org(Parts parts) {
    return organisation.knownTo(new JdbiOrganisations(parts.jdbi()));
  }

  static JdbiCredentials credentials(Parts parts) {
    return new JdbiCredentials(parts.jdbi(), parts::keys);
  }
}
