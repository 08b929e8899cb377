package frontdesk.standins.microsoft.faults;

import frontdesk.standins.wire.Answer;
import frontdesk.standins.wire.Request;

/** The kinds of body that Microsoft's errors come with. */
enum ErrorBody {
  JSON {
    @Override
    Answer answer(int status, String code, Request request) {
      return request.path().endsWith("/token")
          ? TokenError.answer(
              status,
              code.equals(usualCode(status)) ? "temporarily_unavailable" : code,
              90033,
              "",
              "The service is temporarily unavailable.")
          : GraphError.answer(status, code, usualMessage(status), request);
    }
  },
  HTML {
    @Override
    Answer answer(int status, String code, Request request) {
      return Answer.html(
          status, "<html><head><title>" + status + "</title></head><body>Gateway</body></html>");
    }
  },
  EMPTY {
    @Override
    Answer answer(int status, String code, Request request) {
      return Answer.empty(status);
    }
  };

  abstract Answer answer(int status, String code, Request request);

  static String usualCode(int status) {
    return switch (status) {
      case 400 -> "ErrorInvalidRequest";
      case 401 -> "InvalidAuthenticationToken";
      case 403 -> "ErrorAccessDenied";
      case 404 -> "ErrorItemNotFound";
      case 409, 412 -> "ErrorIrresolvableConflict";
      case 410 -> "SyncStateNotFound";
      case 429 -> "ApplicationThrottled";
      case 500 -> "ErrorInternalServerError";
      case 503 -> "ErrorServerBusy";
      case 507 -> "ErrorQuotaExceeded";
      default -> "UnknownError";
    };
  }

  private static String usualMessage(int status) {
    return switch (status) {
      case 401 -> "Access token has expired or is not yet valid.";
      case 504 -> "";
      default -> "Scripted.";
    };
  }
}
