package frontdesk.app;

import frontdesk.CrashPoints;
import io.javalin.http.Context;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Tells when a request was read to its end, and when its answer is about to leave. */
final class DoorPoints {
  private final CrashPoints points;

  DoorPoints(CrashPoints points) {
    this.points = points;
  }

  /** The request's body; where nobody listens it is the server's own. */
  InputStream body(Context context) throws IOException {
    InputStream body = context.req().getInputStream();
    return points == CrashPoints.NONE
        ? body
        : new Told(body, "request read: " + context.method() + " " + context.path());
  }

  void answering(Context context) {
    if (points != CrashPoints.NONE) {
      points.reach("before answer: " + context.method() + " " + context.path());
    }
  }

  private final class Told extends FilterInputStream {
    private final String point;
    private boolean told;

    Told(InputStream body, String point) {
      super(body);
      this.point = point;
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      endAt(read);
      return read;
    }

    @Override
    public int read(byte[] buffer, int from, int most) throws IOException {
      int read = super.read(buffer, from, most);
      endAt(read);
      return read;
    }

    private void endAt(int read) {
      if (read == -1 && !told) {
        told = true;
        points.reach(point);
      }
    }
  }
}
