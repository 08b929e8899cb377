package frontdesk;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;

import java.lang.annotation.Documented;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The test proves that what people complain about elsewhere does not happen here. The words are
 * those of a row of {@code docs/COMPLAINTS.md}, to the letter; {@code ComplaintsTest} compares.
 */
@Documented
@Repeatable(Complaint.Several.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({METHOD, TYPE})
public @interface Complaint {
  String value();

  /** Made by the compiler where a test proves more than one. */
  @Documented
  @Retention(RetentionPolicy.RUNTIME)
  @Target({METHOD, TYPE})
  @interface Several {
    Complaint[] value();
  }
}
