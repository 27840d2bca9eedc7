import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { data, redirect } from '@remix-run/node';
import type { Actor } from '#application/shared/viewer';
import { identityFirst, pageOfAnother, signedInAgain } from './outcomes.server.ts';
import type { ProblemDetails } from '#interfaces/http/problem-details';
import type { PolicyName } from '#interfaces/http/policies';
import { validated } from '#interfaces/http/validate';
import { backFromIdentity, identityPath } from '../accounts/identity.server.ts';
import { countWaiting } from '../admin/waiting.server.ts';
import type { PageEnvironment } from './page-environment.ts';
import { secondFactorHref } from './addresses.ts';
import { type PageData, pageData } from './page-data.ts';
import { MAX_FORM_BYTES, postedIn, saidIn } from './posted-form.server.ts';
import { fieldsOf, isOfAnother, mustBeOfSender, toGoOnWith, unreadOf } from './sent-as.server.ts';
import { safePath } from './safe-path.ts';
import { type Typed, withoutSecrets, wordsOf } from './typed-words.ts';
import {
  insteadOfLeading,
  mustNotBeMoved,
  noteRefused,
  refusedIn,
  withUnplaced,
} from './unplaced-words.server.ts';
import { whileAllowed } from './while-allowed.server.ts';

/** What a gate hands to the page behind it. */
export interface Visit extends PageEnvironment {
  readonly actor: Actor;
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly url: URL;
  readonly request: Request;
}

/** What a form gets back when it was refused: why, and all that was typed. */
export interface Refused {
  readonly problem: ProblemDetails;
  readonly typed: Typed;
}

type Form<T> = new () => T;

/**
 * The gate of every loader: the policy first, then the page; refusals become the page's boundary.
 * @param load with what its form was refused a moment ago, where that is why the page is drawn
 */
export function read<T>(
  policy: PolicyName,
  load: (visit: Visit, refused: Pick<Refused, 'typed'> | undefined) => Promise<T>,
) {
  return async (args: LoaderFunctionArgs): Promise<PageData<T>> => {
    const visit = visitOf(args);
    try {
      visit.mustPass(policy);
      const [page] = await Promise.all([
        load(visit, refusedIn(args.context)),
        countWaiting(visit.url.pathname, visit),
      ]);
      return pageData(page);
    } catch (error) {
      throw await answerTo(error, visit, args.context);
    }
  };
}

/** What an action has beside its input. */
export interface Deed extends Visit {
  /** As it came, to be shown again with a preview. */
  readonly typed: Refused['typed'];
  /** The file of that field, null when none was chosen. */
  file(field: string): File | null;
  /** From now on a refusal gives these back instead of what was typed: what was done by then is not done twice. */
  giveBack(fields: Readonly<Record<string, string>>): void;
}

/**
 * The gate of every action: policy, input judged by the request class, then the deed. What is refused comes back to the
 * form with its reasons and everything that was typed; success is a redirect, so that reloading repeats nothing. What
 * changed nothing, a preview, may come back as data of the page.
 * @param maxBytes of the posted form, 256 kB unless a file comes with it
 * @param first judges what they sent where it is not even complete: whether they may at all, for acts of which a refusal is of record; or what
 * else there is to say of it
 */
export function act<T extends object, Shown extends object = never>(
  policy: PolicyName,
  asked: Form<T>,
  deed: (input: T, visit: Deed) => Promise<Response | Shown>,
  maxBytes = MAX_FORM_BYTES,
  first: (deed: Deed, refusal: unknown) => Promise<void> = () => Promise.resolve(),
) {
  return async (args: ActionFunctionArgs) => {
    const visit = visitOf(args);
    let typed: Refused['typed'] = visit.takenUp ?? {};
    let posted: FormData | null = null;
    try {
      visit.mustPass(policy);
      if (visit.takenUp) return again(visit, typed);
      const form = (posted = await postedIn(args.request, maxBytes));
      typed = fieldsOf(form);
      mustBeOfSender(form, { ...visit, policy });
      const own: Deed = {
        ...visit,
        typed,
        file: (field) => fileIn(form, field),
        giveBack: (fields) => void (typed = { ...typed, ...fields }),
      };
      const input = await validated(asked, typed).catch(async (refusal: unknown) => {
        await first(own, refusal);
        throw refusal;
      });
      const done = await deed(input, own);
      if (done instanceof Response && backFromIdentity(done) !== null) throw done;
      if (done instanceof Response) await letGo(visit);
      return done;
    } catch (error) {
      // Too large is its file: what was written beside it is not lost with it.
      if (!posted) {
        posted = saidIn(error) ?? (await unreadBy(error, visit));
        if (posted) typed = fieldsOf(posted);
      }
      mustNotBeOfAnother(error, visit, { policy, posted, typed });
      await mustComeBack(error, visit, { typed, maxBytes });
      if (wantsPage(args.request)) mustNotBeMoved(error, { typed, problemOf: visit.problemOf });
      if (error instanceof Response) return confirmedFirst(error, visit, typed);
      return refusal(error, visit, typed, args.context);
    }
  };
}

