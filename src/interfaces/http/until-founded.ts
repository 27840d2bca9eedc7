import type { Request, RequestHandler, Response } from 'express';
import { isLanguage } from '../messages/language.ts';
import { contextOf, setContext } from './request-context.ts';

/** What can be read before there is anybody: the page that founds the community, what it points to, and what its foot chooses. */
const OPEN = new Set([
  '/bienvenue',
  '/charte',
  '/preferences',
  '/langue',
  '/theme',
  '/aide',
  '/mentions-legales',
  '/confidentialite',
  '/accessibilite',
]);
const CHAPTER = /^\/aide\/[^/]+$/;

/**
 * Leads every page to the one that creates the administrator, until there is a member. Once there is one, nothing is
 * asked any more.
 * @param isFirstRun asks the database
 * @param hasChosen whether somebody chose a language in this browser; until then it is the one that the browser asks for
 */
export function untilFounded(
  isFirstRun: () => Promise<boolean>,
  hasChosen: (cookies: string | undefined) => boolean,
  pages: RequestHandler,
): RequestHandler {
  let founded = false;
  return async (req, res, next) => {
    founded ||= !(await isFirstRun());
    if (founded) return pages(req, res, next);
    if (!OPEN.has(req.path) && !CHAPTER.test(req.path))
      return res.set('Cache-Control', 'private, no-store').redirect(303, '/bienvenue');
    const language = hasChosen(req.get('cookie')) ? null : languageAskedBy(req, res);
    setContext(res, { ...contextOf(res), ...(language && { language }), beforeFounding: true });
    return pages(req, res, next);
  };
}

function languageAskedBy(req: Request, res: Response) {
  res.vary('Accept-Language');
  const asked = req.acceptsLanguages('fr', 'en');
  return typeof asked === 'string' && isLanguage(asked) ? asked : null;
}
