import type { ErrorRequestHandler, Response } from 'express';
import { toProblem } from '../problem-details.ts';
import { contextOf } from '../request-context.ts';

export const SCIM_TYPE = 'application/scim+json';
const ERROR = 'urn:ietf:params:scim:api:messages:2.0:Error';

/** The details that RFC 7644 §3.12 names for a 400, and `uniqueness` for a 409. */
type ScimType =
  | 'invalidFilter'
  | 'invalidPath'
  | 'invalidSyntax'
  | 'invalidValue'
  | 'mutability'
  | 'noTarget'
  | 'tooMany'
  | 'uniqueness';

/** A refusal of the protocol itself; told in the words of the RFC, which directories show to those who run them. */
export class ScimRefusal extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly scimType: ScimType | null = null,
  ) {
    super(message);
  }
}

/** What stands is not what the directory saw (RFC 7232, `If-Match`). */
export const staleVersion = (): ScimRefusal => new ScimRefusal(412, 'The resource has changed meanwhile');

export function sendScim(res: Response, status: number, body: object): void {
  res.status(status).set('Cache-Control', 'private, no-store').type(SCIM_TYPE).send(JSON.stringify(body));
}

/** What a directory is told, where nothing more is to say than in words. */
export const scimError = (status: number, detail: string) => ({
  schemas: [ERROR],
  status: String(status),
  detail,
});

/** A directory is told of every refusal in the one form that it reads (RFC 7644 §3.12). */
export function scimErrors(incident: (error: unknown) => string): ErrorRequestHandler {
  return (error: unknown, _req, res, next) => {
    if (res.headersSent) return next(error);
    const { status, scimType, detail, wait } = told(error, res, incident);
    if (wait !== null) res.set('Retry-After', String(wait));
    if (status === 401) res.set('WWW-Authenticate', 'Bearer realm="scim"');
    sendScim(res, status, {
      schemas: [ERROR],
      status: String(status),
      ...(scimType !== null && { scimType }),
      detail,
    });
  };
}

interface Told {
  readonly status: number;
  readonly scimType: ScimType | null;
  readonly detail: string;
  readonly wait: number | null;
}

/** A refusal as an answer among others; what is no refusal is thrown on. */
export function errorBody(error: unknown, res: Response): { readonly status: string } {
  const { status, scimType, detail } = told(error, res, () => {
    throw error;
  });
  return { schemas: [ERROR], status: String(status), ...(scimType !== null && { scimType }), detail } as {
    readonly status: string;
  };
}

function told(error: unknown, res: Response, incident: (error: unknown) => string): Told {
  if (error instanceof ScimRefusal)
    return { status: error.status, scimType: error.scimType, detail: error.message, wait: null };
  const { type } = (error ?? {}) as { type?: string };
  if (type === 'entity.too.large') return plain(413, 'The body is longer than 256 kB');
  if (type?.startsWith('entity.') || type?.startsWith('charset.') || type?.startsWith('encoding.'))
    return { ...plain(400, 'The body is not readable JSON'), scimType: 'invalidSyntax' };
  const { status, title, code, details, fields } = toProblem(error, contextOf(res).language, incident);
  const wait = details?.['retryAfterSeconds'];
  const named = (fields ?? []).map(({ field, text }) => `${field}: ${text}`).join(' ');
  const detail = named === '' ? title : named;
  const last = { detail, wait: typeof wait === 'number' ? wait : null };
  if (code === 'community.person-name-taken') return { status: 409, scimType: 'uniqueness', ...last };
  if (code === 'shared.changed-meanwhile') return { status: 412, scimType: null, ...last };
  // What a field may not say is a 422 elsewhere; the protocol knows 400 alone.
  if (status === 422) return { status: 400, scimType: 'invalidValue', ...last };
  return { status, scimType: null, ...last };
}

const plain = (status: number, detail: string): Told => ({ status, scimType: null, detail, wait: null });