/**
 * The gate of routes that answer with something else than a page: feeds, previews, suggestions, files. Who followed a link to one and
 * may not have it is told so by a page, a program by problem details.
 */
export function resource(policy: PolicyName, answer: (visit: Visit) => Promise<Response>) {
  return async (args: LoaderFunctionArgs): Promise<Response> => {
    const visit = visitOf(args);
    try {
      visit.mustPass(policy);
      return whileAllowed(await answer(visit), () => visit.mustStillPass(policy));
    } catch (error) {
      if (wantsPage(visit.request)) return visit.pageOfRefusal(error);
      const problem = problemOf(error, visit);
      return Response.json(problem, {
        status: problem.status,
        headers: {
          'Content-Type': 'application/problem+json',
          'Cache-Control': 'private, no-store',
          ...waiting(problem),
        },
      });
    }
  };
}

/** Browsers send a nameless empty file where none was chosen. */
function fileIn(posted: FormData, field: string): File | null {
  const value = posted.get(field);
  return value === null || typeof value === 'string' || value.size === 0 ? null : value;
}

function visitOf(args: LoaderFunctionArgs | ActionFunctionArgs): Visit {
  const environment = args.context;
  return {
    ...environment,
    actor: environment.viewer.actor,
    params: args.params,
    url: new URL(args.request.url),
    request: args.request,
  };
}

const problemOf = (error: unknown, visit: Visit): ProblemDetails => visit.problemOf(error);

/** For loaders: the sign-in page with a way back, or the boundary of the page, with what was written in its form where that was refused. */
async function answerTo(error: unknown, visit: Visit, context: object): Promise<unknown> {
  const afterDeed = isAfterDeed(visit.request);
  if (error instanceof Response) return afterDeed ? insteadOfLeading(context, error) : error;
  const problem = problemOf(error, visit);
  if (problem.status === 404 && !afterDeed) {
    const former = await visit.app.site.redirect.execute(visit.url.pathname);
    if (former) return redirect(safePath(former.to), former.status);
  }
  if (problem.status === 401) return signInFirst(visit.url.pathname + visit.url.search);
  if (problem.code === FACTOR_NEEDED) return factorFirst(visit.url.pathname + visit.url.search);
  const headers = { 'Cache-Control': 'private, no-store', ...waiting(problem) };
  return data(afterDeed ? withUnplaced(context, problem) : problem, { status: problem.status, headers });
}

/** @param context of the request, for its page, which may not open any more */
function refusal(error: unknown, visit: Visit, typed: Refused['typed'], context?: object) {
  const problem = problemOf(error, visit);
  if (problem.status === 401) return signInFirst(visit.cameFrom);
  const refused = { problem, typed: withoutSecrets(typed) } satisfies Refused;
  if (context) noteRefused(context, refused);
  const headers = { 'Cache-Control': 'private, no-store', ...waiting(problem) };
  const init = { status: problem.status, headers };
  // A route without a page would lose the status.
  return wantsPage(visit.request) ? data(refused, init) : Response.json(refused, init);
}

const NOT_KEPT = { 'Cache-Control': 'private, no-store' };

/** A script asks for none. */
const wantsPage = (request: Request): boolean =>
  request.headers.get('accept')?.includes('text/html') ?? false;

