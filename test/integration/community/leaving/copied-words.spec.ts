import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { ForgetFormerMembers } from '#application/community/leaving/forget-former-members';
import { FileReport } from '#application/moderation/reports/file-report';
import type { MemberId } from '#domain/shared/id';
import { migration481CopiesOfProfilesThatAreGone } from '#infrastructure/platform/persistence/migrations/481-copies-of-profiles-that-are-gone';
import { signedIn } from '../../../support/actors.ts';
import { KeptHouse, KINDS } from './kept-house.ts';

jest.setTimeout(60_000);

const READER = ['report.file', 'topic.read', 'chat.read', 'member.read'] as const;
/** Feedback of testers is between them and the team: nobody reports it. */
const REPORTED = KINDS.filter((kind) => kind !== 'trial-feedback');

let house: KeptHouse;
beforeAll(async () => {
  house = await KeptHouse.open();
});
afterAll(() => house.close());

async function reported(target: { kind: string; id: string }): Promise<void> {
  const reporter = await house.member();
  await house.get(FileReport).execute({
    actor: signedIn(reporter.memberId!, { grants: READER.map((right) => [right, 'everywhere'] as const) }),
    target,
    reason: 'injure-harcelement-menace',
    explanation: 'Please look at this one, it is not right.',
    goodFaith: true,
    network: reporter.memberId!,
    language: 'fr',
  });
  await house.relay();
}

/** A moderator found nothing to say against it. */
async function leftAlone(target: { kind: string; id: string }): Promise<void> {
  await house.rows(
    `update moderation.review_item set status = 'decided', outcome = 'keep', decided_at = now(), decided_by = $3
     where target_kind = $1 and target_id = $2`,
    [target.kind, target.id, house.moderator.memberId],
  );
  await house.rows(`update moderation.report set status = 'dismissed' where target_id = $1`, [target.id]);
}

async function twoHoursLater(): Promise<void> {
  await house.rows(`update platform.outbox set relayed_at = now() - interval '3 hours'`);
  await house.rows(
    `update community.closed_account set left_at = left_at - interval '3 hours', forgotten_at = left_at - interval '3 hours'`,
  );
  await house.get(ForgetFormerMembers).execute();
}

/** The columns of cases and reports that hold a text. */
async function holding(text: string): Promise<string[]> {
  const found = await house.rows<{ place: string }>(
    `select distinct 'case.' || e.key as place from moderation.review_item t, jsonb_each_text(to_jsonb(t)) e
       where position($1 in e.value) > 0
     union
     select distinct 'report.' || e.key from moderation.report t, jsonb_each_text(to_jsonb(t)) e
       where position($1 in e.value) > 0`,
    [text],
  );
  return found.map(({ place }) => place);
}

async function called(name: string, handle: string, bio: string) {
  const author = await house.member();
  await house.rows(
    `update community.member set pseudonym = $2, skeleton = lower($2), handle = $3, bio = $4, bio_html = '<p>' || $4 || '</p>'
     where id = $1`,
    [author.memberId, name, handle, bio],
  );
  return author as typeof author & { readonly memberId: MemberId };
}

describe('what a report copied of what somebody wrote goes with it', () => {
  it.each(REPORTED)('%s', async (kind) => {
    const said = await house.write(kind);
    await reported(said);
    await leftAlone(said);
    await house.leave(said.author, 'erase');
    await twoHoursLater();
    expect(await holding(said.words)).toEqual([]);
  });
});

describe('of a profile that was reported', () => {
  it.each(['keep', 'erase'] as const)(
    'nothing stays once its member has left, whatever becomes of their words: %s',
    async (words) => {
      const [name, handle, bio] = [
        `Zorglub ${words}`,
        `zorglub-${words}`,
        `Lives in Passiflore street, ${words}`,
      ];
      const author = await called(name, handle, bio);
      const profile = { kind: 'profile', id: author.memberId };
      await reported(profile);
      await leftAlone(profile);
      expect(await holding(bio)).toEqual(['report.excerpt']);
      await house.leave(author, words);
      await twoHoursLater();
      for (const text of [name, handle, bio]) expect(await holding(text)).toEqual([]);
    },
  );

  it('nothing stays either of who left before that was so, and all of who is there', async () => {
    const [left, stays] = [
      await called('Falbala', 'falbala', 'Lives in Lilac street'),
      await called('Bonemine', 'bonemine', 'Lives in Rose street'),
    ];
    for (const { memberId: id } of [left, stays]) {
      await reported({ kind: 'profile', id });
      await leftAlone({ kind: 'profile', id });
    }
    const copied = await house.rows<{ id: string; title: string; address: string; excerpt: string }>(
      'select id, title, address, excerpt from moderation.report where target_id = $1',
      [left.memberId],
    );
    await house.leave(left, 'keep');
    await twoHoursLater();
    for (const { id, title, address, excerpt } of copied)
      await house.rows('update moderation.report set title = $2, address = $3, excerpt = $4 where id = $1', [
        id,
        title,
        address,
        excerpt,
      ]);
    await house.rows('update moderation.review_item set title = $2 where target_id = $1', [
      left.memberId,
      'Falbala',
    ]);
    expect((await holding('Falbala')).toSorted()).toEqual(['case.title', 'report.title']);
    for (const statement of migration481CopiesOfProfilesThatAreGone.sql.split(';').slice(0, -1))
      await house.rows(statement);
    for (const text of ['Falbala', 'falbala', 'Lilac street']) expect(await holding(text)).toEqual([]);
    expect((await holding('Bonemine')).toSorted()).toEqual(['case.title', 'report.title']);
    expect(await holding('Rose street')).toEqual(['report.excerpt']);
  });

  it('what an open case is about stays for whoever decides, and never the name', async () => {
    const author = await called('Mirobolant', 'mirobolant', 'Swears at everybody');
    await reported({ kind: 'profile', id: author.memberId });
    await house.leave(author, 'erase');
    await twoHoursLater();
    expect(await holding('Mirobolant')).toEqual([]);
    expect(await holding('Swears at everybody')).toEqual(['report.excerpt']);
  });
});

it('that an address refuses mail is forgotten with the account', async () => {
  const author = await house.member();
  const refused = () => house.rows('select email_key from community.refused_address');
  await house.rows(
    `insert into community.refused_address (email_key, refused_at) select email_key, now() from community.account where member_id = $1`,
    [author.memberId],
  );
  expect(await refused()).toHaveLength(1);
  await house.leave(author, 'keep');
  expect(await refused()).toEqual([]);
});
