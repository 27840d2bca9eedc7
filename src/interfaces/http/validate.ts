import 'reflect-metadata';
import { type ClassTransformOptions, plainToInstance } from 'class-transformer';
import { getMetadataStorage, IS_OPTIONAL, validate, type ValidationError } from 'class-validator';
import { type Id, isId } from '#domain/shared/id';
import { NoSuchThing } from './refusals.ts';
import type { Source } from './transforms.ts';

export { ID_PATTERN } from '#domain/shared/id';

type RequestClass<T> = new () => T;

/**
 * An id out of an address: judged by its shape before any query sees it, and from here on known by what it is the id of.
 * @param code of the refusal, `community.post-not-found`
 * @throws NoSuchThing
 */
export function idOf<Name extends string>(raw: string | undefined, code?: string): Id<Name> {
  if (raw === undefined || !isId(raw)) throw new NoSuchThing(code);
  return raw as Id<Name>;
}

/** One refused field: the name the form uses, a code whose text is in `messages/`, and the figures of the limit. */
export interface RefusedField {
  readonly field: string;
  readonly code: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** What was sent is not what the request class describes. Mapped like a DomainError of kind `invalid`. */
export class InvalidRequest extends Error {
  readonly kind = 'invalid';
  readonly code = 'request.invalid';
  readonly details = {};
  /** Private, as it may hold passwords: whatever writes errors down reads what can be enumerated. */
  readonly #sound: object | null;

  /** @param sound the other fields */
  constructor(
    readonly fields: readonly RefusedField[],
    sound: object | null = null,
  ) {
    super('The request is not valid');
    this.#sound = sound;
  }

  /** The other fields, which are as they should be; null where nothing of it was read. */
  get sound(): object | null {
    return this.#sound;
  }
}

/** What is asked of a request class is the same each time, while the library gathers it anew from all there are. */
function keepWhatIsAsked(): void {
  const storage = getMetadataStorage();
  const gather = storage.getTargetValidationMetadatas.bind(storage);
  const kept = new Map<unknown, ReturnType<typeof gather>>();
  storage.getTargetValidationMetadatas = (target, schema, always, strict, groups) => {
    if (schema || always || strict || groups) return gather(target, schema, always, strict, groups);
    const asked = kept.get(target) ?? gather(target, schema, always, strict, groups);
    kept.set(target, asked);
    return asked;
  };
}
keepWhatIsAsked();

/** Names that every object answers to: the transformer passes over some of them in silence. */
const isPoison = (name: string): boolean => name === 'prototype' || name in Object.prototype;
const MAX_DEPTH = 20;
/** Fields and entries of lists, all told: hardly a form or body of ours comes near, and each one costs the validator time. */
const MAX_VALUES = 1000;

const bounds = new WeakMap<object, number>();

/** What a class takes where its lists alone are longer than that: all of them full, beside everything that any class takes. */
function mostValuesOf(type: RequestClass<object>): number {
  const known = bounds.get(type);
  if (known !== undefined) return known;
  const lists = getMetadataStorage()
    .getTargetValidationMetadatas(type, '', false, false)
    .filter(({ name }) => name === 'arrayMaxSize')
    .map(({ constraints }) => (constraints as readonly number[])[0]!);
  const full = lists.reduce((sum, most) => sum + most, 0);
  const bound = full < MAX_VALUES ? MAX_VALUES : full + MAX_VALUES;
  bounds.set(type, bound);
  return bound;
}

/**
 * Judges raw input against a request class: unknown fields, wrong types and limits are refused, nothing is guessed.
 * @param source how strictly figures, lists and empty texts are read
 * @throws InvalidRequest with every refused field
 */
export async function validated<T extends object>(
  type: RequestClass<T>,
  raw: unknown,
  source: Source = 'form',
): Promise<T> {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw))
    throw new InvalidRequest([{ field: '', code: 'field.object' }]);
  refuseExcess(raw, mostValuesOf(type));
  refusePoison(raw, '', 0);
  const instance = plainToInstance(type, raw, {
    exposeUnsetFields: false,
    source,
  } as ClassTransformOptions);
  refuseUnwritable(instance, '');
  const errors = await validate(instance, {
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    validationError: { target: false, value: false },
  });
  if (errors.length === 0) return instance;
  const wrong = new Set(errors.map(({ property }) => property));
  const sound = Object.fromEntries(Object.entries(instance).filter(([name]) => !wrong.has(name)));
  throw new InvalidRequest(
    errors.flatMap((error) => refusals(error, '', { within: instance, source })),
    sound,
  );
}

/**
 * A posted form as an object: one value is a string, several are a list. Files are left to the upload routes. U+0000 is
 * dropped here, whatever a request class says: no database keeps it.
 */
export function formFields(form: FormData | URLSearchParams): Record<string, string | string[]> {
  const lists = new Map<string, string[]>();
  for (const [name, value] of form) {
    if (typeof value !== 'string') continue;
    const values = lists.get(name);
    const text = value.replaceAll('\u0000', '');
    if (values) values.push(text);
    else lists.set(name, [text]);
  }
  const fields: Record<string, string | string[]> = Object.create(null) as Record<string, string | string[]>;
  for (const [name, values] of lists) fields[name] = values.length === 1 ? values[0]! : values;
  return fields;
}

