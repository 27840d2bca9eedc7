import type { Fact } from '#domain/shared/aggregate-root';
import { RoleAssigned } from '#domain/moderation/permissions/role-assignment';
import type { ModerationFact } from './published/moderation.facts.ts';

const PUBLISHED = new Map<unknown, ModerationFact['name']>([[RoleAssigned, 'moderation.role-assigned.v1']]);

export function publishModerationFact(fact: Fact): ModerationFact | undefined {
  const name = PUBLISHED.get(fact.constructor);
  return name && ({ ...fact, name, at: fact.at.toISOString() } as unknown as ModerationFact);
}
