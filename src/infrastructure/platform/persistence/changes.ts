import { ChangeSetType, type EntityMetadata, type EntityProperty } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Writing } from './written-together.ts';

/** More are written by the ORM, which has one statement for many rows of a table. */
const FEW = 6;

type Row = Record<string, unknown>;

/**
 * What the aggregates of a unit of work became, as statements that are yet to run; null where that is more than a few rows that
 * are new or changed.
 */
export function changesIn(tx: EntityManager): readonly Writing[] | null {
  const unit = tx.getUnitOfWork();
  if (unit.getRemoveStack().size > 0) return null;
  unit.computeChangeSets();
  const sets = unit.getChangeSets();
  if (sets.length > FEW || unit.getCollectionUpdates().length > 0 || unit.getExtraUpdates().size > 0)
    return null;
  const writings: Writing[] = [];
  for (const { type, meta, payload, entity, originalEntity } of sets) {
    const values = payload as Row;
    if (type === ChangeSetType.CREATE) writings.push(insertion(meta, values));
    else if (type === ChangeSetType.UPDATE && originalEntity)
      writings.push(change(meta, values, { entity: entity as Row, was: originalEntity as Row }));
    else return null;
  }
  return writings;
}

/** Columns for which the aggregate has no value are left to the database. */
function insertion(meta: EntityMetadata, values: Row): Writing {
  const given = Object.keys(values).filter((name) => values[name] !== undefined);
  const columns = given.map((name) => quoted(columnOf(meta, name)));
  const places = given.map((_, place) => `$${place + 1}`);
  return {
    text: `insert into ${tableOf(meta)} (${columns.join(', ')}) values (${places.join(', ')})`,
    params: given.map((name) => values[name]),
    ...rowOf(meta, values),
  };
}

/** Only while it is in the version that was read; where none was, only while it is there, as with the ORM. */
function change(meta: EntityMetadata, values: Row, { entity, was }: { entity: Row; was: Row }): Writing {
  const params: unknown[] = [];
  const param = (value: unknown) => `$${params.push(value ?? null)}`;
  const sets = Object.keys(values).map((name) => `${quoted(columnOf(meta, name))} = ${param(values[name])}`);
  const conditions = meta.primaryKeys.map((name) => `${quoted(columnOf(meta, name))} = ${param(was[name])}`);
  const version = meta.versionProperty;
  const read = version ? entity[version] : null;
  if (version) {
    const column = quoted(columnOf(meta, version));
    sets.push(`${column} = ${column} + 1`);
    if (read !== null && read !== undefined) conditions.push(`${column} = ${param(read)}`);
  }
  const text = `update ${tableOf(meta)} set ${sets.join(', ')} where ${conditions.join(' and ')}`;
  return { text, params, findsOne: Boolean(version), ...rowOf(meta, was) };
}

/** Nothing where the database gives the key. */
function rowOf(meta: EntityMetadata, values: Row): Pick<Writing, 'row'> {
  const key = meta.primaryKeys.map((name) => values[name]);
  return key.some((part) => part === undefined) ? {} : { row: JSON.stringify(key) };
}

const tableOf = ({ schema, tableName }: EntityMetadata): string =>
  schema ? `${quoted(schema)}.${quoted(tableName)}` : quoted(tableName);

const columnOf = (meta: EntityMetadata, name: string): string =>
  (meta.properties as Record<string, EntityProperty>)[name]!.fieldNames[0]!;

const quoted = (name: string): string => `"${name}"`;
