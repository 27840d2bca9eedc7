import { data } from '@remix-run/node';
import type { ProblemDetails } from '#interfaces/http/problem-details';
import { movedMeanwhile } from './outcomes.server.ts';
import { type Typed, wordsOf } from './typed-words.ts';
import type { Refused } from './visit.ts';

const NOT_KEPT = { 'Cache-Control': 'private, no-store' };
const MOVED = 301;

/** By the request that brought them, whose action and whose loaders share one context. */
const refusedForms = new WeakMap<object, Refused>();

/** What the page of a form may turn out not to show: it may be gone, or elsewhere, by the time it is drawn again. */
export const noteRefused = (context: object, form: Refused): void => void refusedForms.set(context, form);

/** The form that was refused before its page is drawn again by this request. */
export const refusedIn = (context: object): Refused | undefined => refusedForms.get(context);

const wordsAmong = (context: object): readonly string[] => wordsOf(refusedIn(context)?.typed ?? {});

/** A page that could not open, with what was written in the form that brought somebody there. */
export function withUnplaced(context: object, problem: ProblemDetails): ProblemDetails {
  const written = wordsAmong(context);
  return written.length > 0 ? { ...problem, details: { ...problem.details, written } } : problem;
}

/**
 * A page that leads elsewhere would drop what was written in its refused form: it says why it was refused instead, with the words and the
 * way there.
 */
export function insteadOfLeading(context: object, answer: Response): unknown {
  const [written, to] = [wordsAmong(context), answer.headers.get('location')];
  if (written.length === 0 || to === null) return answer;
  const { problem } = refusedForms.get(context)!;
  return data(
    { ...problem, details: { ...problem.details, written, to } },
    { status: problem.status, headers: NOT_KEPT },
  );
}

/** What was sent to an address that leads elsewhere by now was not done: browsers would open the other page without it. */
export function mustNotBeMoved(
  answer: unknown,
  { typed, problemOf }: { typed: Typed; problemOf: (error: unknown) => ProblemDetails },
): void {
  if (!(answer instanceof Response) || answer.status !== MOVED) return;
  const [written, to] = [wordsOf(typed), answer.headers.get('location')];
  if (written.length === 0) return;
  const problem = problemOf(movedMeanwhile());
  throw data({ ...problem, details: { written, to } }, { status: problem.status, headers: NOT_KEPT });
}
