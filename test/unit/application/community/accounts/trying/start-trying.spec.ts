import { describe, expect, it } from '@jest/globals';
import { StartTrying } from '#application/community/accounts/trying/start-trying';
import { AuditedActs } from '#application/shared/audit-log';
import { signedIn } from '../../../../../support/actors.ts';

const NOW = new Date('2026-12-01T10:00:00Z');
const [ADMINISTRATOR, MEMBER] = [
  '01990000-0000-7000-8000-0000000000aa',
  '01990000-0000-7000-8000-0000000000bb',
];
const clock = { now: () => NOW };

/** @param commit what becomes of the transaction once all in it is done */
function start(commit: () => void) {
  const course: string[] = [];
  const noted = (what: string) => () => Promise.resolve(void course.push(what));
  const acts = new AuditedActs({ write: noted('written') }, clock, {
    run: async (work) => {
      const result = await work();
      commit();
      course.push('committed');
      return result;
    },
  });
  const starting = new StartTrying(
    { start: noted('started'), end: () => Promise.resolve(null) },
    { rightsOf: () => Promise.resolve({ role: 'member' }) } as never,
    { of: () => Promise.resolve(new Map([[MEMBER, { pseudonym: 'mia' }]])) } as never,
    { tellLookedAs: () => Promise.resolve([{ memberId: MEMBER, onSite: true }]) } as never,
    { ring: (channel: string) => void course.push(channel) } as never,
    acts,
    { next: <T extends string>() => 'cause' as T },
    clock,
  );
  const actor = signedIn(ADMINISTRATOR, { role: 'administrator', grants: [['site.try-as', 'everywhere']] });
  const session = { id: '01990000-0000-7000-8000-0000000000cc', confirmedAt: NOW };
  const done = starting.execute({
    actor,
    session,
    kind: 'member',
    as: MEMBER,
    reason: 'To see what mia sees.',
  });
  return { done, course };
}

describe('who begins to look as a member does', () => {
  it('rings at that member once it is kept', async () => {
    const { done, course } = start(() => {});
    await done;
    expect(course).toEqual(['started', 'written', 'committed', `member:${MEMBER}`]);
  });

  it('rings at nobody where nothing is kept', async () => {
    const { done, course } = start(() => {
      throw new Error('The database is away');
    });
    await expect(done).rejects.toThrow('away');
    expect(course).toEqual(['started', 'written']);
  });
});
