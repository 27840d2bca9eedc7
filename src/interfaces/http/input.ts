import type { Request } from 'express';
import { NoSuchThing } from './refusals.ts';
import type { Id } from '#domain/shared/id';
import { ID_PATTERN, InvalidRequest, type RefusedField } from './validate.ts';

/** Path parameters by name: what does not look like one names nothing, and never reaches the database. */
const PATH_PARAMETERS: Readonly<Record<string, { pattern: RegExp; meaning: string }>> = {
  id: { pattern: ID_PATTERN, meaning: 'UUID' },
  handle: { pattern: /^[a-z0-9-]{1,80}$/, meaning: 'Name in the address of a profile, or id of the member' },
  slug: { pattern: /^[a-z0-9-]{1,80}$/, meaning: 'Name in the address of a page' },
  provider: { pattern: /^[a-z0-9-]{2,40}$/, meaning: 'Name of a sign-on provider' },
  key: { pattern: /^[A-Za-z0-9][A-Za-z0-9-]{0,59}$/, meaning: 'Key in the register' },
  sealed: { pattern: /^[\w.-]{20,400}$/, meaning: 'What stands for a file' },
  urn: { pattern: /^[\w:.-]{1,120}$/, meaning: 'Name of a schema' },
  kind: { pattern: /^(?:attachments|avatars|polls|covers)$/, meaning: 'Kind of file' },
  name: { pattern: /^[0-9a-f-]{36}(?:\.webp)?$/, meaning: 'Name of a file' },
  step: { pattern: /^(?:shown|read|yes|no|sent)$/, meaning: 'What became of an attempt to make contact' },
  size: { pattern: /^(?:48|192)\.webp$/, meaning: 'Size of a picture' },
};

/** What `:id` is the id of, by the list that its path begins with. */
interface Lists {
  readonly categories: Id<'Category'>;
  readonly channels: Id<'ChatChannel'>;
  readonly events: Id<'Gathering'>;
  readonly ideas: Id<'Idea'>;
  readonly imports: Id<'InvitationImport'>;
  readonly jobs: Id<'DataExport'>;
  readonly members: Id<'Member'>;
  readonly messages: Id<'ChatMessage'>;
  readonly polls: Id<'Poll'>;
  readonly posts: Id<'Post'>;
  readonly 'review-items': Id<'ReviewItem'>;
  readonly reviews: Id<'ServiceReview'>;
  readonly 'scim/v2/Groups': Id<'MemberGroup'>;
  readonly 'scim/v2/Users': Id<'ProvisionedPerson'>;
  readonly contacts: Id<'ContactAttempt'>;
  readonly services: Id<'Service'>;
  readonly surveys: Id<'Survey'>;
  readonly topics: Id<'Topic'>;
  readonly 'trial-feedback': Id<'TrialFeedback'>;
  readonly trials: Id<'Trial'>;
  readonly webhooks: Id<'WebhookEndpoint'>;
}

type NamesIn<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | NamesIn<Rest>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never;

type IdIn<Path extends string> = Path extends `/${infer List}/:id${string}`
  ? List extends keyof Lists
    ? Lists[List]
    : never
  : never;

/** The parameters of a path by name; an id of one list is never taken for that of another. */
export type ParametersOf<Path extends string> = string extends Path
  ? Readonly<Record<string, string>>
  : { readonly [Name in NamesIn<Path>]: Name extends 'id' ? IdIn<Path> : string };

export const parametersIn = (path: string): string[] => [...path.matchAll(/:(\w+)/g)].map((one) => one[1]!);

/** @throws at start, when a path has a parameter nobody described */
export function parameterOf(name: string): { pattern: RegExp; meaning: string } {
  const parameter = PATH_PARAMETERS[name];
  if (!parameter) throw new Error(`Describe the path parameter :${name} in input.ts`);
  return parameter;
}

/** @throws NoSuchThing */
export function pathParameters<Path extends string>(req: Request): ParametersOf<Path> {
  const given: Record<string, string> = {};
  for (const [name, value] of Object.entries(req.params)) {
    if (typeof value !== 'string') throw new NoSuchThing();
    // The same id, however its letters are written: other systems keep them in capitals.
    const lower = value.toLowerCase();
    const told = ID_PATTERN.test(lower) ? lower : value;
    if (!parameterOf(name).pattern.test(told)) throw new NoSuchThing();
    given[name] = told;
  }
  return given as ParametersOf<Path>;
}

/**
 * What a request gives beside its path: the query of a GET, the JSON body of anything else. A name given twice, an
 * empty value (`null`) and a field in the wrong place are refused here; the rest is for the request class.
 * @throws InvalidRequest, or `request.unsupported` for a body that is not JSON
 */
export function inputOf(req: Request): unknown {
  const query = req.query as Record<string, unknown>;
  if (req.method === 'GET' || req.method === 'HEAD') {
    refuseFields(query, Array.isArray, 'field.repeated');
    return { ...query };
  }
  refuseFields(query, () => true, 'field.unknown');
  if (hasBody(req) && !req.is('application/json'))
    throw Object.assign(new Error('Not JSON'), { kind: 'unsupported', code: 'request.unsupported' });
  const body: unknown = req.body ?? {};
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new InvalidRequest([{ field: '', code: 'field.object' }]);
  refuseFields(body as Record<string, unknown>, (value) => value === null, 'field.invalid');
  return body;
}

const hasBody = (req: Request): boolean =>
  req.get('transfer-encoding') !== undefined || Number(req.get('content-length') ?? 0) > 0;

function refuseFields(
  given: Record<string, unknown>,
  isWrong: (value: unknown) => boolean,
  code: string,
): void {
  const fields = Object.keys(given).filter((field) => isWrong(given[field]));
  if (fields.length > 0)
    throw new InvalidRequest(fields.map((field): RefusedField => ({ field: field.slice(0, 100), code })));
}
