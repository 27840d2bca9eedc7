import type { Schema } from './json-schema.ts';
import type { PolicyName } from './policies.ts';

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** What the OpenAPI document tells of an operation beside its request class. */
export interface Operation {
  /** Unique, for generated clients: `openTopic`. */
  readonly id: string;
  readonly summary: string;
  readonly tag: string;
  /** Status of success, 200 unless told; 204 has no body. */
  readonly status?: 200 | 201 | 202 | 204;
  readonly answer?: Schema;
  /** Refusals beside those that every operation of its kind has. */
  readonly refusals?: readonly number[];
  /** Where what was made is read stands in `Location`. */
  readonly located?: boolean;
  /** The answer is one thing with an ETag. */
  readonly item?: boolean;
  /** The same for everybody: whoever keeps it asks each time whether it still stands, by its ETag. */
  readonly shared?: boolean;
  /** The thing may have become part of another one, to which a redirect leads. */
  readonly moves?: boolean;
  /** Fields that may be left out, since what stands or `If-Match` fills them in. */
  readonly leaveOut?: readonly string[] | 'all';
  /** The answer holds a secret: it is kept for nobody who asks again. */
  readonly shownOnce?: boolean;
  /**
   * true: the version in `If-Match` may stand for the field `version`, and the change itself guards it · beforehand, which nobody
   * sets: `route` compares it with what is read at its path before the change, outside its transaction.
   */
  readonly ifMatch?: true | 'beforehand';
  /** The path whose thing `If-Match` speaks of, where that is not its own: `/surveys/:id/desk`. */
  readonly seenAt?: string;
}

/** One operation, for the permission proofs and the OpenAPI document. */
export interface RegisteredRoute {
  readonly method: Method;
  readonly path: string;
  readonly policy: PolicyName;
  readonly request: (new () => object) | null;
  readonly operation: Operation | null;
  /** By what is done there somebody is kept safe: it comes through where all else has to wait. */
  readonly isOfSafety: boolean;
}

const CHANGES: readonly Method[] = ['put', 'patch', 'delete'];

/** What was added by `route`, and how each thing is read that others change. */
export class ApiRoutes<Read> {
  private readonly registered = new Map<string, RegisteredRoute>();
  /** What is read at a path as one thing with an ETag: whoever changes it there may say what they saw. */
  private readonly items = new Map<string, Read>();

  add(one: RegisteredRoute, answer: Read): void {
    const { method, path, operation } = one;
    this.registered.set(`${method} ${path}`, one);
    if (method === 'get' && operation?.item) this.items.set(path, answer);
  }

  all(): readonly RegisteredRoute[] {
    return [...this.registered.values()].map((one) =>
      one.operation && this.seenAt(one) !== undefined
        ? { ...one, operation: { ...one.operation, ifMatch: one.operation.ifMatch ?? 'beforehand' } }
        : one,
    );
  }

  /** Where the thing is read that `If-Match` of a change speaks of; undefined where none is. */
  seenAt({ method, path, operation }: RegisteredRoute): string | undefined {
    const read = operation?.seenAt ?? path;
    return CHANGES.includes(method) && this.items.has(read) ? read : undefined;
  }

  readingAt(path: string): Read | undefined {
    return this.items.get(path);
  }
}
