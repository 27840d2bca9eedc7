import type { ErrorRequestHandler } from 'express';
import { toProblem } from './problem-details.ts';

/**
 * What a client is told that asks for a token where nobody can give one now: RFC 6749 has a word for it in §4.1.2.1.
 * @param why in English: the protocol lets no accent through
 */
export const unavailableToken = (why: string) => ({
  error: 'temporarily_unavailable',
  error_description: why.replaceAll('’', "'"),
});

/** What the door has no room for, or no turn, is told so as well. */
const LATER: readonly unknown[] = ['busy', 'too-many'];

export const tokenErrors: ErrorRequestHandler = (error: unknown, _req, res, next) => {
  if (res.headersSent || !LATER.includes((error as { kind?: unknown } | null)?.kind)) return next(error);
  const { status, title, details } = toProblem(error, 'en', () => '');
  res
    .status(status)
    .set({ 'Cache-Control': 'no-store', 'Retry-After': String(details?.['retryAfterSeconds']) })
    .json(unavailableToken(title));
};
