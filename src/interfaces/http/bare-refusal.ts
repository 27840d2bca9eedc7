import type { NextFunction, Request, Response } from 'express';
import type { Language } from '../messages/error-text.ts';
import { toProblem } from './problem-details.ts';
import { contextOf } from './request-context.ts';

/** A refusal that says when to come again. */
interface ComeAgain {
  readonly details: Readonly<Record<string, unknown>>;
}

/** Answers whoever comes too often, or too much at once, at no cost: a browser by a page of nothing but its words, the others as any refusal. */
export function refuseBarely(refusal: ComeAgain, req: Request, res: Response, next: NextFunction): void {
  if (!wantsPage(req)) return next(refusal);
  const { language } = contextOf(res);
  const { status, title } = toProblem(refusal, language, () => '');
  res
    .status(status)
    .set({
      'Retry-After': String(refusal.details['retryAfterSeconds']),
      'Cache-Control': 'private, no-store',
    })
    .type('html')
    .send(pageOf({ status, title }, language));
}

const wantsPage = (req: Request): boolean =>
  !req.path.startsWith('/api/') && (req.get('accept')?.includes('text/html') ?? false);

const pageOf = ({ status, title }: { readonly status: number; readonly title: string }, language: Language) =>
  `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head><body><main><h1>${status}</h1><p>${title}</p></main></body></html>`;
