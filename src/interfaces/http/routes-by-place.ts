import type { ServerBuild } from '@remix-run/node';

/** Answers a path with the build whose routes may match it. */
export type BuildOfPath = (path: string) => ServerBuild;

/** A place of the site is the first piece of its addresses: `/sujets`, `/c`. */
const placeOf = (path: string): string => {
  const piece = path.split('/')[path.startsWith('/') ? 1 : 0] ?? '';
  try {
    return decodeURIComponent(piece).toLowerCase();
  } catch {
    return piece;
  }
};

const HOME = '';

/** Matches more than one place: `:name`, `*`, an optional piece. */
const isOpen = (place: string): boolean => /^[:*]|\?$/.test(place);

/**
 * React Router weighs all routes of the site anew for every request, some hundred of them. Here each place is a build of
 * its own with its routes alone; an address of no known place gets those that match anything.
 */
export function routesByPlace(build: ServerBuild): BuildOfPath {
  const placesOfRoutes = new Map(Object.keys(build.routes).map((id) => [id, placeOfRoute(build, id)]));
  const only = (place: string | null): ServerBuild => {
    const kept = <T>(routes: Record<string, T>): Record<string, T> =>
      Object.fromEntries(
        Object.entries(routes).filter(([id]) => {
          const its = placesOfRoutes.get(id) ?? null;
          return its === null || its === place || isOpen(its);
        }),
      );
    return {
      ...build,
      routes: kept(build.routes),
      assets: { ...build.assets, routes: kept(build.assets.routes) },
    };
  };
  const builds = new Map<string, ServerBuild>();
  for (const place of placesOfRoutes.values())
    if (place !== null && !isOpen(place) && !builds.has(place)) builds.set(place, only(place));
  const elsewhere = only(null);
  return (path) => builds.get(placeOf(path)) ?? elsewhere;
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
