import { withoutSchema } from './scim-filter.ts';
import { attributesOf, isObject, mustBeOfSchema } from './scim-json.ts';
import { ScimRefusal } from './scim-refusal.ts';

const PATCH_OP = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';
const MOST_OPERATIONS = 100;

/** One change to one attribute, which a path has led to. */
export interface PatchOperation {
  readonly op: 'add' | 'replace' | 'remove';
  /** In lower case: `emails` of `emails[type eq "work"].value`. */
  readonly attribute: string;
  /** Which of several values; null for all of them. */
  readonly selector: { readonly attribute: string; readonly value: string | boolean } | null;
  /** In lower case: `value` of the same. */
  readonly part: string | null;
  readonly value: unknown;
}

/** `attribute`, `attribute.part`, `attribute[x eq "y"]`, `attribute[x eq "y"].part` (RFC 7644 §3.5.2). */
const PATH =
  /^([A-Za-z$][\w$-]{0,80})(?:\[\s*([A-Za-z$][\w$]{0,40})\s+eq\s+("(?:[^"\\]|\\.)*"|true|false)\s*\])?(?:\.([A-Za-z$][\w$-]{0,80}))?$/i;
/** Attributes of extensions are not kept, whatever follows. */
const EXTENSION = /^urn:[\w:.-]{1,200}(?:\[[^\]]{0,200}\])?(?:\.[\w$-]{1,80})?$/i;

/**
 * @param body of a PATCH
 * @returns its operations in their order, each on one attribute
 * @throws ScimRefusal
 */
export function patchOf(body: unknown): readonly PatchOperation[] {
  const message = attributesOf(body);
  mustBeOfSchema(message, PATCH_OP);
  const operations = message.get('operations');
  if (!Array.isArray(operations) || operations.length === 0)
    throw new ScimRefusal(400, '"Operations" is a list that is not empty', 'invalidSyntax');
  if (operations.length > MOST_OPERATIONS)
    throw new ScimRefusal(413, `At most ${MOST_OPERATIONS} operations at once`, 'tooMany');
  return operations.flatMap(operationsIn);
}

function operationsIn(raw: unknown): readonly PatchOperation[] {
  const given = attributesOf(raw);
  const op = String(given.get('op')).toLowerCase();
  // Entra ID writes `Add`, `Replace`, `Remove`.
  if (op !== 'add' && op !== 'replace' && op !== 'remove')
    throw new ScimRefusal(400, '"op" is add, replace or remove', 'invalidSyntax');
  const path = given.get('path');
  const value = given.get('value');
  if (typeof path === 'string' && path !== '') return [{ op, ...targetOf(path), value }];
  if (path !== undefined && path !== null && path !== '')
    throw new ScimRefusal(400, '"path" is a text', 'invalidPath');
  if (op === 'remove') throw new ScimRefusal(400, 'What is removed is named by "path"', 'noTarget');
  if (!isObject(value)) throw new ScimRefusal(400, 'Without "path", "value" is an object', 'invalidValue');
  // Without a path each name is one, as in `{"active": false, "name.givenName": "Ada"}`.
  return Object.entries(value).map(([name, each]) => ({ op, ...targetOf(name), value: each }));
}

function targetOf(path: string): Pick<PatchOperation, 'attribute' | 'selector' | 'part'> {
  const short = withoutSchema(path.trim());
  if (EXTENSION.test(short)) return { attribute: short.toLowerCase(), selector: null, part: null };
  const found = PATH.exec(short);
  if (!found) throw new ScimRefusal(400, 'The path is not readable', 'invalidPath');
  const [, attribute, by, wanted, part] = found;
  const selector = by === undefined ? null : { attribute: by.toLowerCase(), value: wantedIn(wanted!) };
  return { attribute: attribute!.toLowerCase(), selector, part: part?.toLowerCase() ?? null };
}

function wantedIn(written: string): string | boolean {
  try {
    return JSON.parse(written.startsWith('"') ? written : written.toLowerCase()) as string | boolean;
  } catch {
    throw new ScimRefusal(400, 'The path is not readable', 'invalidPath');
  }
}
