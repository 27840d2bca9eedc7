/** What of the site's address comes before its own paths; empty at the root of a host. */
const base = document.documentElement.dataset.base ?? '';

/** All that cookies of the site are for. */
export const ROOT = base || '/';

/** A path of the site, as it has to be asked for. Scripts name no other. */
export const place = (path: string): string => (path.startsWith('/') ? base + path : path);

/** A path of the host as the site knows it, such as what it is told in a query. */
export const within = (path: string): string =>
  base !== '' && path.startsWith(`${base}/`) ? path.slice(base.length) : path;
