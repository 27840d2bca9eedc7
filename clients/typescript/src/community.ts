import createClient, { type Client, type Middleware } from 'openapi-fetch';
import type { components, paths } from './schema.ts';

export interface CommunityOptions {
  /** Where the community is, with its path if it has one: `https://www.example.org/communaute`. */
  readonly url: string;
  /** The key `cpk_…`; or the two that are exchanged for tokens. */
  readonly credentials: { readonly key: string } | { readonly id: string; readonly secret: string };
  /** How often a call is made again that was told to wait, or was never answered. Default 4. */
  readonly retries?: number;
  /** The longest it waits for one of them. Default 60 seconds; where it is told to wait longer, the refusal is given back. */
  readonly longestWaitMs?: number;
  /** `fr` or `en`: the language of titles of problems. */
  readonly language?: 'fr' | 'en';
  readonly fetch?: (request: Request) => Promise<Response>;
}

type Problem = components['schemas']['Problem'];

/** What the adapter refused; `problem.code` is stable, its title is for people. */
export class CommunityProblem extends Error {
  override readonly name = 'CommunityProblem';
  constructor(
    readonly problem: Problem,
    readonly status: number,
    /** To be quoted when something is to be looked up. */
    readonly requestId: string | null,
  ) {
    super(`${status} ${problem.code}: ${problem.title}`);
  }
}

interface Page {
  readonly data: readonly unknown[];
  readonly page: { readonly nextCursor: string | null };
}
type AnswerOf<P extends keyof paths> = paths[P] extends {
  get: { responses: { 200: { content: { 'application/json': infer Body } } } };
}
  ? Body
  : never;

/** Paths that answer with a page of a list. */
export type ListPath = { [P in keyof paths]: AnswerOf<P> extends Page ? P : never }[keyof paths];
type ItemOf<P extends ListPath> = AnswerOf<P> extends { data: (infer Item)[] } ? Item : never;
type QueryOf<P extends ListPath> = paths[P] extends { get: { parameters: { query?: infer Query } } }
  ? Query
  : never;
type PlaceOf<P extends ListPath> = paths[P] extends { get: { parameters: { path: infer Place } } }
  ? { readonly path: Place }
  : { readonly path?: never };

