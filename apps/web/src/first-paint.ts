(function () {
  var root = document.documentElement;
  var scheme = null;
  var language = null;
  try {
    scheme = localStorage.getItem('tamis-theme');
    language = localStorage.getItem('tamis-language');
  } catch {
    // Storage may be forbidden; the system's own choices are used then.
  }
  if (scheme !== 'light' && scheme !== 'dark') {
    scheme = window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  }
  root.setAttribute('data-mantine-color-scheme', scheme);
  root.lang = language || (/^fr/i.test(navigator.language) ? 'fr' : 'en');
})();
