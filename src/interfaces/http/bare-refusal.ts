import type { NextFunction, Request, Response } from 'express';
import type { Language } from '../messages/error-text.ts';
import { formSentAgain } from './form-sent-again.ts';
import { IN_PLACE } from './led-on.ts';
import { toProblem } from './problem-details.ts';
import { contextOf } from './request-context.ts';

/** A refusal that may say when to come again. */
interface ComeAgain {
  readonly details: Readonly<Record<string, unknown>>;
}

/**
 * Answers whoever comes too often, or too much at once, at no cost: a browser by a page of nothing but its words, with what was written to be
 * sent again, the others as any refusal.
 */
export function refuseBarely(refusal: ComeAgain, req: Request, res: Response, next: NextFunction): void {
  if (!wantsPage(req)) return next(refusal);
  const { language } = contextOf(res);
  const { status, title } = toProblem(refusal, language, () => '');
  const comeBack = refusal.details['retryAfterSeconds'];
  if (comeBack !== undefined) res.set('Retry-After', String(comeBack));
  res.status(status).set('Cache-Control', 'private, no-store').type('html');
  // Without a time to come back it is what was sent that is too much.
  const again = comeBack === undefined ? Promise.resolve('') : formSentAgain(req, language);
  again.then((form) => res.send(pageOf({ status, title, form }, language))).catch(next);
}

/** A script of a page shows the words where it stands, beside what was typed. */
const wantsPage = (req: Request): boolean =>
  !req.path.startsWith('/api/') &&
  req.headers[IN_PLACE] === undefined &&
  (req.get('accept')?.includes('text/html') ?? false);

interface Said {
  readonly status: number;
  readonly title: string;
  /** Markup. */
  readonly form: string;
}

const pageOf = ({ status, title, form }: Said, language: Language) =>
  `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head><body><main><h1>${status}</h1><p>${title}</p>${form}</main></body></html>`;
