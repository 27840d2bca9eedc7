import type { ServerBuild } from '@remix-run/node';

/** Answers a path with the build whose routes may match it. */
type BuildOfPath = (path: string) => ServerBuild;

/** A place of the site is the first piece of its addresses: `/sujets`, `/c`. */
const placeOf = (path: string): string => {
  const piece = piecesOf(path)[0] ?? HOME;
  try {
    return decodeURIComponent(piece).toLowerCase();
  } catch {
    return piece;
  }
};

const HOME = '';
const piecesOf = (path: string): string[] => path.split('/').filter((piece) => piece !== '');

/** Matches more than one place, or addresses of any length. */
const isOpen = (place: string): boolean => /^[:*]|\?$/.test(place);
const isElastic = (path: string): boolean => /\*|\?/.test(path);

/**
 * React Router weighs all routes of the site anew several times a request, some hundred of them. Here each place and each
 * number of pieces is a build of its own with the routes that may match it; an address of no known place gets those that
 * match anything.
 */
export function routesByPlace(build: ServerBuild): BuildOfPath {
  const { places, longest, mayMatch } = reachOf(build);
  const made = new Map<string, ServerBuild>();
  return (path) => {
    const named = placeOf(path);
    const place = places.has(named) ? named : null;
    const pieces = Math.min(piecesOf(path).length, longest + 1);
    const key = `${place ?? '*'}/${pieces}`;
    const its = made.get(key) ?? only(build, (id) => mayMatch(id, place, pieces));
    made.set(key, its);
    return its;
  };
}

/** Without any page of its own: every address gets what is said where there is none. */
export function withoutPages(build: ServerBuild): ServerBuild {
  const { longest, mayMatch } = reachOf(build);
  return only(build, (id) => mayMatch(id, null, longest + 1));
}

function only(build: ServerBuild, isKept: (id: string) => boolean): ServerBuild {
  const kept = <T>(routes: Record<string, T>): Record<string, T> =>
    Object.fromEntries(Object.entries(routes).filter(([id]) => isKept(id)));
  return {
    ...build,
    routes: kept(build.routes),
    assets: { ...build.assets, routes: kept(build.assets.routes) },
  };
}

/** Which addresses each route may match; more than it does is safe, for the router decides. */
function reachOf(build: ServerBuild) {
  const ids = Object.keys(build.routes);
  const parents = new Set(ids.map((id) => build.routes[id]?.parentId));
  const placesOfRoutes = new Map(ids.map((id) => [id, placeOfRoute(build, id)]));
  const lengths = new Map(ids.filter((id) => !parents.has(id)).map((id) => [id, lengthOfRoute(build, id)]));
  return {
    places: new Set([...placesOfRoutes.values()].filter((place) => place !== null && !isOpen(place))),
    longest: Math.max(0, ...[...lengths.values()].filter((length) => length !== null)),
    mayMatch(id: string, place: string | null, pieces: number): boolean {
      const its = placesOfRoutes.get(id) ?? null;
      const length = lengths.get(id) ?? null;
      return (its === null || its === place || isOpen(its)) && (length === null || length === pieces);
    },
  };
}

/** In pieces, with those of its parents; null when it matches addresses of more than one length. */
function lengthOfRoute(build: ServerBuild, id: string): number | null {
  const route = build.routes[id];
  if (!route) return 0;
  const above = route.parentId === undefined ? 0 : lengthOfRoute(build, route.parentId);
  const path = route.path ?? '';
  return above === null || isElastic(path) ? null : above + piecesOf(path).length;
}

/** That of its uppermost parent which has one; null for a frame around all pages. */
function placeOfRoute(build: ServerBuild, id: string): string | null {
  const route = build.routes[id];
  if (!route) return null;
  const above = route.parentId === undefined ? null : placeOfRoute(build, route.parentId);
  if (above !== null) return above;
  if (route.index) return HOME;
  return route.path ? placeOf(route.path) : null;
}
