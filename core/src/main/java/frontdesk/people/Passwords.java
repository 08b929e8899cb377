package frontdesk.people;

import frontdesk.Port;

/** Turns passwords into what may be kept of them. Both methods are slow on purpose. */
@Port
public interface Passwords {
  /** Text that nobody gets the password out of; another one each time. */
  String hashed(String password);

  /** False also where what is kept is no such text. */
  boolean matches(String password, String kept);
}
