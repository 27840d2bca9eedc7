import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { wordsOnPages } from '#application/moderation/published/piece-words.api';
import sharp from 'sharp';
import { SweepPollPictures } from '#application/engagement/polls/sweep-poll-pictures';
import { MEMBER_CARDS } from '#application/moderation/published/member-cards.api';
import { SqlModeratedPolls } from '#infrastructure/engagement/polls/moderated-polls.sql';
import { visitor } from '../../support/actors.ts';
import { besides, outcome, PollHouse, terms } from './poll-house.ts';

jest.setTimeout(60_000);
let house: PollHouse;
beforeAll(async () => {
  house = await PollHouse.open();
});
afterAll(() => house.close());

const RIGHTS = ['file.upload', 'topic.read'] as const;
const asker = () => house.member(['music'], RIGHTS);
const painted = async (colour = '#23456b'): Promise<Uint8Array> =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: colour } })
    .png()
    .toBuffer();
const put = async (
  pollId: Awaited<ReturnType<PollHouse['ask']>>['id'],
  by: ReturnType<typeof asker>,
  more: Partial<Parameters<PollHouse['polls']['pictureOption']['execute']>[0]> = {},
) =>
  house.polls.pictureOption.execute({
    actor: by.actor,
    pollId,
    option: 0,
    version: 1,
    bytes: await painted(),
    alt: 'A blue square',
    ...more,
  });
const picturesOf = async (slug: string, by: ReturnType<typeof asker>) =>
  (await house.polls.pollPage.execute(by, slug)).pictures;
const keyOf = (path: string) => path.slice('/fichiers/'.length);
const read = (by: ReturnType<typeof asker>['actor'], path: string) =>
  house.polls.pollPicture.execute(by, keyOf(path));

