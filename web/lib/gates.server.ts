import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { data, redirect } from '@remix-run/node';
import type { Actor } from '#application/shared/viewer';
import type { ProblemDetails } from '#interfaces/http/problem-details';
import type { PolicyName } from '#interfaces/http/policies';
import { formFields, InvalidRequest, validated } from '#interfaces/http/validate';
import type { PageEnvironment } from './page-environment.ts';
import { safePath } from './safe-path.ts';

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
  readonly typed: Readonly<Record<string, string | readonly string[]>>;
}

type Form<T> = new () => T;

/** The gate of every loader: the policy first, then the page; refusals become the page's boundary. */
export function read<T>(policy: PolicyName, load: (visit: Visit) => Promise<T>) {
  return async (args: LoaderFunctionArgs): Promise<T> => {
    const visit = visitOf(args);
    try {
      visit.mustPass(policy);
      return await load(visit);
    } catch (error) {
      throw answerTo(error, visit);
    }
  };
}

/**
 * The gate of every action: policy, input judged by the request class, then the deed. What is refused comes back to the
 * form with its reasons and everything that was typed; success is a redirect, so that reloading repeats nothing.
 */
export function act<T extends object>(
  policy: PolicyName,
  form: Form<T>,
  deed: (input: T, visit: Visit) => Promise<Response>,
) {
  return async (args: ActionFunctionArgs) => {
    const visit = visitOf(args);
    let typed: Refused['typed'] = {};
    try {
      visit.mustPass(policy);
      typed = await typedIn(args.request);
      const input = await validated(form, typed);
      return await deed(input, visit);
    } catch (error) {
      return refusal(error, visit, typed);
    }
  };
}

/** The gate of routes that answer with something else than a page: feeds, previews, suggestions. */
export function resource(policy: PolicyName, answer: (visit: Visit) => Promise<Response>) {
  return async (args: LoaderFunctionArgs): Promise<Response> => {
    const visit = visitOf(args);
    try {
      visit.mustPass(policy);
      return await answer(visit);
    } catch (error) {
      const problem = problemOf(error, visit);
      return Response.json(problem, {
        status: problem.status,
        headers: { 'Content-Type': 'application/problem+json', 'Cache-Control': 'private, no-store' },
      });
    }
  };
}

const MAX_FORM_BYTES = 256 * 1024;

async function typedIn(request: Request): Promise<Refused['typed']> {
  const type = request.headers.get('content-type') ?? '';
  if (!type.startsWith('application/x-www-form-urlencoded') && !type.startsWith('multipart/form-data'))
    throw Object.assign(new Error('Not a form'), { kind: 'unsupported', code: 'request.unsupported' });
  const bytes = await limitedBytes(request);
  try {
    const form = await new Response(bytes, { headers: { 'content-type': type } }).formData();
    return formFields(form);
  } catch (error) {
    if (error instanceof InvalidRequest) throw error;
    throw Object.assign(new Error('Unreadable form'), { kind: 'unreadable', code: 'request.unreadable' });
  }
}

async function limitedBytes(request: Request): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (request.body ?? []) as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > MAX_FORM_BYTES)
      throw Object.assign(new Error('Too large'), {
        kind: 'too-large',
        code: 'request.too-large',
        details: { max: '256 ko' },
      });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks) as Uint8Array<ArrayBuffer>;
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

/** For loaders: the sign-in page with a way back, or the boundary of the page. */
function answerTo(error: unknown, visit: Visit): unknown {
  if (error instanceof Response) return error;
  const problem = problemOf(error, visit);
  if (problem.status === 401) return signInFirst(visit.url.pathname + visit.url.search);
  return data(problem, { status: problem.status, headers: { 'Cache-Control': 'private, no-store' } });
}

function refusal(error: unknown, visit: Visit, typed: Refused['typed']) {
  if (error instanceof Response) return error;
  const problem = problemOf(error, visit);
  if (problem.status === 401) return signInFirst(visit.request.headers.get('referer') ?? '/');
  const { password: _password, currentPassword: _current, newPassword: _new, ...kept } = typed;
  return data({ problem, typed: kept } satisfies Refused, {
    status: problem.status,
    headers: { 'Cache-Control': 'private, no-store' },
  });
}

function signInFirst(from: string): Response {
  return redirect(`/connexion?retour=${encodeURIComponent(safePath(from))}`, 303);
}

/** After a deed: look again. */
export const seeOther = (path: string, headers?: HeadersInit): Response =>
  redirect(safePath(path), { status: 303, headers });
