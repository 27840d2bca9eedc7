import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { DigestNews } from '#application/community/letters/letters.port';
import { PIECES_SAID, type PiecesSaid } from '#application/community/published/pieces-said.api';
import { ALWAYS_AS_DELIVERED } from '#application/shared/own-texts';
import { GATHERING_NEWS } from '#domain/events/gatherings/gathering.facts';
import { WordedLetters } from '#infrastructure/community/letters/worded-letters';
import { EventHouse } from './event-house.ts';

jest.setTimeout(180_000);
const TITLE = 'Relire un relevé à plusieurs';
const PLACE = 'Maison des artistes de Belleville';
/** Whatever is told of an event, and that it is announced. */
const TOLD: readonly (string | null)[] = [...GATHERING_NEWS, null];

let house: EventHouse;
let event: Awaited<ReturnType<EventHouse['published']>>;
const words = new WordedLetters(ALWAYS_AS_DELIVERED, { now: () => new Date() });
beforeAll(async () => {
  house = await EventHouse.open();
  event = await house.published({ title: TITLE, place: PLACE, link: '', audience: 'members' });
});
afterAll(() => house.close());

/** The letter of its own and the line of a digest, as they leave now. */
async function lettersOf(state: string | null, language: 'fr' | 'en', memberId: string): Promise<string> {
  const of = state === null ? 'event-announced' : 'event';
  const now = new Date();
  const piece = { of, key: String(event.number), state } as const;
  const [said] = await house.house.container
    .get<PiecesSaid>(PIECES_SAID)
    .of([{ ...piece, toldFrom: now, toldUntil: now, memberId }]);
  const reader = { pseudonym: 'Ana', language };
  const nothing = { topic: null, toCheck: null, messageId: null, again: false, official: false };
  const told = { ...nothing, piece, said: said ?? null };
  const line: DigestNews = { ...told, kinds: [of], count: 1 };
  const letters = await Promise.all([
    words.ofNews(reader, { ...told, kind: of, actor: null, post: null }, '/stop'),
    words.ofDigest(reader, { news: [line], moreNews: 0, finds: [] }, 'daily', '/stop'),
  ]);
  return JSON.stringify(letters);
}

describe.each(['fr', 'en'] as const)('letters about an event (%s)', (language) => {
  it.each(TOLD)('that tell of it as %s name nothing of it to who may not see it any more', async (state) => {
    const { memberId } = house.member();
    const before = await lettersOf(state, language, memberId!);
    expect(before).toContain(TITLE);
    expect(before).toContain(PLACE);
    const show = (audience: string) =>
      house.rows('update events.gathering set audience = $2 where id = $1', [event.id, audience]);
    await show('staff');
    const after = await lettersOf(state, language, memberId!);
    await show('members');
    expect(after).not.toMatch(new RegExp(`${TITLE}|${PLACE}|${event.slug}`));
    expect(after).toContain(`/evenements/${event.number}`);
  });
});
