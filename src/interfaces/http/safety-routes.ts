import type { ServerBuild } from '@remix-run/node';
import type { Request } from 'express';
import type { RegisteredRoute } from './api-routes.ts';

/** An address as a route writes it, and whether what is done there keeps somebody safe. */
export interface KnownAddress {
  /** Null for a page, and for whatever is done on it. */
  readonly method: string | null;
  /** `/sujets/:address/supprimer` */
  readonly path: string;
  readonly isOfSafety: boolean;
}

/** Whether what is asked for keeps somebody safe: their own account, or others from what somebody wrote. */
export type OfSafety = (req: Pick<Request, 'method' | 'path'>) => boolean;

/** Set by `actOfSafety` and `readOfSafety` on the action or the loader of a page, which stands in another build. */
const MARK = Symbol.for('of safety');

/** Of the pages: an action says of itself what it is, and so does a loader where something is done by opening the page. */
export const addressesOfPages = ({ routes }: Pick<ServerBuild, 'routes'>): readonly KnownAddress[] =>
  Object.values(routes).flatMap((route) => {
    if (!route || route.path === undefined) return [];
    const { action, loader } = route.module;
    const isOfSafety = [action, loader].some((one: unknown) => typeof one === 'function' && MARK in one);
    return [{ method: null, path: route.path, isOfSafety }];
  });

/** Of the adapter, whose operations stand beneath its path, and of what other sites send. */
export const addressesOfRoutes = (
  routes: readonly RegisteredRoute[],
  adapterPath: string,
): readonly KnownAddress[] =>
  routes.map(({ method, path, operation, isOfSafety }) => ({
    method: method.toUpperCase(),
    path: operation === null ? path : adapterPath + path,
    isOfSafety,
  }));

/** As pages know addresses: they care neither for capitals nor for a stroke at its end, nor for how its letters are written. */
export function piecesOf(path: string): readonly string[] {
  const pieces = path.split('/').filter((piece) => piece !== '');
  try {
    return pieces.map((piece) => decodeURIComponent(piece).toLowerCase());
  } catch {
    return pieces;
  }
}

interface Known extends KnownAddress {
  readonly pieces: readonly string[];
}

/** What routes say of themselves, found by their addresses: of several that an address may be of, the one that names more of it. */
export function safetyRoutes(all: readonly KnownAddress[]): OfSafety {
  const byLength = new Map<number, Known[]>();
  for (const one of all) {
    const pieces = patternOf(one.path);
    byLength.set(pieces.length, [...(byLength.get(pieces.length) ?? []), { ...one, pieces }]);
  }
  for (const alike of byLength.values()) alike.sort(bySureness);
  return ({ method, path }) => {
    const asked = piecesOf(path);
    const route = byLength.get(asked.length)?.find((one) => isOf(one, method, asked));
    return route?.isOfSafety ?? false;
  };
}

const patternOf = (path: string): readonly string[] =>
  path
    .split('/')
    .filter((piece) => piece !== '')
    .map((piece) => (isOpen(piece) ? piece : piece.toLowerCase()));
const isOpen = (piece: string): boolean => piece.startsWith(':');

const isOf = ({ method: own, pieces }: Known, method: string, asked: readonly string[]): boolean =>
  (own === null || own === method) && pieces.every((piece, at) => isOpen(piece) || piece === asked[at]);

/** Of routes of one length: what is written out comes before what may be anything, from the left. */
function bySureness(one: Known, other: Known): number {
  for (const [at, piece] of one.pieces.entries()) {
    const difference = Number(isOpen(piece)) - Number(isOpen(other.pieces[at]!));
    if (difference !== 0) return difference;
  }
  return 0;
}
