// Runs in <head>, before anything is painted: a page that opens with a search shows no list that is not its answer.
// The query string of a plain form becomes a fragment at once, so that the search is not sent along with a link.
(() => {
  /** @param {string} text */
  const isState = (text) => text.includes('=');
  if (isState(location.search) && !isState(location.hash)) {
    history.replaceState(history.state, '', `${location.pathname}#${location.search.slice(1)}`);
  }
  if (!isState(location.hash)) return;
  const { classList } = document.documentElement;
  classList.add('is-restoring');
  // Who skips the menu before the page's script has read the search moves the focus, and keeps the search.
  const { pathname, hash } = location;
  addEventListener('popstate', () => {
    if (!classList.contains('is-restoring') || isState(location.hash)) return;
    history.replaceState(history.state, '', pathname + hash);
  });
  // Should the page's script never come, then the list as it was built is better than nothing.
  setTimeout(() => classList.remove('is-restoring'), 8000);
})();
