import 'reflect-metadata';
import { getMetadataStorage, type MetadataStorage } from 'class-validator';
import type { Schema } from './json-schema.ts';
import { DAY } from './fields.request.ts';
import { meaningOf } from './meaning.ts';

type RequestClass = new () => object;
type Rule = ReturnType<MetadataStorage['getTargetValidationMetadatas']>[number];

/** What a request class asks of one field, and whether it must be given. */
interface FieldSchema {
  readonly name: string;
  readonly required: boolean;
  readonly schema: Schema;
}

const UUID_FORMAT = { type: 'string', format: 'uuid' };

/** One validator's part of the schema, by the name it has in the validation library. */
const PARTS: Readonly<Record<string, (limits: readonly unknown[]) => Schema>> = {
  isString: () => ({ type: 'string' }),
  isUuid: () => UUID_FORMAT,
  isIso8601: () => ({ type: 'string', format: 'date-time' }),
  maxLength: ([max]) => ({ type: 'string', maxLength: max }),
  minLength: ([min]) => ({ type: 'string', minLength: min }),
  matches: ([pattern]) => ({
    type: 'string',
    ...(pattern === DAY && { format: 'date' }),
    pattern: (pattern as RegExp).source,
  }),
  isIn: ([values]) => ({ type: typeOf(values as readonly unknown[]), enum: values }),
  isBoolean: () => ({ type: 'boolean' }),
  isInt: () => ({ type: 'integer' }),
  min: ([min]) => ({ minimum: min }),
  max: ([max]) => ({ maximum: max }),
  isObject: () => ({ type: 'object' }),
};

/** Of values that are written out: what they are, for who generates a client from it. */
const typeOf = (values: readonly unknown[]): string =>
  values.every(Number.isInteger) ? 'integer' : typeof values[0];

const LIST_PARTS: typeof PARTS = {
  isArray: () => ({}),
  arrayMinSize: ([min]) => ({ minItems: min }),
  arrayMaxSize: ([max]) => ({ maxItems: max }),
  arrayUnique: () => ({ uniqueItems: true }),
};

/**
 * Reads the validators of a request class, so that what is documented is what is judged.
 * @throws for a validator that is in no table here: a document with holes is worse than none
 */
export function fieldsOf(request: RequestClass): readonly FieldSchema[] {
  const fresh = new request() as Record<string, unknown>;
  const all = getMetadataStorage().getTargetValidationMetadatas(request, '', false, false);
  const neverSent = new Set(all.filter((rule) => rule.name === 'isEmpty').map((rule) => rule.propertyName));
  const rules = all.filter((rule) => !neverSent.has(rule.propertyName));
  const names = [...new Set(rules.map((rule) => rule.propertyName))];
  return names.map((name) => {
    const own = rules.filter((rule) => rule.propertyName === name);
    const description = meaningOf(request, name);
    const schema = { ...schemaFrom(own), ...(description !== undefined && { description }) };
    return { name, required: isRequired(own) && fresh[name] === undefined, schema };
  });
}

export function requestSchema(request: RequestClass): Schema {
  const fields = fieldsOf(request);
  const required = fields.filter((field) => field.required).map((field) => field.name);
  return {
    type: 'object',
    properties: Object.fromEntries(fields.map((field) => [field.name, field.schema])),
    ...(required.length > 0 && { required }),
    additionalProperties: false,
  };
}

const isRequired = (rules: readonly Rule[]): boolean =>
  !rules.some((rule) => rule.type === 'conditionalValidation');

function schemaFrom(rules: readonly Rule[]): Schema {
  const judged = rules.filter((rule) => rule.type !== 'conditionalValidation');
  const isList = judged.some((rule) => rule.name === 'isArray');
  const parts = (those: readonly Rule[], table: typeof PARTS): Schema =>
    Object.assign({}, ...those.map((rule) => partOf(rule, table))) as Schema;
  if (!isList) return parts(judged, PARTS);
  const items = judged.filter((rule) => rule.each);
  return {
    type: 'array',
    items: parts(items, PARTS),
    ...parts(
      judged.filter((rule) => !rule.each),
      LIST_PARTS,
    ),
  };
}

function partOf(rule: Rule, table: typeof PARTS): Schema {
  const part = table[rule.name ?? rule.type];
  if (!part)
    throw new Error(`Say in request-schema.ts what ${rule.name ?? rule.type} means: ${rule.propertyName}`);
  return part(rule.constraints ?? []);
}
