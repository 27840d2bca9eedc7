import { type EntityManager, EntitySchema, type EntitySchemaProperty } from '@mikro-orm/core';

type Columns<State> = { [K in keyof State & string]: EntitySchemaProperty<unknown, never> };

/**
 * The one place where MikroORM meets a domain class; the one cast is here.
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

/** For plain SQL whose rows are mapped: no other column is read, and one that is added does no harm. */
export const columnsOf = <Aggregate extends object>(
  em: Pick<EntityManager, 'getMetadata'>,
  schema: EntitySchema<Aggregate>,
): string[] => em.getMetadata(schema).props.flatMap((prop) => prop.fieldNames);
