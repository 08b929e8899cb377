package frontdesk.app;

import frontdesk.CrashPoints;
import frontdesk.http.JdkHttpTransport;
import frontdesk.notices.Mailer;

/**
 * Puts somebody on both sides of every call to another system, if there is somebody who listens.
 */
final class CallPoints {
  private CallPoints() {}

  static JdkHttpTransport told(JdkHttpTransport transport, CrashPoints points) {
    return points == CrashPoints.NONE ? transport : transport.telling(points::reach);
  }

  static Mailer told(Mailer mailer, CrashPoints points) {
    return points == CrashPoints.NONE ? mailer : new ToldMailer(mailer, points);
  }
}
