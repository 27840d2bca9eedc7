import { expect, it } from '@jest/globals';
import { csvResponse } from '../../../../web/lib/csv.server.ts';
import { resource } from '../../../../web/lib/gates.server.ts';

const lost = Object.assign(new Error('Not allowed'), { kind: 'forbidden' });

/** A table of three pages, of whose asker the right may go after so many of them were read. */
async function sent(p: { lostAfter: number; pages?: number }) {
  let [read, judged] = [0, 0];
  async function* pages() {
    for (read = 1; read <= (p.pages ?? 3); read += 1) yield [`line ${read}`];
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
  const { text, judged } = await sent({ lostAfter: 0, pages: 1 });
  expect(text).toContain('line 1');
  expect(judged()).toBe(0);
});
