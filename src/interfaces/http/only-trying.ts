import type { RequestHandler } from 'express';
import type { Viewer } from '#application/shared/viewer';
import { errorText } from '../messages/error-text.ts';
import type { PolicyName } from './policies.ts';
import { OnlyTrying } from './refusals.ts';
import { contextOf } from './request-context.ts';

/** Where somebody stops looking with another's eyes: the one thing that may be sent meanwhile. */
export const END_TRYING = '/admin/essai/fin';
const READS: readonly string[] = ['GET', 'HEAD', 'OPTIONS'];

/** The one door: while somebody looks with another's eyes, nothing is sent, whatever it would do. */
export const onlyReadsWhileTrying: RequestHandler = (req, res, next) => {
  const { viewer, language } = contextOf(res);
  if (!viewer.trying || READS.includes(req.method) || req.path === END_TRYING) return next();
  if (!req.accepts(['json', 'html']) || req.accepts(['json', 'html']) === 'json')
    return next(new OnlyTrying());
  const told = errorText(language, 'access.only-trying');
  res.status(403).set('Cache-Control', 'private, no-store').type('html');
  res.send(
    `<!doctype html><html lang="${language}"><title>${told}</title><h1>${told}</h1><p><a href="/">/</a></p></html>`,
  );
};

/** What belongs to one person alone, and the way into it: closed to whoever only looks. */
const OF_ONE_PERSON: readonly string[] = [
  'accounts.',
  'drafts.',
  'bookmarks.',
  'notifications.page',
  'mails.',
  'members.me',
  'members.edit-self',
  'members.preferences',
  'members.distance',
  'reports.follow',
  'appeals.file',
  'groups.mine',
  'topics.mark-read',
  'site.try-as',
];

/** @throws OnlyTrying */
export function mustNotBePrivate(name: PolicyName, { trying }: Viewer): void {
  if (trying && OF_ONE_PERSON.some((start) => name.startsWith(start))) throw new OnlyTrying();
}
