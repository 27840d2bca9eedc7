import { ScimRefusal } from './scim-refusal.ts';

/** An object of JSON by its names in lower case: attributes are called in whichever letters (RFC 7643 §2.1). */
export type Attributes = ReadonlyMap<string, unknown>;

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** @throws ScimRefusal where two of its names differ in their letters alone */
export function attributesOf(value: unknown): Attributes {
  if (!isObject(value)) throw new ScimRefusal(400, 'An object is expected', 'invalidSyntax');
  const entries = Object.entries(value).map(([name, each]) => [name.toLowerCase(), each] as const);
  const attributes = new Map(entries);
  if (attributes.size !== entries.length)
    throw new ScimRefusal(400, 'An attribute is given twice', 'invalidSyntax');
  return attributes;
}

/** @throws ScimRefusal unless the message says what it is */
export function mustBeOfSchema(attributes: Attributes, schema: string): void {
  const schemas = attributes.get('schemas');
  if (!Array.isArray(schemas) || !schemas.some((one) => one === schema))
    throw new ScimRefusal(400, `"schemas" names ${schema}`, 'invalidSyntax');
}

const invalid = (name: string, expected: string): ScimRefusal =>
  new ScimRefusal(400, `"${name}" is ${expected}`, 'invalidValue');

/** @returns null where it is absent or empty: both mean that there is none */
export function textIn(name: string, value: unknown): string | null {
  if (value === undefined || value === null || value === '') return null;
  if (typeof value !== 'string') throw invalid(name, 'a text');
  return value;
}

/** Entra ID writes `"False"`. */
export function booleanIn(name: string, value: unknown): boolean {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string' && /^(?:true|false)$/i.test(value)) return value.toLowerCase() === 'true';
  throw invalid(name, 'true or false');
}
