import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { data, redirect } from '@remix-run/node';
import type { PolicyName } from '#interfaces/http/policies';
import { validated } from '#interfaces/http/validate';
import { backFromIdentity } from './identity.server.ts';
import { countWaiting } from '../admin/waiting.server.ts';
import { addressRead } from './address-read.ts';
import {
  again,
  confirmedFirst,
  letGo,
  mustComeBack,
  mustNotBeOfAnother,
  unreadBy,
} from './coming-back.server.ts';
import { type PageData, pageData } from './page-data.ts';
import { MAX_FORM_BYTES, postedIn, saidIn } from './posted-form.server.ts';
import {
  FACTOR_NEEDED,
  factorFirst,
  NOT_KEPT,
  refusal,
  signInFirst,
  waiting,
  wantsPage,
} from './refused-answers.server.ts';
import { safePath } from './safe-path.ts';
import { fieldsOf, mustBeOfSender } from './sent-as.server.ts';
import { insteadOfLeading, mustNotBeMoved, refusedIn, withUnplaced } from './unplaced-words.server.ts';
import type { Refused, Visit } from './visit.ts';
import { whileAllowed } from './while-allowed.server.ts';

export type { Refused, Visit };

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

/** A form that brings a file. */
export interface FormWithFile {
  readonly maxBytes: number;
  /** Asked before any of it is read. */
  readonly before: (visit: Visit) => Promise<void>;
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
 * @param form how many bytes may be posted, 256 kB unless a file comes with it, and what is asked before these are read
 * @param first judges what they sent where it is not even complete: whether they may at all, for acts of which a refusal is of record; or what
 * else there is to say of it
 */
export function act<T extends object, Shown extends object = never>(
  policy: PolicyName,
  asked: Form<T>,
  deed: (input: T, visit: Deed) => Promise<Response | Shown>,
  form: number | FormWithFile = MAX_FORM_BYTES,
  first: (deed: Deed, refusal: unknown) => Promise<void> = () => Promise.resolve(),
) {
  const { maxBytes, before } = typeof form === 'number' ? { maxBytes: form, before: null } : form;
  return async (args: ActionFunctionArgs) => {
    let visit = visitOf(args);
    let typed: Refused['typed'] = visit.takenUp ?? {};
    let posted: FormData | null = null;
    try {
      visit.mustPass(policy);
      if (visit.takenUp) return again(visit, typed);
      await before?.(visit);
      const sent = (posted = await postedIn(args.request, maxBytes, visit.room));
      typed = fieldsOf(sent);
      const late = await onceItCame(args, visit);
      if (late) (visit = late).mustPass(policy);
      mustBeOfSender(sent, { ...visit, policy });
      const own: Deed = {
        ...visit,
        typed,
        file: (field) => fileIn(sent, field),
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
      const problem = visit.problemOf(error);
      return Response.json(problem, {
        status: problem.status,
        headers: {
          'Content-Type': 'application/problem+json',
          ...NOT_KEPT,
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
    url: addressRead(args.request.url, environment.keeping),
    request: args.request,
  };
}

/** A large form may be held back for minutes: whoever sent it, and the page that refuses it, are as they are by now. @returns null where it was not waited for */
async function onceItCame(args: ActionFunctionArgs, visit: Visit): Promise<Visit | null> {
  const now = await visit.onceItCame();
  return now && visitOf({ ...args, context: Object.assign(args.context, now) });
}

/** For loaders: the sign-in page with a way back, or the boundary of the page, with what was written in its form where that was refused. */
async function answerTo(error: unknown, visit: Visit, context: object): Promise<unknown> {
  const afterDeed = isAfterDeed(visit.request);
  if (error instanceof Response) return afterDeed ? insteadOfLeading(context, error) : error;
  const problem = visit.problemOf(error);
  // Where the organisation led the address of a page on, that is what became of the page.
  if ((problem.status === 404 || problem.code === 'site.page-withdrawn') && !afterDeed) {
    const former = await visit.app.site.redirect.follow(visit.url.pathname);
    if (former) return redirect(safePath(former.to), former.status);
  }
  if (problem.status === 401) return signInFirst(visit.url.pathname + visit.url.search);
  if (problem.code === FACTOR_NEEDED) return factorFirst(visit.url.pathname + visit.url.search);
  const headers = { ...NOT_KEPT, ...waiting(problem) };
  return data(afterDeed ? withUnplaced(context, problem) : problem, { status: problem.status, headers });
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
