import { data, redirect } from '@remix-run/node';
import type { PolicyName } from '#interfaces/http/policies';
import { backFromIdentity, identityPath } from './identity.server.ts';
import { identityFirst, pageOfAnother, signedInAgain } from './outcomes.server.ts';
import { besideFile, MAX_FORM_BYTES, postedIn, saidIn } from './posted-form.server.ts';
import { FACTOR_NEEDED, NOT_KEPT, refusal, signInFirst, wantsPage } from './refused-answers.server.ts';
import { fieldsOf, isOfAnother, toGoOnWith, unreadOf } from './sent-as.server.ts';
import { withoutSecrets, wordsOf } from './typed-words.ts';
import type { Refused, Visit } from './visit.ts';

const TOO_MANY = 429;

/** What somebody may do once they have done something else. */
const FIRST_SOMETHING_ELSE: readonly string[] = [
  'access.email-not-confirmed',
  'access.terms-not-accepted',
  FACTOR_NEEDED,
];

/**
 * Who still has to confirm their address, to accept new rules, or to set up a second factor, meets a page that says so and shows what they wrote:
 * where they came from may not even be open to them. What somebody wrote whose session was over waits until they are signed in again; where it
 * cannot be kept, it is shown in the same way.
 */
export async function mustComeBack(
  error: unknown,
  visit: Visit,
  { typed, maxBytes }: { typed: Refused['typed']; maxBytes: number },
): Promise<void> {
  if (error instanceof Response || !wantsPage(visit.request)) return;
  const problem = visit.problemOf(error);
  const isSignedOut = problem.status === 401;
  if (!isSignedOut && !FIRST_SOMETHING_ELSE.includes(problem.code)) return;
  const isRead = visit.request.bodyUsed || Boolean(visit.takenUp);
  // Nobody is known yet: no more is read than the words that a form may have.
  const most = isSignedOut ? Math.min(maxBytes, MAX_FORM_BYTES) : maxBytes;
  const posted = isRead ? null : await postedIn(visit.request, most, visit.room).catch(saidIn);
  const fields = posted ? fieldsOf(posted) : typed;
  const written = wordsOf(fields);
  if (isSignedOut && written.length === 0) return;
  if (isSignedOut && (await isKept(visit, fields))) throw signInFirst(pathOf(visit));
  throw data(
    { ...problem, details: { ...problem.details, written } },
    { status: problem.status, headers: NOT_KEPT },
  );
}

/** What was sent by somebody who was turned away before it was read: where it may be that of another, or words stand beside a file. */
export async function unreadBy(error: unknown, visit: Visit): Promise<FormData | null> {
  if (error instanceof Response || visit.takenUp || !wantsPage(visit.request)) return null;
  const { status } = visit.problemOf(error);
  if (status === TOO_MANY) return besideFile(visit.request);
  return unreadOf(visit.request, { status, viewer: visit.viewer });
}

/** Who sent the page of another meets a page that says who they are by now, and shows what was typed: to go on with it as themselves where they may. */
export function mustNotBeOfAnother(
  error: unknown,
  visit: Visit,
  { policy, posted, typed }: { policy: PolicyName; posted: FormData | null; typed: Refused['typed'] },
): void {
  const { viewer, request } = visit;
  if (error instanceof Response || !posted || !wantsPage(request)) return;
  if (!isOfAnother(posted, { viewer, policy })) return;
  const problem = visit.problemOf(pageOfAnother(viewer.member!.pseudonym));
  const isTurnedAway = visit.problemOf(error).code !== problem.code;
  const fields = isTurnedAway ? null : toGoOnWith(posted, withoutSecrets(typed));
  const details = { ...problem.details, written: wordsOf(typed), fields };
  throw data({ ...problem, details }, { status: problem.status, headers: NOT_KEPT });
}

const pathOf = ({ url }: Visit): string => url.pathname + url.search;

async function isKept(visit: Visit, fields: Refused['typed']): Promise<boolean> {
  const { app, cookies, network, formerSession, deviceMark: mark, keptForm } = visit;
  const secret = await app.accounts.keepForm.execute({
    path: pathOf(visit),
    fields: withoutSecrets(fields),
    member: visit.actor.memberId,
    secret: keptForm,
    formerSession,
    mark,
    network,
  });
  if (secret !== null) cookies.keepForm(secret);
  return secret !== null;
}

/**
 * Who first has to confirm that it is them finds in the same form what they had typed there; where it cannot be kept, the form shows it now.
 * Of a form of another page, whose words are what would be lost, they are given back to be copied.
 */
export async function confirmedFirst(answer: Response, visit: Visit, typed: Refused['typed']) {
  const back = backFromIdentity(answer);
  if (back === null || !wantsPage(visit.request)) return answer;
  const isOwnForm = back.split('?')[0] === visit.url.pathname;
  if (!(isOwnForm ? isFilledIn(typed) : wordsOf(typed).length > 0)) return answer;
  if (await isKept(visit, typed)) return redirect(identityPath(pathOf(visit)), 303);
  return refusal(identityFirst(), visit, typed);
}

/** What its button says, and what the page carried in it, is no loss. */
const NOT_TYPED = /^(?:act|agrees|deed|id|intent|read|seen|step|version|way|.*Id)$/;
const isFilledIn = (typed: Refused['typed']): boolean =>
  Object.entries(withoutSecrets(typed)).some(
    ([name, said]) => !NOT_TYPED.test(name) && [said].flat().some((text) => text !== ''),
  );

/**
 * What was kept of the form that has now been sent is kept no longer.
 * @param page where the same words could have been sent as well, and may be kept
 */
export async function letGo(visit: Visit, page?: string): Promise<void> {
  const { app, cookies, keptForm: secret, viewer } = visit;
  if (!secret || !viewer.member) return;
  if (await app.accounts.letFormGo.execute({ secret, path: pathOf(visit), page })) cookies.endForm();
}

/** The form as it was sent while its writer was signed in no more, or had to confirm that it is them, for them to look at and to send. Nothing was refused. */
export function again(visit: Visit, typed: Refused['typed']) {
  const problem = visit.problemOf(signedInAgain());
  return data({ problem, typed } satisfies Refused, { status: 200, headers: NOT_KEPT });
}
