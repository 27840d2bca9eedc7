import { type EntityManager, EntitySchema, type EntitySchemaProperty, ReferenceKind } from '@mikro-orm/core';

type Columns<State> = { [K in keyof State & string]: EntitySchemaProperty<unknown, never> };

/**
 * The one place where MikroORM meets a domain class; the casts are here.
 * `columns` names the private fields of the aggregate; column names are their snake case.
 */
export function aggregateSchema<Aggregate extends object, State extends object>(mapping: {
  aggregate: { readonly prototype: Aggregate };
  schema: string;
  table: string;
  columns: Columns<State>;
}): EntitySchema<Aggregate> {
  return new EntitySchema<Aggregate>({
    class: mapping.aggregate,
    schema: mapping.schema,
    tableName: mapping.table,
    properties: mapping.columns,
  } as never);
}

/**
 * A value that an aggregate is made of, as one of its columns: what it holds has columns of its own in the same row, named
 * without it. At least one of them is never null, or the ORM reads no value at all.
 */
export function valueIn<Value extends object, State extends object>(mapping: {
  value: { readonly prototype: Value };
  columns: Columns<State>;
}): EntitySchemaProperty<unknown, never> {
  const schema = new EntitySchema<Value>({
    class: mapping.value,
    embeddable: true,
    properties: mapping.columns,
  } as never);
  return { kind: 'embedded', entity: () => schema, prefix: false } as never;
}

/** What rows are looked for or ordered by: fields that an aggregate keeps to itself, of which no type of the ORM knows. */
export const ownFields = (named: Readonly<Record<string, unknown>>): never => named as never;

/** Columns of the rows called `alias`, under the names of the fields, for `revived`. */
export const columnsAs = (fields: readonly string[], alias: string): string =>
  fields
    .map(
      (name) => `${alias}.${name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)} as "${name}"`,
    )
    .join(', ');

/**
 * An aggregate as its row says, to be asked and not to be changed: nothing that is done to it is kept.
 * @param fields all that it is going to be asked about
 */
export function revived<Aggregate extends object>(
  { prototype }: { readonly prototype: Aggregate },
  fields: readonly string[],
  row: object,
): Aggregate {
  const aggregate = Object.create(prototype) as Record<string, unknown>;
  for (const field of fields) aggregate[field] = (row as Record<string, unknown>)[field];
  return aggregate as Aggregate;
}

/** For plain SQL whose rows are mapped: no other column is read, and one that is added does no harm. */
export const columnsOf = <Aggregate extends object>(
  em: Pick<EntityManager, 'getMetadata'>,
  schema: EntitySchema<Aggregate>,
): string[] =>
  em
    .getMetadata(schema)
    .props.flatMap((prop) => (prop.kind === ReferenceKind.EMBEDDED ? [] : prop.fieldNames));
