import { expect, it } from '@jest/globals';
import { AdmitLastJudges } from '#application/moderation/appeals/admit-last-judges';
import { AT_ONCE } from '../../../support/stand-ins.ts';

const lost = new Error('The database is gone');

/** Appeals and cases that wait, with who fails among them. */
function admitting(p: { appeals?: () => readonly { id: string }[]; cases?: () => readonly object[] }) {
  const admitted: string[] = [];
  const made = new AdmitLastJudges(
    { waitingAppeals: async () => p.appeals?.() ?? [] } as never,
    { waiting: async () => p.cases?.() ?? [] } as never,
    {
      of: async ({ id }: { id: string }) => {
        if (id === 'broken') throw lost;
        return { last: ['judge'], hasLevel: true };
      },
      hasOthers: async () => false,
    } as never,
    {
      openOn: async ({ kind, id }: { kind: string; id: string }) => ({
        admit: () => void admitted.push(`${kind} ${id}`),
      }),
    } as never,
    { now: () => new Date() },
    AT_ONCE,
  );
  return { made, admitted };
}
const waiting = { target: { kind: 'post', id: 'held' }, categoryId: null, subjectId: null, barred: [] };

it('an appeal that fails holds back neither the other appeals nor the cases', async () => {
  const { made, admitted } = admitting({
    appeals: () => [{ id: 'broken' }, { id: 'whole' }],
    cases: () => [waiting],
  });
  await expect(made.execute()).rejects.toBeInstanceOf(AggregateError);
  expect(admitted).toEqual(['appeal whole', 'post held']);
});

it('cases that cannot be read hold back no appeal, nor appeals the cases', async () => {
  const unread = () => {
    throw lost;
  };
  const noCases = admitting({ appeals: () => [{ id: 'whole' }], cases: unread });
  await expect(noCases.made.execute()).rejects.toMatchObject({ errors: [lost] });
  const noAppeals = admitting({ appeals: unread, cases: () => [waiting] });
  await expect(noAppeals.made.execute()).rejects.toMatchObject({ errors: [lost] });
  expect([noCases.admitted, noAppeals.admitted]).toEqual([['appeal whole'], ['post held']]);
});
