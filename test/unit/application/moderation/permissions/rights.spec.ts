import { describe, expect, it } from '@jest/globals';
import { ModerationRights } from '#application/moderation/permissions/rights.api';
import type { RoleRights } from '#application/moderation/permissions/role-rights.port';
import type { HoldingMeasure } from '#application/moderation/sanctions/holding-measures.query';
import type { Permission } from '#domain/shared/actor';

const MEMBER = '0198f000-0000-7000-8000-000000000001';
const matrix = new Map<string, readonly Permission[]>([['member', ['topic.answer', 'topic.follow']]]);

const rightsWith = (standing: 'free' | 'silenced', measure: HoldingMeasure | null) => {
  const remembered = {
    matrix: () => Promise.resolve(matrix),
    officeOf: () =>
      Promise.resolve({ role: 'member', department: null, categoryIds: null, groups: [], standing }),
  } as unknown as RoleRights;
  const none = undefined as never;
  return new ModerationRights(
    remembered,
    none,
    { gravest: () => Promise.resolve(measure) },
    none,
    none,
    none,
  );
};

describe('the rights of somebody who was silenced', () => {
  const silence = { action: 'silence', until: null, decision: { id: 'd', number: 7 } } as const;

  it('are less while the measure holds, and it is told to them', async () => {
    const rights = await rightsWith('silenced', silence).rightsOf(MEMBER, { status: 'active' });
    expect(rights.grants.has('topic.answer')).toBe(false);
    expect(rights.withheld?.permissions.has('topic.answer')).toBe(true);
    expect(rights.withheld?.decision).toBe(7);
  });

  it.each([
    ['their standing is remembered', 'silenced', 'active'],
    ['the copy of their status is behind', 'free', 'silenced'],
  ] as const)('are whole as soon as it holds no more, though %s', async (_, standing, status) => {
    const rights = await rightsWith(standing, null).rightsOf(MEMBER, { status });
    expect(rights.grants.has('topic.answer')).toBe(true);
    expect(rights.withheld).toBeUndefined();
    expect(rights.standing).toBe('free');
  });
});
