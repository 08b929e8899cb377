// What was said once is not said again when the page is loaded anew, or by a bookmark.
const here = new URL(location.href);
for (const word of ["done", "auth", "message"]) {
  here.searchParams.delete(word);
}
history.replaceState(history.state, "", here);
