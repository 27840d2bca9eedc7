import { afterEach, expect, it, jest } from '@jest/globals';
import { csvResponse } from '../../../../web/lib/csv.server.ts';
import { resource } from '../../../../web/lib/gates.server.ts';

const lost = Object.assign(new Error('Not allowed'), { kind: 'forbidden' });

afterEach(() => void jest.restoreAllMocks());

/** A table of three pages, of whose asker the right may go after so many of them were read. @param p.takes of one page, in ms */
async function sent(p: { lostAfter: number; pages?: number; takes?: number }) {
  let [read, judged, now] = [0, 0, 1_800_000_000_000];
  jest.spyOn(Date, 'now').mockImplementation(() => now);
  async function* pages() {
    for (read = 1; read <= (p.pages ?? 3); read += 1) {
      yield [`line ${read}`];
      now += p.takes ?? 1000;
    }
  }
  const loader = resource('members.export', async () =>
    csvResponse([{ header: 'Line', value: (line: string) => line }], pages(), { fileName: 'lines.csv' }),
  );
  const context = {
    viewer: { actor: {} },
    mustPass: () => {},
    mustStillPass: async (policy: string) => {
      judged += 1;
      expect(policy).toBe('members.export');
      if (read > p.lostAfter) throw lost;
    },
  };
  const request = new Request('http://own.invalid/admin/membres.csv');
  const answer = await loader({ request, params: {}, context } as never);
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  const text = answer.text().catch((why: unknown) => why);
  return { text: await text, judged: () => judged };
}

it('a file is whole where who asked may have it to the end', async () => {
  const { text } = await sent({ lostAfter: 9 });
  expect(text).toContain('line 1');
  expect(text).toContain('line 3');
});

it('a file breaks off once who asked may have it no more', async () => {
  const { text } = await sent({ lostAfter: 0, pages: 9 });
  expect(text).toBe(lost);
});

it('a file of one page is judged once, when it is asked for', async () => {
  const { text, judged } = await sent({ lostAfter: 0, pages: 1, takes: 100 });
  expect(text).toContain('line 1');
  expect(judged()).toBe(0);
});

it('a file of many small pieces is judged once a second, not with each of them', async () => {
  const { text, judged } = await sent({ lostAfter: 99, pages: 40, takes: 100 });
  expect(text).toContain('line 40');
  expect(judged()).toBeLessThanOrEqual(4);
  expect(judged()).toBeGreaterThan(1);
});
