import { data, redirect } from '@remix-run/node';
import type { ProblemDetails } from '#interfaces/http/problem-details';
import { secondFactorHref, signInHref } from './addresses.ts';
import { safePath } from './safe-path.ts';
import { withoutSecrets } from './typed-words.ts';
import { noteRefused } from './unplaced-words.server.ts';
import type { Refused, Visit } from './visit.ts';

/** Whoever works for the organisation needs a second factor there. */
export const FACTOR_NEEDED = 'access.second-factor-needed';
/** Of what is for one reader, once. */
export const NOT_KEPT = { 'Cache-Control': 'private, no-store' };

/** Whether a page is what whoever asks can read: a script asks for none. */
export const wantsPage = (request: Request): boolean =>
  request.headers.get('accept')?.includes('text/html') ?? false;

/** Whether a script says that what is meant for scripts is what it reads. */
export const asksForData = (request: Request): boolean =>
  request.headers.get('accept')?.includes('application/json') ?? false;

/**
 * The form again, with why it was refused and what was typed; the sign-in page for who is signed in no more.
 * @param context of the request, for its page, which may not open any more
 */
export function refusal(error: unknown, visit: Visit, typed: Refused['typed'], context?: object) {
  const problem = visit.problemOf(error);
  if (problem.status === 401) return signInFirst(visit.cameFrom);
  const refused = { problem, typed: withoutSecrets(typed) } satisfies Refused;
  if (context) noteRefused(context, refused);
  const headers = { ...NOT_KEPT, ...waiting(problem) };
  const init = { status: problem.status, headers };
  // A route without a page would lose the status.
  return wantsPage(visit.request) ? data(refused, init) : Response.json(refused, init);
}

/** When to come back, for who tried too often. Reaches the answer where the route exports `headers`. */
export function waiting({ details }: ProblemDetails): Record<string, string> {
  const seconds = details?.['retryAfterSeconds'];
  return typeof seconds === 'number' ? { 'Retry-After': String(seconds) } : {};
}

/** Whoever has to be known first is led back from there. */
export function signInFirst(from: string): Response {
  return redirect(signInHref(safePath(from)), 303);
}

/** Who works for the organisation sets up more than a password first, where it says so. */
export function factorFirst(from: string): Response {
  return redirect(secondFactorHref(safePath(from)), 303);
}