function refuseExcess(raw: object, max: number): void {
  let left = max;
  const count = (value: object): void => {
    const inside = Object.values(value) as unknown[];
    left -= inside.length;
    if (left < 0)
      throw new InvalidRequest([{ field: '', code: 'request.too-many-values', details: { max } }]);
    for (const inner of inside) if (typeof inner === 'object' && inner !== null) count(inner);
  };
  count(raw);
}

/** What is left of U+0000 once the request class has cleaned its texts: no database keeps it. */
function refuseUnwritable(value: object, path: string): void {
  for (const [key, inner] of Object.entries(value) as [string, unknown][]) {
    const field = path ? `${path}.${key}` : key;
    if (typeof inner === 'string' && inner.includes('\u0000'))
      throw new InvalidRequest([{ field, code: 'text.unwritable' }]);
    if (typeof inner === 'object' && inner !== null) refuseUnwritable(inner, field);
  }
}

function refusePoison(value: object, path: string, depth: number): void {
  if (depth > MAX_DEPTH) throw new InvalidRequest([{ field: path, code: 'field.too-deep' }]);
  for (const [key, inner] of Object.entries(value)) {
    const field = path ? `${path}.${key}` : key;
    if (isPoison(key)) throw new InvalidRequest([{ field, code: 'field.unknown' }]);
    if (typeof inner === 'object' && inner !== null) refusePoison(inner, field, depth + 1);
  }
}

/** Codes are ours and stable; the names of the validator's constraints stay behind this table. */
const CODES: Readonly<Record<string, string>> = {
  whitelistValidation: 'field.unknown',
  isString: 'field.text',
  isNotEmpty: 'text.missing',
  isDefined: 'text.missing',
  minLength: 'text.too-short',
  maxLength: 'text.too-long',
  isLength: 'text.too-long',
  isEmail: 'field.email',
  isIn: 'field.choice',
  isEnum: 'field.choice',
  isUuid: 'field.reference',
  isInt: 'field.integer',
  isNumber: 'field.number',
  min: 'field.too-small',
  max: 'field.too-large',
  isArray: 'field.list',
  arrayMaxSize: 'list.too-long',
  arrayMinSize: 'list.missing',
  arrayUnique: 'list.repeated',
  isBoolean: 'field.yes-or-no',
  isDateString: 'field.date',
  isIso8601: 'field.date',
  equals: 'field.must-accept',
  matches: 'field.pattern',
  isObject: 'field.object',
};

type Context = Readonly<Record<string, unknown>> & { readonly code?: string };

/** Of several things wrong with one field the first is told that makes the others moot. */
const FOREMOST = [
  'whitelistValidation',
  'equals',
  'isDefined',
  'isString',
  'isInt',
  'isNumber',
  'isArray',
  'isIn',
  'isUuid',
];

/** Of nothing these would only say how it is not written; what asks for a choice, a day or a tick says by that what is missing. */
const SAY_HOW = new Set([
  'isString',
  'isInt',
  'isNumber',
  'isArray',
  'isUuid',
  'isEmail',
  'isObject',
  'matches',
]);

interface Place {
  readonly within: unknown;
  readonly source: Source;
}

function refusals(error: ValidationError, parent: string, { within, source }: Place): RefusedField[] {
  const { property } = error;
  const field = parent ? `${parent}.${property}` : property;
  const value = (within as Readonly<Record<string, unknown>> | null)?.[property];
  const wrong = Object.keys(error.constraints ?? {});
  const told = FOREMOST.find((constraint) => wrong.includes(constraint)) ?? wrong[0];
  const inner = (error.children ?? []).flatMap((child) => refusals(child, field, { within: value, source }));
  if (told === undefined) return inner;
  const said = (error.contexts?.[told] ?? {}) as Context;
  const isLeftOut = SAY_HOW.has(told) && said.code === undefined && isNothing(value, source);
  if (isLeftOut && !isOptional(within, property)) return [{ field, code: CODES['isDefined']! }, ...inner];
  const { code = CODES[told] ?? 'field.invalid', ...limits } = said;
  const isTooLong = code === 'text.too-long' && typeof value === 'string';
  const details = isTooLong ? { ...limits, length: [...value].length } : limits;
  const known = Object.keys(details).length > 0;
  return [{ field, code, ...(known && { details }) }, ...inner];
}

/** A field of a form or of an address that is left empty is sent all the same. */
const isNothing = (value: unknown, source: Source): boolean =>
  value === undefined ||
  value === null ||
  (source !== 'json' && typeof value === 'string' && value.trim() === '');

/** Nobody has to fill it in, so that it is not missing. */
const isOptional = (within: unknown, property: string): boolean =>
  getMetadataStorage()
    .getTargetValidationMetadatas((within as object).constructor, '', false, false)
    .some(({ name, propertyName }) => propertyName === property && name === IS_OPTIONAL);