const FACTOR_NEEDED = 'access.second-factor-needed';
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
async function mustComeBack(
  error: unknown,
  visit: Visit,
  { typed, maxBytes }: { typed: Refused['typed']; maxBytes: number },
): Promise<void> {
  if (error instanceof Response || !wantsPage(visit.request)) return;
  const problem = problemOf(error, visit);
  const isSignedOut = problem.status === 401;
  if (!isSignedOut && !FIRST_SOMETHING_ELSE.includes(problem.code)) return;
  const isRead = visit.request.bodyUsed || Boolean(visit.takenUp);
  // Nobody is known yet: no more is read than the words that a form may have.
  const most = isSignedOut ? Math.min(maxBytes, MAX_FORM_BYTES) : maxBytes;
  const posted = isRead ? null : await postedIn(visit.request, most).catch(saidIn);
  const fields = posted ? fieldsOf(posted) : typed;
  const written = wordsOf(fields);
  if (isSignedOut && written.length === 0) return;
  if (isSignedOut && (await isKept(visit, fields))) throw signInFirst(pathOf(visit));
  throw data(
    { ...problem, details: { ...problem.details, written } },
    { status: problem.status, headers: NOT_KEPT },
  );
}

async function unreadBy(error: unknown, visit: Visit): Promise<FormData | null> {
  if (error instanceof Response || visit.takenUp || !wantsPage(visit.request)) return null;
  return unreadOf(visit.request, { status: problemOf(error, visit).status, viewer: visit.viewer });
}

/** Who sent the page of another meets a page that says who they are by now, and shows what was typed: to go on with it as themselves where they may. */
function mustNotBeOfAnother(
  error: unknown,
  visit: Visit,
  { policy, posted, typed }: { policy: PolicyName; posted: FormData | null; typed: Refused['typed'] },
): void {
  const { viewer, request } = visit;
  if (error instanceof Response || !posted || !wantsPage(request)) return;
  if (!isOfAnother(posted, { viewer, policy })) return;
  const problem = problemOf(pageOfAnother(viewer.member!.pseudonym), visit);
  const isTurnedAway = problemOf(error, visit).code !== problem.code;
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
    ...{ secret: keptForm, formerSession, mark, network },
  });
  if (secret !== null) cookies.keepForm(secret);
  return secret !== null;
}

/**
 * Who first has to confirm that it is them finds in the same form what they had typed there; where it cannot be kept, the form shows it now.
 * Of a form of another page, whose words are what would be lost, they are given back to be copied.
 */
async function confirmedFirst(answer: Response, visit: Visit, typed: Refused['typed']) {
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

/** What was kept of the form that has now been sent is kept no longer. */
async function letGo(visit: Visit): Promise<void> {
  const { app, cookies, keptForm: secret, viewer } = visit;
  if (!secret || !viewer.member) return;
  if (await app.accounts.letFormGo.execute({ secret, path: pathOf(visit) })) cookies.endForm();
}

/** The form as it was sent while its writer was signed in no more, or had to confirm that it is them, for them to look at and to send. Nothing was refused. */
function again(visit: Visit, typed: Refused['typed']) {
  const problem = visit.problemOf(signedInAgain());
  return data({ problem, typed } satisfies Refused, { status: 200, headers: NOT_KEPT });
}

/** When to come back, for who tried too often. Reaches the answer where the route exports `headers`. */
function waiting({ details }: ProblemDetails): Record<string, string> {
  const seconds = details?.['retryAfterSeconds'];
  return typeof seconds === 'number' ? { 'Retry-After': String(seconds) } : {};
}

function signInFirst(from: string): Response {
  return redirect(`/connexion?retour=${encodeURIComponent(safePath(from))}`, 303);
}

/** Who works for the organisation sets up more than a password first, where it says so. */
export function factorFirst(from: string): Response {
  return redirect(secondFactorHref(safePath(from)), 303);
}

/** After a deed: look again. */
export const seeOther = (path: string, headers?: HeadersInit): Response =>
  redirect(safePath(path), { status: 303, headers });

/** What loads at an address that only takes a deed: who merely opens it is led to the page on which that is done. */
export const deedOnly =
  (page: string) =>
  async ({ request }: Visit): Promise<null> => {
    if (isAfterDeed(request)) return null;
    throw redirect(page, 302);
  };

/**
 * Whether a loader runs because an action of its page was refused: then the refusal is shown, whatever the loader does
 * for those who merely open the address. The builder hands the headers of the posted form on, and no others have a type.
 */
export const isAfterDeed = (request: Request): boolean => request.headers.has('content-type');
