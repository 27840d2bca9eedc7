import {
  type EntityManager,
  EntitySchema,
  type EntitySchemaProperty,
  type FilterQuery,
  type QueryOrderMap,
  ReferenceKind,
} from '@mikro-orm/core';

type Columns<State> = { [K in keyof State & string]: EntitySchemaProperty<unknown, never> };

/** How the rows of an aggregate are mapped; `State` is what it keeps to itself, of which no type of the ORM knows. */
type AggregateSchema<Aggregate extends object, State extends object> = EntitySchema<Aggregate> & {
  /** Of the types alone. */
  readonly state?: State;
};

/** What one field has to be: itself, null where it may be, or what a comparison says. */
type Wanted<Value> =
  | Value
  | {
      readonly $in?: readonly Value[];
      readonly $ne?: Value;
      readonly $gt?: Value;
      readonly $lte?: Value;
      readonly $contains?: Value;
    }
  | (Value extends Date | readonly unknown[] ? never : Value extends object ? Fields<Value> : never);

type Fields<State> = { readonly [K in keyof State]?: Wanted<State[K]> };

type Sought<State> = Fields<State> & { readonly $or?: readonly Fields<State>[] };

/**
 * The one place where MikroORM meets a domain class; the casts are here.
 * `columns` names the private fields of the aggregate; column names are their snake case.
 */
export function aggregateSchema<Aggregate extends object, State extends object>(mapping: {
  aggregate: { readonly prototype: Aggregate };
  schema: string;
  table: string;
  columns: Columns<State>;
}): AggregateSchema<Aggregate, State> {
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

/** What rows are looked for by: fields that an aggregate keeps to itself. */
export const ownFields = <Aggregate extends object, State extends object>(
  _of: AggregateSchema<Aggregate, State>,
  sought: Sought<State>,
): FilterQuery<Aggregate> => sought as FilterQuery<Aggregate>;

/** One of its fields, or of the fields of a value that it is made of. */
type Order<State> = {
  readonly [K in keyof State]?:
    | 'asc'
    | 'desc'
    | (State[K] extends Date | readonly unknown[]
        ? never
        : State[K] extends object
          ? Order<State[K]>
          : never);
};

/** By what they are ordered. */
export const ownOrder = <Aggregate extends object, State extends object>(
  _of: AggregateSchema<Aggregate, State>,
  order: Order<State>,
): QueryOrderMap<Aggregate> => order as object as QueryOrderMap<Aggregate>;

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
