import { attributesOf, isObject, mustBeOfSchema, textIn } from './scim-json.ts';
import { ScimRefusal } from './scim-refusal.ts';

export const BULK_REQUEST = 'urn:ietf:params:scim:api:messages:2.0:BulkRequest';
export const BULK_RESPONSE = 'urn:ietf:params:scim:api:messages:2.0:BulkResponse';
/** As the configuration announces them; the second is what any body may have. */
export const BULK_LIMITS = { operations: 100, bytes: 256 * 1024 } as const;

const DEPTH_MAX = 20;

const METHODS = ['POST', 'PUT', 'PATCH', 'DELETE'] as const;
const PATH = /^\/(Users|Groups)(?:\/([^/?#]{1,200}))?$/;
const REFERENCE = /^bulkId:(.{1,200})$/;

/** One thing to be done, among others (RFC 7644 §3.7). */
export interface BulkOperation {
  readonly method: (typeof METHODS)[number];
  readonly type: 'Users' | 'Groups';
  /** Of the resource, or a reference to one that another operation makes; null for a new one. */
  readonly target: string | null;
  readonly bulkId: string | null;
  readonly version: string | null;
  readonly data: unknown;
  /** What of other operations it waits for. */
  readonly refersTo: readonly string[];
}

export interface BulkRequest {
  /** After how many refusals nothing more is done; null for never. */
  readonly failOnErrors: number | null;
  readonly operations: readonly BulkOperation[];
}

/** @throws ScimRefusal for the whole of it: nothing is done */
export function bulkIn(body: unknown): BulkRequest {
  const given = attributesOf(body);
  mustBeOfSchema(given, BULK_REQUEST);
  const raw = given.get('operations');
  if (!Array.isArray(raw) || raw.length === 0)
    throw new ScimRefusal(400, '"Operations" is a list that is not empty', 'invalidSyntax');
  if (raw.length > BULK_LIMITS.operations)
    throw new ScimRefusal(413, `At most ${BULK_LIMITS.operations} operations at once (maxOperations)`);
  const operations = raw.map(operationIn);
  const ids = operations.flatMap(({ bulkId }) => bulkId ?? []);
  if (new Set(ids).size !== ids.length)
    throw new ScimRefusal(400, 'A "bulkId" is given twice', 'invalidValue');
  return { failOnErrors: errorsIn(given.get('failonerrors')), operations };
}

function errorsIn(value: unknown): number | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'number' && Number.isInteger(value) && value >= 1) return value;
  throw new ScimRefusal(400, '"failOnErrors" is a whole number from 1 on', 'invalidValue');
}

function operationIn(raw: unknown): BulkOperation {
  const given = attributesOf(raw);
  const asked = String(given.get('method')).toUpperCase();
  const method = METHODS.find((one) => one === asked);
  if (!method) throw new ScimRefusal(400, '"method" is POST, PUT, PATCH or DELETE', 'invalidSyntax');
  const [, type, target = null] = PATH.exec(String(given.get('path'))) ?? [];
  if (type === undefined || (method === 'POST') !== (target === null))
    throw new ScimRefusal(400, '"path" is /Users or /Groups, with an id for what is there', 'invalidSyntax');
  const bulkId = textIn('bulkId', given.get('bulkid'));
  if (method === 'POST' && bulkId === null)
    throw new ScimRefusal(400, 'A POST has a "bulkId"', 'invalidSyntax');
  const version = textIn('version', given.get('version'));
  const data = given.get('data');
  const refersTo = textsIn([target, data]).flatMap((text) => REFERENCE.exec(text)?.[1] ?? []);
  return { method, type: type as BulkOperation['type'], target, bulkId, version, data, refersTo };
}

/**
 * Does one after the other, each as if it had come alone; what refers to something that a later one makes waits for it.
 * @param done does one, in which no reference is left
 * @param refused an answer for a refusal; throws what is none
 */
export async function runBulk(
  { failOnErrors, operations }: BulkRequest,
  done: (operation: BulkOperation) => Promise<{ readonly id: string | null; readonly answer: object }>,
  refused: (error: unknown, operation: BulkOperation) => object,
): Promise<readonly object[]> {
  const made = new Map<string, string>();
  const answers: object[] = [];
  let errors = 0;
  let waiting = [...operations];
  while (waiting.length > 0) {
    const ahead = new Set(waiting.flatMap(({ bulkId }) => bulkId ?? []));
    const ready = waiting.find((one) =>
      one.refersTo.every((name) => !ahead.has(name) || name === one.bulkId),
    );
    // Of those that wait for each other the first is tried, and refused for what it refers to.
    const operation = ready ?? waiting[0]!;
    waiting = waiting.filter((one) => one !== operation);
    try {
      const { id, answer } = await done(resolved(operation, made));
      if (operation.bulkId !== null && id !== null) made.set(operation.bulkId, id);
      answers.push(answer);
    } catch (error) {
      answers.push(refused(error, operation));
      errors += 1;
      if (failOnErrors !== null && errors >= failOnErrors) break;
    }
  }
  return answers;
}

/** @throws ScimRefusal where it is deeper than anything that is told of here */
function textsIn(value: unknown, depth = 0): readonly string[] {
  if (depth > DEPTH_MAX) throw new ScimRefusal(400, '"data" is too deep', 'invalidSyntax');
  if (typeof value === 'string') return [value];
  const parts = Array.isArray(value) ? (value as unknown[]) : isObject(value) ? Object.values(value) : [];
  return parts.flatMap((part) => textsIn(part, depth + 1));
}

/** @throws ScimRefusal where it refers to what nothing made */
function resolved(operation: BulkOperation, made: ReadonlyMap<string, string>): BulkOperation {
  const told = (text: string): string => {
    const name = REFERENCE.exec(text)?.[1];
    if (name === undefined) return text;
    const id = made.get(name);
    if (id === undefined) throw new ScimRefusal(409, `Nothing was made as bulkId:${name}`);
    return id;
  };
  const inside = (value: unknown): unknown => {
    if (typeof value === 'string') return told(value);
    if (Array.isArray(value)) return value.map(inside);
    if (!isObject(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, inside(each)]));
  };
  const target = operation.target === null ? null : told(operation.target);
  return { ...operation, target, data: inside(operation.data) };
}
