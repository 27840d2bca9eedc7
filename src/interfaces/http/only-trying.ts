import type { Request, RequestHandler } from 'express';
import type { Viewer } from '#application/shared/viewer';
import { errorText, type Language } from '../messages/error-text.ts';
import type { PolicyName } from './policies.ts';
import { OnlyTrying } from './refusals.ts';
import { contextOf } from './request-context.ts';

/** Where somebody stops looking with another's eyes: the one thing that may be sent meanwhile. */
const END_TRYING = '/admin/essai/fin';
const READS: readonly string[] = ['GET', 'HEAD', 'OPTIONS'];

/** The one door: while somebody looks with another's eyes, nothing is sent, whatever it would do. */
export const onlyReadsWhileTrying: RequestHandler = (req, res, next) => {
  const { viewer, language } = contextOf(res);
  if (!viewer.trying || READS.includes(req.method) || req.path === END_TRYING) return next();
  if (!req.accepts(['json', 'html']) || req.accepts(['json', 'html']) === 'json')
    return next(new OnlyTrying());
  res.status(403).set('Cache-Control', 'private, no-store').type('html');
  res.send(refusedPage(language, wayBack(req), req.baseUrl + END_TRYING));
};

/** The page that they came from, if it is one of this site's. */
function wayBack(req: Request): string {
  const from = URL.parse(req.get('referer') ?? '');
  // That the origin is this site's was seen before.
  return from && from.origin === req.get('origin') ? from.pathname + from.search : `${req.baseUrl}/`;
}

/** Plain, since no page may be drawn in answer to what was sent: the reason, the way back, and the way out. */
function refusedPage(language: Language, back: string, end: string): string {
  const [title, reason, again, ending] = ['-title', '', '-back', '-end'].map((part) =>
    errorText(language, `access.only-trying${part}`),
  );
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
<title>${title}</title></head><body><main><h1>${title}</h1><p>${reason}</p>
<p><a href="${inAttribute(back)}">${again}</a></p>
<form method="post" action="${end}"><button>${ending}</button></form></main></body></html>`;
}

const inAttribute = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');

/** What belongs to one person alone, and the way into it: closed to whoever only looks. */
const OF_ONE_PERSON: readonly string[] = [
  'accounts.',
  'drafts.',
  'bookmarks.',
  'notifications.page',
  'direct.',
  'mails.',
  'members.me',
  'members.edit-self',
  'members.tell-of-self',
  'members.preferences',
  'members.distance',
  'reports.follow',
  'reports.mine',
  'appeals.file',
  'groups.mine',
  'topics.mark-read',
  'site.try-as',
  'api.caller',
];

/** @throws OnlyTrying */
export function mustNotBePrivate(name: PolicyName, { trying }: Viewer): void {
  if (trying && OF_ONE_PERSON.some((start) => name.startsWith(start))) throw new OnlyTrying();
}
