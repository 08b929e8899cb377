package frontdesk.app.command;

import frontdesk.OrgId;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the id of an organisation. */
final class OrgConverter implements ITypeConverter<OrgId> {
  @Override
  public OrgId convert(String text) {
    try {
      return new OrgId(text);
    } catch (IllegalArgumentException noName) {
      throw new TypeConversionException(noName.getMessage());
    }
  }
}
