import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import pactum from 'pactum';
import { documented } from '#interfaces/http/adapter';
import { closed } from '../support/closed.ts';
import type { SignedIn } from '../support/sessions.ts';
import type { RunningSite } from '../support/site.ts';

interface Described {
  readonly operationId: string;
  readonly summary: string;
  readonly tags: readonly string[];
  readonly security: readonly object[];
  readonly requestBody?: object;
  readonly parameters?: readonly { readonly name: string }[];
  readonly responses: Readonly<
    Record<string, { readonly content?: Record<string, { schema: object }>; readonly headers?: object }>
  >;
}

/** One operation of the document, with where it stands. */
export interface Documented extends Described {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  readonly path: string;
}

export const DOCUMENT = documented();

export const OPERATIONS: readonly Documented[] = Object.entries(DOCUMENT.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, described]) => ({
    ...(described as unknown as Described),
    method: method as Documented['method'],
    path,
  })),
);

export interface Call {
  readonly as?: SignedIn | null;
  /** A key in place of a session. */
  readonly key?: string;
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: string | Readonly<Record<string, string | number>>;
  readonly body?: unknown;
  /** Sent as it is, with its content type. */
  readonly raw?: { readonly type: string; readonly text: string };
  /** Null takes a header away that is sent otherwise. */
  readonly headers?: Readonly<Record<string, string | null>>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: never;
}

/** `application/problem+json` is JSON too. */
const parsed = (body: unknown): unknown =>
  typeof body === 'string' && body.startsWith('{') ? (JSON.parse(body) as unknown) : body;

/**
 * What is the same for everybody may be kept by everybody, and one thing by the client that read it, to be asked for each time;
 * whatever is refused, and all else, by nobody.
 */
function keepingOf({ method, path }: Documented, { status, headers }: Answer, { key }: Call): string {
  if (method !== 'get' || status !== 200) return 'private, no-store';
  if (path.startsWith('/public/') || path === '/openapi.json') return 'public, no-cache';
  return key !== undefined && headers['etag'] !== undefined ? 'private, no-cache' : 'private, no-store';
}

/** Without the words of a test runner: proofs hold answers against the document too. */
function mustBe(what: string, given: unknown, wanted: unknown): void {
  if (given !== wanted) throw new Error(`${what} is ${JSON.stringify(given)}, not ${JSON.stringify(wanted)}`);
}

/** Headers that callers lean on: none comes without being documented. */
const TOLD: readonly string[] = Object.keys(DOCUMENT.components.headers).map((name) => name.toLowerCase());

/** Calls operations by their names and holds every answer against the document. */
export class Client {
  readonly seen = new Map<string, Set<number>>();
  private readonly ajv = (addFormats as unknown as (ajv: Ajv2020) => Ajv2020)(
    new Ajv2020({ strict: false, allErrors: true }),
  );
  private readonly judges = new Map<object, ValidateFunction>();

  constructor(private readonly app: RunningSite) {
    this.ajv.addSchema({ $id: 'document', components: closed(DOCUMENT.components) });
  }

  async call(id: string, call: Call = {}): Promise<Answer> {
    const operation = OPERATIONS.find((one) => one.operationId === id);
    if (!operation) throw new Error(`No operation ${id}`);
    const spec = pactum.spec();
    const query = new URLSearchParams(call.query as Record<string, string>).toString();
    const address = operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => call.path?.[name] ?? '');
    const url = `${this.app.url}/api/v1${address}${query && `?${query}`}`;
    spec
      .withMethod(operation.method.toUpperCase() as 'GET')
      .withPath(url)
      .withFollowRedirects(false);
    for (const [name, value] of Object.entries(this.headersOf(call))) spec.withHeaders(name, value);
    if (call.raw) spec.withBody(call.raw.text);
    else if (call.body !== undefined) spec.withBody(JSON.stringify(call.body));
    const response = await spec.toss();
    const answer = {
      status: response.statusCode,
      headers: response.headers as Record<string, string>,
      body: parsed(response.body) as never,
    };
    this.hold(operation, answer, call);
    return answer;
  }

  private headersOf(call: Call): Record<string, string> {
    const type = call.raw?.type ?? (call.body === undefined ? null : 'application/json');
    const all = {
      Origin: this.app.url,
      ...(call.key === undefined
        ? { Cookie: call.as?.cookie ?? null }
        : { Origin: null, Authorization: `Bearer ${call.key}` }),
      'Content-Type': type,
      ...call.headers,
    };
    return Object.fromEntries(Object.entries(all).filter((one): one is [string, string] => one[1] !== null));
  }

  private hold(operation: Documented, answer: Answer, call: Call): void {
    const { operationId: id, responses } = operation;
    const described = responses[answer.status];
    if (!described)
      throw new Error(`${id}: ${answer.status} is not documented: ${JSON.stringify(answer.body)}`);
    if (answer.status >= 500) throw new Error(`${id}: ${answer.status}: ${JSON.stringify(answer.body)}`);
    const told = Object.keys(described.headers ?? {}).map((name) => name.toLowerCase());
    const untold = Object.keys(answer.headers).filter((name) => TOLD.includes(name) && !told.includes(name));
    mustBe(`${id} ${answer.status}: what the document lacks of its headers`, untold.join(), '');
    this.seen.set(id, (this.seen.get(id) ?? new Set()).add(answer.status));
    if (answer.status !== 304)
      mustBe(`${id}: Cache-Control`, answer.headers['cache-control'], keepingOf(operation, answer, call));
    const [content] = Object.entries(described.content ?? {});
    if (!content && answer.status === 308) return;
    if (!content) return mustBe(`${id}: the body`, answer.body || null, null);
    const [type, { schema }] = content;
    const given = answer.headers['content-type'] ?? '';
    mustBe(`${id}: Content-Type`, given.includes(type) ? type : given, type);
    const judge = this.judgeOf(schema);
    if (!judge(answer.body))
      throw new Error(`${id} ${answer.status} parts from its schema: ${this.ajv.errorsText(judge.errors)}`);
  }

  private judgeOf(schema: object): ValidateFunction {
    const known = this.judges.get(schema);
    if (known) return known;
    const local = closed(JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"document#/')) as object);
    const judge = this.ajv.compile(local);
    this.judges.set(schema, judge);
    return judge;
  }
}