/** Every operation of the document by method and path, as openapi-fetch has it, and a little more. */
export type Community = Client<paths> & {
  /** What was answered; throws `CommunityProblem` for what was refused. */
  take<T>(call: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T>;
  /** Every item of a list, page after page. */
  every<P extends ListPath>(
    path: P,
    asked?: { readonly query?: Omit<NonNullable<QueryOf<P>>, 'cursor'> } & PlaceOf<P>,
  ): AsyncGenerator<ItemOf<P>>;
};

const DEFAULTS = { retries: 4, longestWaitMs: 60_000 };
const FIRST_WAIT_MS = 500;
/** Before its end a token is not used any more. */
const MARGIN_MS = 30_000;

/**
 * What answers with a secret that is shown once. No answer of it is kept, so that the same call again makes another secret or another
 * thing: never sent twice, whatever its method and its key.
 */
const SHOWN_ONCE = [
  ['POST', /\/webhooks$/],
  ['PUT', /\/webhooks\/[^/]+\/secret$/],
] as const;
const isShownOnce = ({ method, url }: Request): boolean =>
  SHOWN_ONCE.some(([by, place]) => method === by && place.test(new URL(url).pathname));

/**
 * A client of the adapter. Each POST gets an `Idempotency-Key` of its own unless it brings one, so that it may be sent again; what
 * answers with a secret gets none.
 */
export function connect(options: CommunityOptions): Community {
  const baseUrl = `${options.url.replace(/\/+$/, '')}/api/v1`;
  const send = options.fetch ?? ((request: Request) => fetch(request));
  const bearer = bearerOf(options, send);
  const client = createClient<paths>({ baseUrl, fetch: patient(send, { ...DEFAULTS, ...options }) });
  const middleware: Middleware = {
    async onRequest({ request }) {
      request.headers.set('Authorization', `Bearer ${await bearer()}`);
      if (options.language) request.headers.set('Accept-Language', options.language);
      if (request.method === 'POST' && !request.headers.has('Idempotency-Key') && !isShownOnce(request))
        request.headers.set('Idempotency-Key', crypto.randomUUID());
      return request;
    },
  };
  client.use(middleware);
  return Object.assign(client, { take, every: everyOf(client) });
}

async function take<T>(call: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  const { data, error, response } = await call;
  if (response.ok) return data as T;
  const problem = (error ?? {}) as Partial<Problem>;
  const {
    type = 'about:blank',
    title = response.statusText,
    code = 'unexpected',
    status = response.status,
  } = problem;
  throw new CommunityProblem(
    { ...problem, type, title, code, status },
    response.status,
    response.headers.get('x-request-id'),
  );
}

const everyOf = (client: Client<paths>): Community['every'] =>
  async function* every(path, asked = {} as never) {
    let cursor: string | null = null;
    do {
      const query: object = { ...(asked.query as object | undefined), ...(cursor !== null && { cursor }) };
      const params = { query, ...(asked.path === undefined ? {} : { path: asked.path as object }) };
      const call = client.GET as (path: string, init: object) => ReturnType<Client<paths>['GET']>;
      const answer = (await take(call(path, { params }) as never)) as Page;
      yield* answer.data as never[];
      cursor = answer.page.nextCursor;
    } while (cursor !== null);
  };

/** The key itself, or a token that is asked for anew before it ends. */
function bearerOf(
  { credentials, url }: CommunityOptions,
  send: (request: Request) => Promise<Response>,
): () => Promise<string> {
  if ('key' in credentials) return async () => credentials.key;
  let token = '';
  let until = 0;
  return async () => {
    if (Date.now() < until) return token;
    const answer = await send(
      new Request(`${url.replace(/\/+$/, '')}/oauth/token`, {
        method: 'POST',
        headers: {
          Authorization: `Basic ${btoa(`${credentials.id}:${credentials.secret}`)}`,
          'Content-Type': 'application/x-www-form-urlencoded',
        },
        body: 'grant_type=client_credentials',
      }),
    );
    if (!answer.ok) {
      const { error = 'invalid_client' } = (await answer.json().catch(() => ({}))) as { error?: string };
      throw new CommunityProblem(
        { type: 'about:blank', title: error, code: error, status: answer.status },
        answer.status,
        answer.headers.get('x-request-id'),
      );
    }
    const given = (await answer.json()) as { access_token: string; expires_in: number };
    token = given.access_token;
    until = Date.now() + given.expires_in * 1000 - MARGIN_MS;
    return token;
  };
}

/** Waits where it is told to, and sends again what may be sent twice: what reads or sets, and what carries a key. */
function patient(
  send: (request: Request) => Promise<Response>,
  { retries, longestWaitMs }: { retries: number; longestWaitMs: number },
): (request: Request) => Promise<Response> {
  return async (request) => {
    const mayRepeat =
      !isShownOnce(request) && (request.method !== 'POST' || request.headers.has('Idempotency-Key'));
    for (let tries = 0; ; tries += 1) {
      const isLast = tries >= retries;
      try {
        const answer = await send(request.clone());
        const wait = waitOf(answer, tries);
        if (isLast || wait === null || wait > longestWaitMs) return answer;
        if (answer.status !== 429 && !mayRepeat) return answer;
        await answer.body?.cancel();
        await sleep(wait);
      } catch (error) {
        // Never answered: whether it was done is not known.
        if (isLast || !mayRepeat || request.signal.aborted) throw error;
        await sleep(FIRST_WAIT_MS * 2 ** tries);
      }
    }
  };
}

/** In milliseconds; null for answers that will be the same again. */
function waitOf(answer: Response, tries: number): number | null {
  if (![429, 502, 503, 504].includes(answer.status)) return null;
  const told = answer.headers.get('retry-after');
  const seconds = told === null ? NaN : Number(told);
  return Number.isFinite(seconds) ? seconds * 1000 : FIRST_WAIT_MS * 2 ** tries;
}

const sleep = (ms: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, ms));
