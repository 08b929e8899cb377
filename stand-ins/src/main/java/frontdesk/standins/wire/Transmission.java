package frontdesk.standins.wire;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;

/** A way in which an answer travels, or does not. */
@FunctionalInterface
public interface Transmission {
  void send(Answer answer, Wire wire) throws IOException, InterruptedException;

  /** As a healthy server does it. */
  static Transmission whole() {
    return (answer, wire) -> {
      wire.leaving();
      wire.write(wire.head(answer, answer.body().length), answer.body());
    };
  }

  /** Nothing at all: the connection is reset. */
  static Transmission reset() {
    return (answer, wire) -> {
      wire.leaving();
      wire.reset();
    };
  }

  /** Nothing at all: the connection is closed in good order. */
  static Transmission hangUp() {
    return (answer, wire) -> {
      wire.leaving();
      wire.hangUp();
    };
  }

  /** As a healthy server does it, which then closes the connection without having said so. */
  static Transmission thenHangUp() {
    return (answer, wire) -> {
      whole().send(answer, wire);
      wire.hangUp();
    };
  }

  /** The body in full under a length that is off by so many bytes, and the end. */
  static Transmission lengthOffBy(int bytes) {
    return (answer, wire) -> {
      wire.leaving();
      wire.write(wire.head(answer, answer.body().length + bytes), answer.body());
      wire.hangUp();
    };
  }

  /** Headers with the true length, half of the body, and the end in good order. */
  static Transmission halfThenHangUp() {
    return (answer, wire) -> {
      wire.leaving();
      byte[] half = Arrays.copyOf(answer.body(), answer.body().length / 2);
      wire.write(wire.head(answer, answer.body().length), half);
      wire.hangUp();
    };
  }

  /** These bytes instead of an answer; the connection stays. */
  static Transmission raw(byte[] bytes) {
    return (answer, wire) -> {
      wire.leaving();
      wire.write(bytes);
    };
  }

  /** Headers with the true length, half of the body, a reset. */
  static Transmission halfThenReset() {
    return (answer, wire) -> {
      wire.leaving();
      byte[] half = Arrays.copyOf(answer.body(), answer.body().length / 2);
      wire.write(wire.head(answer, answer.body().length), half);
      wire.awaitDelivery();
      wire.reset();
    };
  }

  /** Headers at once, then the body byte by byte. */
  static Transmission drip(Duration pause) {
    return (answer, wire) -> {
      wire.write(wire.head(answer, answer.body().length));
      for (int i = 0; i < answer.body().length; i++) {
        Thread.sleep(pause.toMillis());
        if (i == answer.body().length - 1) {
          wire.leaving();
        }
        wire.write(new byte[] {answer.body()[i]});
      }
    };
  }

  /** Nothing until the gate opens, then as {@code then} does. */
  static Transmission heldUntil(CountDownLatch gate, Transmission then) {
    return (answer, wire) -> {
      gate.await();
      then.send(answer, wire);
    };
  }

  /** Nothing for a while, then as {@code then} does. */
  static Transmission after(Duration pause, Transmission then) {
    return (answer, wire) -> {
      Thread.sleep(pause.toMillis());
      then.send(answer, wire);
    };
  }

  /** The body is start, many times the unit, end; never in memory at once. */
  static Transmission giant(byte[] start, byte[] unit, long times, byte[] end) {
    return (answer, wire) -> {
      wire.leaving();
      wire.write(wire.head(answer, start.length + unit.length * times + end.length), start);
      for (long i = 0; i < times; i++) {
        wire.write(unit);
      }
      wire.write(end);
    };
  }
}
