package frontdesk;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;

/**
 * Something the desk needs from outside and an adapter gives. Each has a contract in the test
 * sources that every adapter and the in-memory fake pass.
 */
@Documented
@Target(ElementType.TYPE)
public @interface Port {}
