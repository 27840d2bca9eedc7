import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import type { MemberId } from '#domain/shared/id';
import { SqlPersonStore } from '#infrastructure/platform/persistence/sql-person-store';
import { REDACTED_COLUMNS } from '#interfaces/composition/text-stores';
import { EmptyHouse } from '../../seed/empty-house.ts';
import { IdeaHouse } from '../../engagement/idea-house.ts';

jest.setTimeout(60_000);
let house: EmptyHouse;
beforeAll(async () => {
  house = await EmptyHouse.open();
});
afterAll(() => house.close());

const link = (handle: string) =>
  `<p><a class="mention" href="https://forum.example/membres/${handle}">@${handle}</a> said</p>`;
const layers = (handle: string, other: string) => {
  const decisionId = '0199dddd-0000-7000-8000-0000000000bb';
  const plain = `As\n@${handle} said, not @${handle}-b nor a@${handle}.`;
  return [{ decisionId, former: { source: plain, html: link(handle) + link(other), plain } }];
};

it('a name goes from what was replaced as well, so that it does not come back with an undone decision', async () => {
  const ideas = new (IdeaHouse as never as new (h: EmptyHouse) => IdeaHouse)(house);
  const [{ id }, { id: untouched }] = [
    await ideas.propose('An idea that was mended', ideas.agent()),
    await ideas.propose('Another idea that was mended', ideas.agent()),
  ];
  const replace = (idea: string, handle: string) =>
    house.rows(`update engagement.idea set replaced = $2::jsonb where id = $1`, [
      idea,
      JSON.stringify(layers(handle, 'restante')),
    ]);
  await replace(id, 'partante');
  await replace(untouched, 'restante');
  await new SqlPersonStore(house.database.sql, {}, REDACTED_COLUMNS).forget({
    memberId: randomUUID() as MemberId,
    handles: ['partante'],
    instead: null,
    spared: async () => [],
  });
  const kept = async (idea: string) =>
    (
      await house.rows<{ replaced: unknown }>(`select replaced from engagement.idea where id = $1`, [idea])
    )[0]!.replaced;
  const plain = 'As\n@ancien-membre said, not @partante-b nor a@partante.';
  const html = `<p>@ancien-membre said</p>${link('restante')}`;
  const [layer] = layers('partante', 'restante');
  expect(await kept(id)).toEqual([{ ...layer, former: { source: plain, html, plain } }]);
  expect(await kept(untouched)).toEqual(layers('restante', 'restante'));
});
