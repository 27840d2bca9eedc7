import type { ApiDocument } from '#interfaces/http/openapi';

type Schema = Readonly<Record<string, unknown>>;

/** What a value looks like, as pages draw it. */
export type Shape =
  | {
      readonly kind: 'plain';
      readonly type: string;
      readonly notes: readonly string[];
      readonly orNull: boolean;
    }
  | { readonly kind: 'choice'; readonly values: readonly string[]; readonly orNull: boolean }
  | { readonly kind: 'form'; readonly name: string; readonly orNull: boolean }
  | { readonly kind: 'list'; readonly of: Shape; readonly notes: readonly string[]; readonly orNull: boolean }
  | { readonly kind: 'map'; readonly of: Shape; readonly orNull: boolean }
  | { readonly kind: 'object'; readonly fields: readonly ShapeField[]; readonly orNull: boolean }
  | { readonly kind: 'either'; readonly of: readonly Shape[]; readonly orNull: boolean };

export interface ShapeField {
  readonly name: string;
  readonly required: boolean;
  readonly meaning: string | null;
  readonly shape: Shape;
}

interface OperationLine {
  readonly id: string;
  readonly tag: string;
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  /** By which scope a client may call it; null where it needs none, undefined where it is closed to machines. */
  readonly scope: string | null | undefined;
  readonly isOpen: boolean;
}

/** One limit that counts calls of an operation. */
interface OperationLimit {
  readonly name: string;
  readonly limit: number;
  readonly windowSeconds: number;
  readonly counts: string;
  /** The level of trust at which it counts; absent where all others are counted by it. */
  readonly level?: number;
}

export interface OperationSheet extends OperationLine {
  readonly limits: readonly OperationLimit[];
  readonly parameters: readonly (ShapeField & { readonly place: string })[];
  readonly body: Shape | null;
  readonly answers: readonly {
    readonly status: string;
    readonly meaning: string;
    readonly shape: Shape | null;
  }[];
}

interface Described {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly summary: string;
  readonly 'x-ratelimit': readonly OperationLimit[];
  readonly security: readonly Readonly<Record<string, readonly string[]>>[];
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly description?: string;
    readonly schema: Schema;
  }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
  readonly responses: Readonly<
    Record<
      string,
      {
        readonly description: string;
        readonly content?: Readonly<Record<string, { readonly schema: Schema }>>;
      }
    >
  >;
}

const described = (document: ApiDocument): readonly { method: string; path: string; of: Described }[] =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, of]) => ({
      method: method.toUpperCase(),
      path,
      of: of as unknown as Described,
    })),
  );

function lineOf({ method, path, of }: ReturnType<typeof described>[number]): OperationLine {
  const client = of.security.find((way) => 'client' in way)?.['client'];
  return {
    id: of.operationId,
    tag: of.tags[0] ?? '',
    method,
    path,
    summary: of.summary,
    scope: client && (client[0] ?? null),
    isOpen: of.security.some((way) => Object.keys(way).length === 0),
  };
}

/** Every operation, by what it is about. */
export function operationsByTag(
  document: ApiDocument,
): readonly { readonly tag: string; readonly operations: readonly OperationLine[] }[] {
  const lines = described(document).map(lineOf);
  const tags = [...new Set(lines.map(({ tag }) => tag))];
  return tags.map((tag) => ({ tag, operations: lines.filter((one) => one.tag === tag) }));
}

/** One operation with all that is said of it; null for a name that none has. */
export function operationSheet(document: ApiDocument, id: string): OperationSheet | null {
  const found = described(document).find(({ of }) => of.operationId === id);
  if (!found) return null;
  const { parameters = [], requestBody, responses } = found.of;
  const body = contentOf(requestBody?.content);
  return {
    ...lineOf(found),
    limits: found.of['x-ratelimit'],
    parameters: parameters.map(({ name, in: place, required = false, description = null, schema }) => ({
      name,
      place,
      required,
      meaning: description ?? meaningOf(schema),
      shape: shapeOf(schema),
    })),
    body: body && shapeOf(body),
    answers: Object.entries(responses).map(([status, { description: meaning, content }]) => {
      const schema = contentOf(content);
      return { status, meaning, shape: schema && shapeOf(schema) };
    }),
  };
}

/** A form of answers that several operations share; null for a name that none has. */
export function formNamed(
  document: ApiDocument,
  name: string,
): { shape: Shape; meaning: string | null } | null {
  const schemas: Readonly<Record<string, Schema>> = document.components.schemas;
  const schema = Object.hasOwn(schemas, name) ? schemas[name] : undefined;
  return schema ? { shape: shapeOf(schema), meaning: meaningOf(schema) } : null;
}

const contentOf = (
  content: Readonly<Record<string, { readonly schema: Schema }>> | undefined,
): Schema | null => Object.values(content ?? {})[0]?.schema ?? null;

const meaningOf = (schema: Schema): string | null =>
  typeof schema['description'] === 'string' ? schema['description'] : null;

function shapeOf(schema: Schema, orNull = false): Shape {
  const reference = schema['$ref'];
  if (typeof reference === 'string') return { kind: 'form', name: reference.split('/').at(-1)!, orNull };
  const ways = (schema['anyOf'] ?? schema['oneOf']) as readonly Schema[] | undefined;
  if (ways) {
    const others = ways.filter(({ type }) => type !== 'null');
    const mayBeNull = orNull || others.length < ways.length;
    if (others.length === 1) return shapeOf(others[0]!, mayBeNull);
    return { kind: 'either', of: others.map((one) => shapeOf(one)), orNull: mayBeNull };
  }
  const types = [schema['type'] ?? 'any'].flat() as string[];
  const mayBeNull = orNull || (types.length > 1 && types.includes('null'));
  if (Array.isArray(schema['enum']))
    return { kind: 'choice', values: schema['enum'].map(String), orNull: mayBeNull };
  const type = types.find((one) => one !== 'null') ?? 'null';
  if (type === 'array') {
    const notes = notesOf(schema, { minItems: '≥', maxItems: '≤' });
    return { kind: 'list', of: shapeOf((schema['items'] ?? {}) as Schema), notes, orNull: mayBeNull };
  }
  if (type === 'object' && schema['properties'])
    return { kind: 'object', fields: fieldsOf(schema), orNull: mayBeNull };
  if (type === 'object' && typeof schema['additionalProperties'] === 'object')
    return { kind: 'map', of: shapeOf(schema['additionalProperties'] as Schema), orNull: mayBeNull };
  const notes = [
    ...(typeof schema['format'] === 'string' ? [schema['format']] : []),
    ...notesOf(schema, { minLength: '≥', maxLength: '≤', minimum: '≥', maximum: '≤' }),
    ...(typeof schema['pattern'] === 'string' ? [schema['pattern']] : []),
  ];
  return { kind: 'plain', type, notes, orNull: mayBeNull };
}

function fieldsOf(schema: Schema): ShapeField[] {
  const required = (schema['required'] ?? []) as readonly string[];
  return Object.entries(schema['properties'] as Readonly<Record<string, Schema>>).map(([name, field]) => ({
    name,
    required: required.includes(name),
    meaning: meaningOf(field),
    shape: shapeOf(field),
  }));
}

const notesOf = (schema: Schema, signs: Readonly<Record<string, string>>): string[] =>
  Object.entries(signs).flatMap(([name, sign]) =>
    typeof schema[name] === 'number' ? [`${sign} ${schema[name]}`] : [],
  );
