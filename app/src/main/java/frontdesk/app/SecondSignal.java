package frontdesk.app;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.slf4j.LoggerFactory;

/**
 * Hears of signals while the process is already stopping, which a JVM by itself passes over. By
 * reflection, because the compiler warns of this part of every JDK and will not be told otherwise.
 */
final class SecondSignal {
  private SecondSignal() {}

  /** From now on a signal to stop does this. Where there are no signals to hear, nothing does. */
  static void does(Runnable work) {
    for (String name : new String[] {"TERM", "INT"}) {
      try {
        handle(name, work);
      } catch (ReflectiveOperationException | RuntimeException unheard) {
        LoggerFactory.getLogger(SecondSignal.class)
            .debug("A second signal changes nothing", unheard);
      }
    }
  }

  private static void handle(String name, Runnable work) throws ReflectiveOperationException {
    Class<?> signal = Class.forName("sun.misc.Signal");
    Class<?> handler = Class.forName("sun.misc.SignalHandler");
    InvocationHandler onSignal =
        (proxy, method, arguments) -> {
          if (method.getName().equals("handle")) {
            work.run();
          }
          return null;
        };
    Method handle = signal.getMethod("handle", signal, handler);
    handle.invoke(
        null,
        signal.getConstructor(String.class).newInstance(name),
        Proxy.newProxyInstance(handler.getClassLoader(), new Class<?>[] {handler}, onSignal));
  }
}
