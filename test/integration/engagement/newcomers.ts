import { randomUUID } from 'node:crypto';
import { FIRST_NEWCOMER_RULE, type NewcomerRule } from '#domain/community/newcomers/newcomer-rule';
import type { Actor, Permission } from '#domain/shared/actor';
import { knownId } from '#domain/shared/id';
import { SqlNewcomerRules } from '#infrastructure/community/newcomers/sql-newcomer-rules';
import { signedIn } from '../../support/actors.ts';
import type { EmptyHouse } from '../seed/empty-house.ts';

const OFF = { firstPosts: 0, firstLinks: 0, freshHours: 0, throwaway: false, copies: 0, flood: 0 };

/** What newcomers are held to from now on: nothing but this. */
export async function holdNewcomersTo(house: EmptyHouse, more: Partial<NewcomerRule>): Promise<void> {
  const rules = new SqlNewcomerRules(house.database.sql);
  const { number } = await rules.current();
  const rule = { ...FIRST_NEWCOMER_RULE, ...OFF, ...more };
  await rules.add({
    version: { number: number + 1, rule },
    note: 'test',
    by: knownId<'Member'>(randomUUID()),
    at: new Date(),
  });
}

/** Somebody whom Community knows, of one level of trust. */
export async function memberOfTrust(
  house: EmptyHouse,
  trust: number,
  rights: readonly Permission[],
): Promise<Actor> {
  const id = randomUUID();
  await house.rows(
    `insert into community.member (id, pseudonym, skeleton, handle, status, charter_version, joined_at, trust_level)
     values ($1::uuid, $1::text, $1::text, $1::text, 'active', '1', now(), $2)`,
    [id, trust],
  );
  return signedIn(id, { role: 'member', grants: rights.map((grant) => [grant, 'everywhere'] as const) });
}
