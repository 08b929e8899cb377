package frontdesk.app;

import frontdesk.http.Handler;

/** What is served where. */
record Route(String method, String path, Handler handler) {}
