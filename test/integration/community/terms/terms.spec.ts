import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { TermsLabelTaken, TermsNotFound } from '#domain/community/terms/terms-version';
import { type Actor, NotAllowed } from '#domain/shared/actor';
import { SqlViewerRow } from '#infrastructure/community/accounts/viewer-row.sql';
import { memberWith, type Viewer } from '#application/shared/viewer';
import { mustPass } from '#interfaces/http/policy-check';
import { signedIn } from '../../../support/actors.ts';
import { EmptyHouse } from '../../seed/empty-house.ts';

jest.setTimeout(60_000);
let house: EmptyHouse;
let made = 0;
let administrator: Actor;

const rows = <Row = Record<string, unknown>>(text: string, params: readonly unknown[] = []) =>
  house.database.sql.rows<Row>(text, params);

/** @param minutes before now that they joined */
async function member(minutes = 60, status = 'active'): Promise<Actor> {
  made += 1;
  const id = `0199acac-0000-7000-8000-${String(made).padStart(12, '0')}`;
  await rows(
    `insert into community.member (id, pseudonym, handle, skeleton, charter_version, joined_at, status)
     values ($1, $2, $2, $2, '1', now() - make_interval(mins => $3), $4)`,
    [id, `membre-${made}`, minutes, status],
  );
  await rows(
    `insert into community.session (hash, id, member_id, created_at, last_seen_at, confirmed_at, expires_at, device)
     values ($1, gen_random_uuid(), $2, now(), now(), now(), now() + interval '1 day', 'x')`,
    [id, id],
  );
  return signedIn(id, { grants: [['account.manage-self', 'everywhere']] });
}
const awaited = async (actor: Actor) =>
  (await new SqlViewerRow(house.database.sql).execute(actor.memberId!))?.terms ?? null;
const publish = (label: string, mustAccept = true) =>
  house.app.members.publishTerms.execute({
    actor: administrator,
    terms: { label, summary: { fr: 'Une règle de plus, expliquée.', en: '' }, page: '/charte', mustAccept },
  });
const versionsByLabel = async () =>
  new Map((await house.app.members.terms.versions(administrator)).map((one) => [one.label, one]));

beforeAll(async () => {
  house = await EmptyHouse.open();
  administrator = signedIn((await member()).memberId!, { grants: [['site.configure', 'everywhere']] });
});
afterAll(() => house.close());

describe('new rules', () => {
  it('ask nobody where they are a mended comma', async () => {
    const actor = await member();
    await publish('1.1', false);
    expect(await awaited(actor)).toBeNull();
    expect((await house.site().read()).charterVersion).toBe('1.1');
  });

  it('ask who joined before, once, and keep who accepted which and when', async () => {
    const { members } = house.app;
    const actor = await member();
    await publish('2');
    const asked = await awaited(actor);
    expect(asked).toMatchObject({ page: '/charte', summary: { fr: 'Une règle de plus, expliquée.' } });
    expect(await awaited(await member(-60))).toBeNull();
    await members.acceptTerms.execute({ actor, number: asked!.number });
    await members.acceptTerms.execute({ actor, number: asked!.number });
    expect(await awaited(actor)).toBeNull();
    expect((await members.terms.acceptedBy(actor.memberId!)).map(({ label }) => label)).toEqual(['2', '1']);
    expect((await versionsByLabel()).get('2')).toMatchObject({ accepted: 1 });
    await expect(publish('2')).rejects.toBeInstanceOf(TermsLabelTaken);
  });

  it('are accepted by who is asked, and by nobody else', async () => {
    const { acceptTerms } = house.app.members;
    await publish('2.1', false);
    const minor = (await versionsByLabel()).get('2.1')!.number;
    const number = (await versionsByLabel()).get('2')!.number;
    for (const [actor, which] of [
      [await member(), minor],
      [await member(-60), number],
      [await member(60, 'pending'), number],
    ] as const)
      await expect(acceptTerms.execute({ actor, number: which })).rejects.toBeInstanceOf(TermsNotFound);
    expect((await versionsByLabel()).get('2')).toMatchObject({ accepted: 1 });
  });

  it('have a number each, though several are published at once', async () => {
    await Promise.all(['2.2', '2.3', '2.4'].map((label) => publish(label, false)));
    const published = await versionsByLabel();
    expect(new Set(['2.2', '2.3', '2.4'].map((label) => published.get(label)!.number)).size).toBe(3);
  });

  it('ask about the last version alone, and nobody about one that was taken back', async () => {
    const { members } = house.app;
    const actor = await member();
    await publish('3');
    await publish('4');
    const four = (await awaited(actor))!.number;
    await expect(
      members.withdrawTerms.execute({ actor: administrator, number: four - 1 }),
    ).rejects.toBeInstanceOf(TermsNotFound);
    await members.withdrawTerms.execute({ actor: administrator, number: four });
    expect((await awaited(actor))?.number).toBe(four - 1);
    expect((await house.site().read()).charterVersion).toBe('3');
    await expect(members.acceptTerms.execute({ actor, number: four })).rejects.toBeInstanceOf(TermsNotFound);
    await members.acceptTerms.execute({ actor, number: four - 1 });
    expect(await awaited(actor)).toBeNull();
  });

  it('are published by who may configure the site', async () => {
    const terms = {
      label: '9',
      summary: { fr: 'Une règle de plus.', en: '' },
      page: '/charte',
      mustAccept: true,
    };
    await expect(
      house.app.members.publishTerms.execute({ actor: await member(), terms }),
    ).rejects.toBeInstanceOf(NotAllowed);
    expect(() => house.app.members.terms.versions(signedIn(administrator.memberId!))).toThrow(NotAllowed);
  });

  it('keep from writing and not from reading', async () => {
    const grants = (
      [
        'topic.read',
        'topic.open',
        'topic.answer',
        'post.edit-own',
        'post.read-history',
        'chat.read',
        'chat.write',
      ] as const
    ).map((one) => [one, 'everywhere'] as const);
    const rights = {
      role: 'member' as const,
      department: null,
      groups: [],
      standing: 'free' as const,
      grants: new Map(grants),
    };
    const row = await new SqlViewerRow(house.database.sql).execute((await member()).memberId!);
    const free = memberWith(rights, row!.member, null);
    const asked: Viewer = { ...free, terms: { number: 1, summary: { fr: '', en: '' }, page: '/charte' } };
    for (const policy of ['topics.ask', 'topics.answer', 'chat.write'] as const) {
      expect(() => mustPass(policy, free)).not.toThrow();
      expect(() => mustPass(policy, asked)).toThrow('access.terms-not-accepted');
      expect(() => mustPass(policy, { ...asked, trying: {} as never })).not.toThrow(
        'access.terms-not-accepted',
      );
    }
    for (const policy of [
      'home.page',
      'topics.page',
      'posts.history',
      'chat.page',
      'consents.choose',
    ] as const)
      expect(() => mustPass(policy, asked)).not.toThrow('access.terms-not-accepted');
  });
});