describe('a picture beside an option', () => {
  it('is drawn anew, described, and shown to whom the poll is shown', async () => {
    const by = asker();
    const { id, slug } = await house.ask({ audiences: ['branch:music'] }, by.actor);
    expect(await picturesOf(slug, by)).toEqual([null, null, null]);
    await put(id, by, { option: 1 });
    const [, picture] = await picturesOf(slug, by);
    expect(picture).toMatchObject({ alt: 'A blue square', width: 40, height: 30 });
    const { path } = picture!;
    expect((await read(by.actor, path))?.contentType).toBe('image/webp');
    expect((await read(asker().actor, path))?.contentType).toBe('image/webp');
    const moderator = house.member(['film'], [...RIGHTS, 'review.read']);
    expect([
      await read(house.member(['film'], RIGHTS).actor, path),
      await read(visitor(), path),
      await read(by.actor, path.replace(/[0-9a-f]{4}\.webp$/, 'ffff.webp')),
      await read(by.actor, '/fichiers/polls/../../secret.webp'),
    ]).toEqual([null, null, null, null]);
    // Who judges it sees it, also once nobody else does.
    await house.rows(
      `update engagement.poll set away = '[{"decisionId":"x","action":"hide"}]' where id = $1`,
      [id],
    );
    expect(await read(asker().actor, path)).toBeNull();
    expect(await read(moderator.actor, path)).not.toBeNull();
    const pieces = await moderated().look([id]);
    expect(pieces.get(id)?.html).toContain(`src="${path}"`);
    expect(pieces.get(id)?.html).toContain('alt="A blue square"');
  });

  it('is seen by who judges the poll, whatever signs stand around it', async () => {
    const by = asker();
    const description = '```tell nobody\n' + '_a'.repeat(450);
    const { id } = await house.ask(
      { description, options: ['- `One` <!--', '``` [Two', '[Three\\', '*_'.repeat(70) + 'Four'] },
      by.actor,
    );
    const alts = ['A clock` -->', 'Closed\\](/x) ```', '`](x "', '*_'.repeat(140) + 'Four'];
    for (const [option, alt] of alts.entries()) await put(id, by, { option, alt, version: option + 1 });
    const { html, text } = (await moderated().look([id])).get(id)!;
    expect(html.match(/<img /g)).toHaveLength(4);
    expect(html).not.toContain('<code');
    expect(html).toContain('alt="Closed\\](/x) &#x60;&#x60;&#x60;"');
    for (const said of ['tell nobody', '- `One` <!--', '``` [Two', '[Three\\', '*_*_Four'])
      expect(text).toContain(said);
  });

  it('is nobody else’s to put or to take away, those who run all polls neither', async () => {
    const by = asker();
    const { id, slug } = await house.ask({}, by.actor);
    await put(id, by);
    const manager = house.member(['music'], [...RIGHTS, 'poll.manage']);
    expect(await outcome(put(id, manager, { option: 1, version: 2 }))).toBe('access.not-allowed');
    const taking = { actor: manager.actor, pollId: id, option: 0, version: 2 };
    expect(await outcome(house.polls.unpictureOption.execute(taking))).toBe('access.not-allowed');
    expect(await picturesOf(slug, by)).toEqual([
      expect.objectContaining({ alt: 'A blue square' }),
      null,
      null,
    ]);
  });

  it('is put by who asked alone, until the first vote', async () => {
    const by = asker();
    const { id, slug } = await house.ask({}, by.actor);
    expect(await outcome(put(id, asker()))).toBe('access.not-allowed');
    expect(await outcome(put(id, { ...by, actor: house.member(['music']).actor }))).toBe(
      'access.not-allowed',
    );
    expect(await besides(put(id, by, { option: 7 }))).toBe('option: engagement.option-unknown');
    expect(await besides(put(id, by, { alt: ' ' }))).toBe('alt: text.missing');
    expect(await besides(put(id, by, { bytes: new Uint8Array([1, 2, 3]) }))).toBe('file: files.not-an-image');
    await put(id, by);
    expect(await outcome(put(id, by))).toBe('engagement.poll-changed');
    await house.vote(id, house.member());
    expect(await outcome(put(id, by, { version: 2 }))).toBe('engagement.votes-are-in');
    expect(
      await outcome(
        house.polls.unpictureOption.execute({ actor: by.actor, pollId: id, option: 0, version: 2 }),
      ),
    ).toBe('engagement.votes-are-in');
    expect((await picturesOf(slug, by))[0]).not.toBeNull();
  });

  it('comes back with the words that somebody else rewrote, and is kept until then', async () => {
    const by = asker();
    const { id, slug } = await house.ask({}, by.actor);
    await put(id, by, { option: 0, alt: 'Noon' });
    const before = await picturesOf(slug, by);
    const manager = house.member(['music'], ['poll.manage']);
    await house.polls.changePoll.execute({
      actor: manager.actor,
      pollId: id,
      reason: 'These hours are past.',
      ...terms({ options: ['Saturday', 'Sunday'] }),
    });
    expect(await picturesOf(slug, by)).toEqual([null, null]);
    expect(await read(by.actor, before[0]!.path)).toBeNull();
    await house.rows(`update engagement.poll_picture set uploaded_at = now() - interval '2 days'`);
    await house.house.container.get(SweepPollPictures).execute();
    const [kept] = await house.rows<{ id: string }>(
      `select replaced -> 0 ->> 'decisionId' as id from engagement.poll where id = $1`,
      [id],
    );
    await house.overturn({ id: kept!.id, action: 'edit' }, id);
    expect(await picturesOf(slug, by)).toEqual(before);
    expect(await read(by.actor, before[0]!.path)).not.toBeNull();
  });

  it('follows its words, and is swept away with its file once no poll shows it', async () => {
    const by = asker();
    const { id, slug } = await house.ask({}, by.actor);
    await put(id, by, { option: 0, alt: 'Noon' });
    await put(id, by, { option: 2, version: 2, alt: 'Saturday' });
    const shown = async () => (await picturesOf(slug, by)).map((one) => one?.alt ?? null);
    expect(await shown()).toEqual(['Noon', null, 'Saturday']);
    const [noon, , saturday] = await picturesOf(slug, by);
    await house.polls.changePoll.execute({
      actor: by.actor,
      pollId: id,
      ...terms({ options: ['Saturday', 'Sunday'] }),
    });
    expect(await shown()).toEqual(['Saturday', null]);
    expect(await read(by.actor, noon!.path)).toBeNull();
    const sweep = () => house.house.container.get(SweepPollPictures).execute();
    expect(await sweep()).toBe(0);
    await house.rows(`update engagement.poll_picture set uploaded_at = now() - interval '2 days'`);
    const left = await house.rows(
      `select 1 from engagement.poll_picture x join engagement.poll p on p.id = x.poll_id
       where p.pictures @> jsonb_build_array(jsonb_build_object('id', x.id::text))`,
    );
    expect(await sweep()).toBeGreaterThan(0);
    expect(await sweep()).toBe(0);
    expect(await house.rows('select 1 from engagement.poll_picture')).toHaveLength(left.length);
    expect(await read(by.actor, saturday!.path)).not.toBeNull();
    await house.polls.unpictureOption.execute({
      actor: by.actor,
      pollId: id,
      option: 0,
      version: 4,
    });
    expect(await shown()).toEqual([null, null]);
  });
});

const moderated = () => {
  const { sql } = house.house.database;
  return new SqlModeratedPolls(
    sql,
    house.house.container.get(MEMBER_CARDS as never),
    house.house.parts.renderer,
    'https://forum.example',
    wordsOnPages('engagement.poll'),
  );
};
