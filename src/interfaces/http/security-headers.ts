import helmet from 'helmet';
import type { Request, RequestHandler, Response } from 'express';
import { contextOf } from './request-context.ts';
import { ownOriginOf } from './same-origin.ts';

interface WhereScriptsAre {
  /** Of the site, as members know it. */
  readonly publicOrigin: string;
  /** Folder of what was built, such as `/assets/`. */
  readonly folder: string;
}

interface FramesOfOthers {
  readonly eventPlayers: readonly string[];
  readonly embedHosts: readonly string[];
}

/** As the addresses of topics, events and ideas are made. */
const NUMBERED = '[a-z0-9-]+-[0-9]+';
const NAMED = '[a-z0-9-]+';

/** What is read and nothing else; as the site itself writes the addresses. */
const READ = [
  '',
  'questions',
  'categories',
  `c/${NAMED}`,
  `sujets/${NUMBERED}`,
  'etiquettes',
  `etiquettes/${NAMED}`,
  'recherche',
  'evenements',
  'evenements/calendrier',
  `evenements/${NUMBERED}`,
  'idees',
  'idees/feuille-de-route',
  `idees/${NUMBERED}`,
  'avis',
  `avis/${NAMED}`,
  'reponses-officielles',
  `reponses-officielles/${NAMED}`,
  'a-propos-des-reponses-officielles',
  'charte',
  'aide',
  `aide/${NAMED}`,
  'transparence',
  'transparence/[0-9]+',
  `pages/${NAMED}`,
];
const READ_PAGE = new RegExp(`^/(?:${READ.join('|')})$`);

/**
 * Whether another site may show a page. What somebody signs, decides or administers is never shown there, since the other page could
 * lie over it: only what is named here is, and no other way to write an address leads to it.
 */
export const mayBeFramed = (path: string): boolean => READ_PAGE.test(path);

/**
 * The strict content policy and its companions. Scripts of members' pages are known by a nonce that no other answer has;
 * pages that are made for all visitors cannot hold one, and name the folder of built files instead, where nobody else
 * puts anything.
 */
export function securityHeaders(
  https: boolean,
  scripts: WhereScriptsAre,
  { eventPlayers: players, embedHosts: hosts }: FramesOfOthers,
): RequestHandler {
  const scriptSource = (req: Request, res: Response): string => {
    const { nonce } = contextOf(res);
    if (nonce !== null) return `'nonce-${nonce}' 'strict-dynamic'`;
    return `${ownOriginOf(req) ?? scripts.publicOrigin}${scripts.folder}`;
  };
  const headers = helmet({
    // Written below: here it would be put together of its pieces for each answer, which takes as long as all the rest.
    contentSecurityPolicy: false,
    strictTransportSecurity: https ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    // Knows no list: where there is one, browsers follow the policy above.
    xFrameOptions: hosts.length === 0 ? { action: 'deny' } : false,
    referrerPolicy: { policy: 'same-origin' },
    crossOriginEmbedderPolicy: false,
    xPoweredBy: false,
  });
  return (req, res, next) => {
    const { path } = req;
    res.setHeader(
      'Content-Security-Policy',
      `default-src 'none';script-src ${scriptSource(req, res)};${OF_ITS_OWN};frame-src ${framesOf(path, players)};` +
        `object-src 'none';base-uri 'none';frame-ancestors ${ancestorsOf(path, hosts)};form-action 'self'`,
    );
    headers(req, res, (error?: unknown) => {
      if (SHOWN_MAIL.test(path)) mailHeaders(res);
      next(error);
    });
  };
}

const OF_ITS_OWN = [
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
].join(';');

const ancestorsOf = (path: string, hosts: readonly string[]): string =>
  hosts.length > 0 && mayBeFramed(path) ? ["'self'", ...hosts].join(' ') : "'none'";

/** The page of a session, which shows a player once it is asked to. */
const SESSION = /^\/evenements\/[^/]+\/direct$/;

function framesOf(path: string, players: readonly string[]): string {
  if (path.startsWith('/dev/courrier/') || A_LETTER.test(path)) return "'self'";
  return SESSION.test(path) && players.length > 0 ? players.join(' ') : "'none'";
}

/** A letter that is being written, with what leaves today in a frame. */
const A_LETTER = /^\/admin\/lettres\/[^/]+$/;

/** The frame in which a mail is shown: nothing in it runs, loads or sends; its links open beside it. */
const SHOWN_MAIL = /^\/(?:dev\/courrier|admin\/lettres)\/[^/]+\/html$/;

function mailHeaders(res: Response): void {
  res.set('X-Frame-Options', 'SAMEORIGIN');
  res.set(
    'Content-Security-Policy',
    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox",
  );
}

/** For files that were built with the site: what they are is what they say, and none runs as a page. */
export function fileHeaders(res: { setHeader(name: string, value: string): unknown }): void {
  res.setHeader('X-Content-Type-Options', 'nosniff');
  res.setHeader('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox");
}
