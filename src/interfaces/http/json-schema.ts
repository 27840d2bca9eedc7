/** JSON Schema 2020-12, as far as the adapter's document speaks it. */
export type Schema = Readonly<Record<string, unknown>>;

/**
 * An object with the fields of `T`: the compiler asks for every one of them, so that a view and what is written of it never part.
 * It stays open, since fields are added within a version; the tests close it before they judge what is answered today.
 */
export const objectOf = <T>(properties: { readonly [K in keyof T]-?: Schema }): Schema => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
});

export const text = (more: Schema = {}): Schema => ({ type: 'string', ...more });
export const oneOf = (...values: readonly string[]): Schema => ({ type: 'string', enum: values });
export const id: Schema = { type: 'string', format: 'uuid' };
export const moment: Schema = { type: 'string', format: 'date-time' };
export const count: Schema = { type: 'integer', minimum: 0 };
export const yesOrNo: Schema = { type: 'boolean' };
export const listOf = (items: Schema): Schema => ({ type: 'array', items });
export const mapOf = (values: Schema): Schema => ({ type: 'object', additionalProperties: values });
export const maybe = (schema: Schema): Schema =>
  typeof schema['type'] === 'string' && !schema['enum'] && !schema['properties']
    ? { ...schema, type: [schema['type'], 'null'] }
    : { anyOf: [schema, { type: 'null' }] };
/** A schema that the document holds once, by its name. */
export const named = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });
