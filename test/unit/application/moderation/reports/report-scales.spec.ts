import { expect, it } from '@jest/globals';
import { ReportScales } from '#application/moderation/reports/report.scales';
import type { Reporter } from '#domain/moderation/reports/reports.port';
import type { MemberId } from '#domain/shared/id';

const AT = new Date('2026-12-01T12:00:00Z');
const CROWD = 12_345;
const idOf = (nth: number) => `m${String(nth).padStart(6, '0')}` as MemberId;

/** A crowd of which nothing is believed, each later than the one before, but those who have a standing. */
function crowd(standing: ReadonlyMap<string, number>, voiceOf = (id: MemberId): string => id) {
  const asked: number[] = [];
  let read = 0;
  const all: Reporter[] = Array.from({ length: CROWD }, (_, nth) => ({
    reporterId: idOf(nth),
    voice: voiceOf(idOf(nth)),
    lastAt: new Date(AT.getTime() - (CROWD - nth) * 1_000),
  }));
  const reports = {
    reporters: async () => {
      read += 1;
      return all;
    },
    heard: async (_of: unknown, _since: Date, by: readonly MemberId[]) =>
      by.map((reporterId) => ({
        itemId: 'i1',
        reporterId,
        voice: voiceOf(reporterId),
        asksToHide: false,
        filedWith: { base: 1, standing: 0, accuracy: 0, type: 0, action: 0, total: 1 },
        record: { agreed: 0, judged: standing.has(reporterId) ? 0 : 20 },
      })),
  };
  const cards = {
    look: async (ids: readonly string[]) => {
      asked.push(ids.length);
      return new Map(
        ids.map((id) => [id, { role: 'member', status: 'active', trustLevel: standing.get(id) ?? 0 }]),
      );
    },
  };
  return { scales: new ReportScales(reports as never, cards as never), asked, read: () => read };
}

it('of an endless crowd some are looked at together, and those of standing are heard wherever they stand in it', async () => {
  const rose = [idOf(3), idOf(6_000), idOf(CROWD - 1)];
  const { scales, asked, read } = crowd(new Map(rose.map((id, nth) => [id, nth + 1])));
  const heard = await scales.weigh({ itemId: 'i1' as never }, AT);
  expect(heard.filter(({ score }) => score.total > 0).map(({ reporterId }) => reporterId)).toEqual(
    rose.toReversed(),
  );
  expect([Math.max(...asked), read()]).toEqual([1_000, 1]);
  // Ten lots of two hundred; after those of standing, the latest.
  expect(heard).toHaveLength(2_000);
  expect(heard[3]!.reporterId).toBe(idOf(CROWD - 2));
});

it('whoever reported from an account that nobody would hear, and from one of standing, is heard with both', async () => {
  const [first, later] = [idOf(0), idOf(CROWD - 1)];
  const { scales } = crowd(new Map([[later, 3]]), (id) => (id === later ? first : id));
  const [one, other] = await scales.weigh({ itemId: 'i1' as never }, AT);
  expect([one, other].map((each) => each!.reporterId)).toEqual([first, later]);
});

it('of one who reported from more accounts than are looked at together no more is asked at once either', async () => {
  const { scales, asked } = crowd(new Map([[idOf(4_000), 2]]), () => 'one and the same');
  const heard = await scales.weigh({ itemId: 'i1' as never }, AT);
  expect([heard.length, Math.max(...asked)]).toEqual([CROWD, 1_000]);
});
