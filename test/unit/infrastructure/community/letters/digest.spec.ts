import { expect, it } from '@jest/globals';
import type { PiecesSaid } from '#application/community/published/pieces-said.api';
import { readDigests } from '#infrastructure/community/letters/digest.sql';

const UNTIL = new Date('2026-11-20T08:00:00Z');
const READER = '0199aaaa-0000-7000-8000-000000000001';
const told = (key: string) => ({
  reader: READER,
  number: null,
  slug: null,
  title: null,
  kinds: ['event'],
  count: 1,
  toCheck: [],
  toldAs: 'event',
  pieceKey: key,
  pieceState: 'waiting',
  messageId: null,
  topics: 12,
});
const endings: Readonly<Record<string, string>> = {
  over: '2026-11-20T07:59:59Z',
  goesOn: '2026-11-20T08:00:00Z',
};

it('a digest says nothing of what took place already, and counts it among nothing', async () => {
  const sql = {
    rows: async (text: string) => (text.includes('notification') ? [told('over'), told('goesOn')] : []),
  };
  const said = {
    of: async (pieces: readonly { readonly key: string }[]) =>
      pieces.map(({ key }) => ({ title: key, answer: '', occasion: { endsAt: new Date(endings[key]!) } })),
  } as unknown as PiecesSaid;
  const asked = { reader: READER, kinds: [], mailed: [], finds: false, since: new Date(0) };
  const digests = await readDigests(sql as never, said, [asked], UNTIL);
  const { news, moreNews } = digests.get(READER)!;
  expect(news.map(({ piece }) => piece?.key)).toEqual(['goesOn']);
  expect(moreNews).toBe(10);
});
