import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { SET_UP_STEPS, type SetUpStep } from '#application/shared/set-up';
import type { Permission } from '#application/shared/viewer';
import { signedIn, visitor } from '../../support/actors.ts';
import { EmptyHouse } from '../seed/empty-house.ts';

jest.setTimeout(60_000);
let house: EmptyHouse;
beforeAll(async () => {
  house = await EmptyHouse.open();
});
afterAll(() => house.close());

const ME = '0199aaaa-0000-7000-8000-000000000001';
const OTHER = '0199aaaa-0000-7000-8000-000000000002';
const holding = (...rights: readonly Permission[]) =>
  signedIn(ME, { role: 'administrator', grants: rights.map((right) => [right, 'everywhere']) });
const administrator = holding('site.configure', ...Object.values(SET_UP_STEPS));

const read = (actor = administrator) => house.app.settings.setUp.execute(actor);
const done = async (): Promise<readonly SetUpStep[]> =>
  (await read())!.steps.filter(({ isDone }) => isDone).map(({ step }) => step);
const give = (role: string, member: string) =>
  house.rows('insert into moderation.role_assignment (member_id, role) values ($1, $2)', [member, role]);

it('tells of a new site that nothing is done yet, and of each step as soon as it is', async () => {
  await give('administrator', ME);
  expect((await read())!.steps.map(({ step }) => step)).toEqual(Object.keys(SET_UP_STEPS));
  expect(await done()).toEqual([]);
  for (const kind of ['notices', 'privacy']) await legal(kind);
  expect(await done()).toEqual([]);
  await legal('accessibility');
  await legal('accessibility', 2);
  expect(await done()).toEqual(['legal']);
  await give('member', OTHER);
  expect(await done()).toEqual(['legal']);
  await house.rows(`update moderation.role_assignment set role = 'moderator' where member_id = $1`, [OTHER]);
  expect(await done()).toEqual(['legal', 'team']);
  await house.rows('update site.brand set published = 1');
  expect(await done()).toEqual(['look', 'legal', 'team']);
  const contact = (typed: string) =>
    house.rows(
      `insert into site.brand_version (number, content, sheet, sheet_hash, note, published_by, published_at)
       values (1, jsonb_build_object('names', jsonb_build_object('contact', $1::text)), '', '', '', $2, now())
       on conflict (number) do update set content = excluded.content`,
      [typed, ME],
    );
  await contact('');
  expect(await done()).toEqual(['look', 'legal', 'team']);
  await contact('mailto:contact@organisme.test');
  expect(await done()).toEqual(['look', 'contact', 'legal', 'team']);
  await contact('');
  await house.rows(`insert into site.setting (key, value) values ('contact', '"/contact"')`);
  expect(await done()).toEqual(['look', 'contact', 'legal', 'team']);
});

async function legal(kind: string, number = 1): Promise<void> {
  await house.rows(
    `insert into site.legal_text (kind, number, content, note, published_by, published_at)
     values ($1, $2, '{}', '', $3, now())`,
    [kind, number, ME],
  );
}

it('is put away for all who see it, comes back, and is none of anybody else’s business', async () => {
  const { putSetUpAway } = house.app.settings;
  await putSetUpAway.execute({ actor: administrator, away: true });
  await putSetUpAway.execute({ actor: administrator, away: true });
  expect((await read())!.isAway).toBe(true);
  await putSetUpAway.execute({ actor: administrator, away: false });
  expect((await read())!.isAway).toBe(false);
  for (const [actor, kind] of [
    [visitor(), 'unauthenticated'],
    [holding('brand.manage'), 'forbidden'],
  ] as const) {
    expect(await read(actor)).toBeNull();
    await expect(putSetUpAway.execute({ actor, away: true })).rejects.toMatchObject({ kind });
  }
  expect((await read())!.isAway).toBe(false);
});

it('names nothing that somebody may not do, and nobody has to do what is all done', async () => {
  const some = await read(holding('site.configure', 'brand.manage', 'role.assign'));
  expect(some).toBeNull();
  const more = await read(holding('site.configure', 'brand.manage', 'category.manage'));
  expect(more!.steps).toEqual([
    { step: 'look', isDone: true },
    { step: 'contact', isDone: true },
    { step: 'categories', isDone: false },
  ]);
});
