import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { ChangePseudonym } from '#application/community/accounts/change-pseudonym';
import { ConfirmEmail } from '#application/community/accounts/confirm-email';
import { RegisterMember } from '#application/community/accounts/register-member';
import { ResolveSession } from '#application/community/accounts/resolve-session';
import { SignIn } from '#application/community/accounts/sign-in';
import { ChangeAvatar } from '#application/community/members/change-avatar';
import { EditProfile } from '#application/community/members/edit-profile';
import { SweepLoosePictures } from '#application/community/members/sweep-loose-pictures';
import { DEFAULT_WRITE_LIMITS } from '#application/community/topics/write-limit.policy';
import { RemoveAvatar } from '#application/community/members/remove-avatar';
import { KeepChosenLook } from '#application/community/members/keep-chosen-look';
import { SetPreferences } from '#application/community/members/set-preferences';
import type { Viewer } from '#application/shared/viewer';
import { Actor, type Grant, type Permission } from '#domain/shared/actor';
import { Account } from '#domain/community/accounts/account';
import { Email } from '#domain/community/accounts/email';
import { Bio, Member } from '#domain/community/members/member';
import { notifyOf } from '#domain/community/members/preferences';
import { Pseudonym } from '#domain/community/members/pseudonym';
import { PostgresAccounts } from '#infrastructure/community/accounts/postgres-accounts';
import { MEMBER_PAGE, MEMBERS_LIST, MY_PREFERENCES } from '#infrastructure/community/members/members.module';
import { PostgresMembers } from '#infrastructure/community/members/postgres-members';
import { ENTITY_MANAGER, SQL } from '#infrastructure/platform/platform.tokens';
import { codeOf } from '../../../support/refusal.ts';
import { confirmBy, type House, openHouse, registration, signInBy } from '../accounts/accounts-house.ts';
import { refusedAs } from '../../../support/refusal.ts';

let house: House;
let people = 0;
beforeAll(async () => void (house = await openHouse()));
afterAll(() => house.close());

async function entered(name: string, branches = ['writing']): Promise<Viewer & { secret: string }> {
  const email = `m${people++}@example.org`;
  house.wait(1000);
  await house.get(RegisterMember).execute({ ...registration(name, email), branches, network: email });
  await house.settle();
  await house.get(ConfirmEmail).execute(confirmBy(house.linkIn('confirm-email')));
  const { secret } = await house.get(SignIn).execute(signInBy(email));
  return { ...(await house.get(ResolveSession).execute(secret)), secret };
}
const confirmed = (name: string, branches?: string[]): Promise<Viewer> => entered(name, branches);
const visitor = () => house.get(ResolveSession).execute(null);
const png = (side: number) =>
  sharp({ create: { width: side, height: side, channels: 3, background: '#225588' } })
    .png()
    .toBuffer();

describe('round trip', () => {
  const facts = <T>(load: () => Promise<T>) => house.unitOfWork.run(load);

  it('a member comes back as it was written', async () => {
    const members = new PostgresMembers(house.get(ENTITY_MANAGER), house.get(SQL));
    const at = new Date('2026-01-02T03:04:05.678Z');
    const id = '01920000-0000-7000-8000-000000000001' as never;
    const make = () => {
      const member = Member.register({
        id,
        pseudonym: Pseudonym.ofStaff('Iris, Pôle affiliation', (name) => name),
        branches: ['music', 'film'],
        language: 'en',
        charterVersion: '2026-01',
        at,
      });
      member.activate();
      member.describe(
        {
          branches: ['film', 'writing'],
          region: 'Bretagne',
          isPublic: true,
          bio: Bio.of('*Moi*', () => '<p><em>Moi</em></p>'),
        },
        at,
      );
      member.showAvatar({ key: 'avatars/a/b', likeness: '' }, at);
      member.prefer({
        language: 'fr',
        theme: 'dark',
        notify: notifyOf(['reply:site']),
        mailHabits: { rhythm: 'monthly', digestOnly: true, quiet: { from: 22, to: 7 } },
      });
      member.carryRole('agent', 'Pôle affiliation');
      member.pullFacts();
      return member;
    };
    await facts(async () => members.add(make()));
    const { ...written } = make();
    await facts(async () => {
      const found = await members.get(id);
      expect(found).toBeInstanceOf(Member);
      const { version, ...revived } = { ...found } as Record<string, unknown>;
      expect(revived).toEqual(written);
      expect(version).toBe(1);
    });
  });

  it('an account comes back as it was written', async () => {
    const accounts = new PostgresAccounts(house.get(ENTITY_MANAGER));
    const at = new Date('2026-01-02T03:04:05.678Z');
    const memberId = '01920000-0000-7000-8000-000000000001' as never;
    const make = () => {
      const account = Account.open({
        memberId,
        email: Email.of('Ancienne@Example.org'),
        passwordHash: 'hash',
        at,
      });
      account.requestEmailChange(Email.of('Neuve@Example.org'), at);
      account.confirmEmailChange(Email.of('Neuve@Example.org'), at, () => 'sealed');
      account.requestEmailChange(Email.of('Autre@Example.org'), at);
      account.pullFacts();
      return account;
    };
    await facts(async () => accounts.add(make()));
    const { ...written } = make();
    await facts(async () => {
      const found = await accounts.get(memberId);
      expect(found).toBeInstanceOf(Account);
      const { version, ...revived } = { ...found } as Record<string, unknown>;
      expect(revived).toEqual(written);
      expect(version).toBe(1);
      expect(found.address.text).toBe('Neuve@Example.org');
    });
  });
});

describe('profiles', () => {
  it('show members all that is public, visitors the name only', async () => {
    const author = await confirmed('Cèdre bleu', ['film', 'music']);
    const profile = {
      actor: author.actor,
      branches: ['music'],
      region: "Provence-Alpes-Côte d'Azur",
      bio: 'Compositeur, **tableur** ouvert. <script>alert(1)</script>',
    };
    await house.get(EditProfile).execute({ ...profile, isPublic: false });
    const page = (viewer: Viewer) => house.get(MEMBER_PAGE).execute(viewer.actor, 'cedre-bleu');
    expect(await page(await confirmed('Lectrice'))).toMatchObject({
      pseudonym: 'Cèdre bleu',
      about: {
        branches: ['music'],
        region: 'Provence-Alpes-Côte d’Azur',
        status: 'active',
      },
    });
    const { about } = (await page(author))!;
    expect(about?.bioHtml).toContain('<strong>tableur</strong>');
    expect(about?.bioHtml).not.toContain('<script');
    const seen = await page(await visitor());
    expect(seen).toEqual({
      id: author.member!.id,
      pseudonym: 'Cèdre bleu',
      handle: 'cedre-bleu',
      avatarKey: null,
      role: 'member',
      department: null,
      about: null,
    });
    await house.get(EditProfile).execute({ ...profile, isPublic: true });
    expect((await page(await visitor()))?.about).toMatchObject({ branches: ['music'], isPublic: true });
  });

  it('of members who never confirmed or who left are nobody’s business', async () => {
    await house
      .get(RegisterMember)
      .execute({ ...registration('Fantôme', 'fantome@example.org'), network: 'f' });
    const reader = await confirmed('Chercheuse');
    const page = (handle: string) => house.get(MEMBER_PAGE).execute(reader.actor, handle);
    expect(await page('fantome')).toBeNull();
    expect(await page('personne')).toBeNull();
    await house.sql.rows(`update community.member set status = 'deleted' where handle = 'chercheuse'`);
    expect(await page('chercheuse')).toBeNull();
  });

  it('say of a newcomer what a first post could: no links, and none of what is sent around', async () => {
    const { actor } = await confirmed('Encadreuse');
    const { link, plain } = {
      link: 'Mes cadres, faits à la main, sont sur [mon site](https://cadres.example/vente)',
      plain:
        'Encadreuse à Nantes depuis vingt ans, je monte sous verre sans colle les gravures et les affiches',
    };
    const says = (bio: string, by = actor) =>
      codeOf(
        house
          .get(EditProfile)
          .execute({ actor: by, branches: ['film'], region: null, bio, isPublic: true, agreed: true }),
      );
    await house.sql.rows('delete from community.newcomer_rule where number > 1'); // by which tests are spared it
    expect(await says(link)).toBe('community.arrival-first-links');
    expect(await says(plain)).toBeNull();
    for (const name of ['Copiste', 'Copieuse']) await says(plain, (await confirmed(name)).actor);
    expect(await says(plain, (await confirmed('Troisième')).actor)).toBe('community.arrival-copy');
    expect(await says(plain)).toBeNull(); // what stands is not said anew
    await house.sql.rows(`update community.member set trust_level = 1 where id = $1`, [actor.memberId]);
    expect(await says(link)).toBeNull();
  });

  it('are told anew as often as a member may write in an hour', async () => {
    const { actor } = await confirmed('Hésitante');
    const says = (bio: string, region: string | null = null) =>
      codeOf(house.get(EditProfile).execute({ actor, branches: ['film'], region, bio, isPublic: true }));
    const { memberWritesPerHour } = DEFAULT_WRITE_LIMITS;
    const codes: unknown[] = [];
    for (let times = 0; times <= memberWritesPerHour; times += 1) codes.push(await says(`Essai ${times}`));
    expect(codes.filter((code) => code !== null)).toEqual(['access.too-many-tries']);
    expect(await says(`Essai ${memberWritesPerHour - 1}`, 'Bretagne')).toBeNull();
  });

  it('refuse what is no branch, no region, or too long', async () => {
    const { actor } = await confirmed('Brouillonne');
    const edit = (change: object) =>
      house
        .get(EditProfile)
        .execute({ actor, branches: ['film'], region: null, bio: '', isPublic: false, ...change });
    await expect(edit({ branches: ['film', 'cooking'] })).rejects.toMatchObject({
      code: 'community.branch-unknown',
    });
    await expect(edit({ region: 'Atlantide' })).rejects.toMatchObject({ code: 'community.region-unknown' });
    await expect(edit({ bio: 'é'.repeat(1001) })).rejects.toMatchObject({ code: 'text.too-long' });
    await edit({ bio: 'é'.repeat(1000) });
    await edit({ bio: 'nul\u0000le part' });
    const pending = await house.get(EditProfile);
    await expect(
      pending.execute({
        actor: (await visitor()).actor,
        branches: ['film'],
        region: null,
        bio: '',
        isPublic: false,
      }),
    ).rejects.toMatchObject({ kind: 'unauthenticated' });
  });

  it('a picture is stored in two sizes, a new one replaces the files, removing leaves none', async () => {
    const { actor } = await confirmed('Portraitiste');
    const first = await house.get(ChangeAvatar).execute({ actor, bytes: await png(300) });
    expect([...house.files.keys()].sort()).toEqual([
      `${first.avatarKey}/192.webp`,
      `${first.avatarKey}/48.webp`,
    ]);
    const { width, format } = await sharp(house.files.get(`${first.avatarKey}/48.webp`)!.bytes).metadata();
    expect([width, format]).toEqual([48, 'webp']);
    const second = await house.get(ChangeAvatar).execute({ actor, bytes: await png(64) });
    await house.get(SweepLoosePictures).execute();
    expect([...house.files.keys()].sort()).toEqual([
      `${second.avatarKey}/192.webp`,
      `${second.avatarKey}/48.webp`,
    ]);
    await house.get(RemoveAvatar).execute({ actor });
    await house.get(SweepLoosePictures).execute();
    expect(house.files.size).toBe(0);
    const bytes = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>');
    await expect(house.get(ChangeAvatar).execute({ actor, bytes })).rejects.toMatchObject({
      kind: 'invalid',
    });
    expect(house.files.size).toBe(0);
  });
});

it('a picture that could not be kept leaves the former one, and its own files go an hour later', async () => {
  const { actor } = await confirmed('Malchanceuse');
  const { avatarKey } = await house.get(ChangeAvatar).execute({ actor, bytes: await png(64) });
  const former = [`${avatarKey}/192.webp`, `${avatarKey}/48.webp`];
  const rows = (text: string) => house.sql.rows(text);
  await rows(`create function community.refuse_commit() returns trigger language plpgsql as
    $$ begin raise exception 'not kept'; end $$`);
  await rows(`create constraint trigger refuse_commit after update on community.member deferrable initially deferred
    for each row execute function community.refuse_commit()`);
  await expect(house.get(ChangeAvatar).execute({ actor, bytes: await png(64) })).rejects.toThrow('not kept');
  await expect(house.get(RemoveAvatar).execute({ actor })).rejects.toThrow('not kept');
  await rows(`drop trigger refuse_commit on community.member`);
  await house.get(SweepLoosePictures).execute();
  expect([...house.files.keys()]).toEqual(expect.arrayContaining(former));
  expect(house.files.size).toBe(4);
  house.wait(61 * 60_000);
  await house.get(SweepLoosePictures).execute();
  expect([...house.files.keys()].sort()).toEqual(former);
  house.files.clear();
});

it('pictures of one member are counted before any is opened', async () => {
  const { actor } = await confirmed('Impatiente');
  const bytes = new Uint8Array([1]);
  const ends = await Promise.allSettled(
    Array.from({ length: 30 }, () => house.get(ChangeAvatar).execute({ actor, bytes })),
  );
  const codes = ends.map((end) => (end as PromiseRejectedResult).reason.code);
  expect(codes.filter((code) => code === 'community.written-enough')).toHaveLength(10);
});

describe('preferences', () => {
  it('are kept, complete, and refuse what is not offered', async () => {
    const { actor } = await confirmed('Réglée');
    const mine = () => house.get(MY_PREFERENCES).execute(actor.memberId!);
    expect((await mine())?.notify.reply).toEqual({ site: true, email: 'at-once' });
    const mail = { rhythm: 'daily', digestOnly: false, quietFrom: '22', quietTo: '7' };
    await house
      .get(SetPreferences)
      .execute({ actor, language: 'fr', theme: 'dark', notify: ['mention:site'], mail });
    await house.get(SetPreferences).execute({ actor, language: 'en', theme: 'dark' });
    expect(await mine()).toMatchObject({
      language: 'en',
      theme: 'dark',
      notify: { mention: { site: true, email: 'never' }, reply: { site: false } },
      mailHabits: { rhythm: 'daily', digestOnly: false, quiet: { from: 22, to: 7 } },
    });
    const memberId = actor.mustBeMember();
    await house.get(KeepChosenLook).execute({ memberId, language: 'fr', theme: null });
    expect(await mine()).toMatchObject({ language: 'fr', theme: 'dark', mailHabits: { rhythm: 'daily' } });
    await house.get(KeepChosenLook).execute({ memberId, language: null, theme: 'light' });
    expect(await mine()).toMatchObject({ language: 'fr', theme: 'light', mailHabits: { rhythm: 'daily' } });
    const set = (change: object) =>
      house.get(SetPreferences).execute({ actor, language: 'fr', theme: 'light', notify: [], ...change });
    await expect(set({ language: 'de' })).rejects.toMatchObject({ code: 'community.language-unknown' });
    await expect(set({ theme: 'pink' })).rejects.toMatchObject({ code: 'community.theme-unknown' });
    await expect(set({ notify: ['reply:pigeon'] })).rejects.toMatchObject({
      code: 'community.notify-unknown',
    });
  });
});

describe('single keys that act', () => {
  it('do for who joins, until they want them silent, and stay so when they choose something else', async () => {
    const { actor, member, secret } = await entered('Dicteuse');
    const now = async () => (await house.get(ResolveSession).execute(secret)).member?.usesShortcuts;
    expect(member?.usesShortcuts).toBe(true);
    const set = (change: object) =>
      house.get(SetPreferences).execute({ actor, language: 'fr', theme: 'light', ...change });
    await set({ usesShortcuts: false });
    expect(await now()).toBe(false);
    await set({ showsPresence: false });
    expect(await now()).toBe(false);
    await set({ usesShortcuts: true });
    expect(await now()).toBe(true);
  });
});

describe('preferences of a part that is closed', () => {
  it('are asked of nobody, and are as they were once it opens again', async () => {
    const { actor } = await confirmed('Patiente');
    const set = (by: Actor, notify: readonly string[]) =>
      house.get(SetPreferences).execute({ actor: by, language: 'fr', theme: 'light', notify });
    await set(actor, ['chat-mention:site', 'chat-mention:email:at-once', 'idea:site', 'idea:email:digest']);
    const grants = new Map<Permission, Grant>([['account.manage-self', 'everywhere']]);
    const closed = new Map([['chat', 'to-all']] as const);
    const without = Actor.member(actor.memberId!, 'member', grants, [], closed);
    await set(without, ['reply:site']);
    const { notify } = (await house.get(MY_PREFERENCES).execute(actor.memberId!))!;
    expect(notify['chat-mention']).toEqual({ site: true, email: 'at-once' });
    expect([notify.idea, notify.reply]).toEqual([
      { site: false, email: 'never' },
      { site: true, email: 'never' },
    ]);
  });
});

describe('the list of members', () => {
  it('pages by key in both directions, without a gap or a repeat', async () => {
    for (let i = 0; i < 7; i++) await confirmed(`Série ${'abcdefg'[i]!.repeat(4)}`, ['photography']);
    const list = house.get(MEMBERS_LIST);
    const filter = { branch: 'photography', limit: 3 };
    const first = await list.execute(filter);
    const second = await list.execute({ ...filter, cursor: first.next! });
    const third = await list.execute({ ...filter, cursor: second.next! });
    const names = [first, second, third].map((page) =>
      page.items.map((one) => one.pseudonym.slice(-1)).join(''),
    );
    expect(names).toEqual(['gfe', 'dcb', 'a']);
    expect([first.previous, third.next]).toEqual([null, null]);
    const back = await list.execute({ ...filter, cursor: third.previous! });
    expect(back.items).toEqual(second.items);
    await expect(list.execute({ ...filter, cursor: 'xyz' })).rejects.toMatchObject({ code: 'cursor.broken' });
  });

  it('finds by the start of a name and by something like it, and takes % literally', async () => {
    await confirmed('Vitrail bourguignon');
    const find = async (name: string) =>
      (await house.get(MEMBERS_LIST).execute({ name })).items.map((one) => one.pseudonym);
    expect(await find('vitr')).toEqual(['Vitrail bourguignon']);
    expect(await find('Vitrall bourgignon')).toEqual(['Vitrail bourguignon']);
    expect(await find('%')).toEqual([]);
    expect(await find('_itrail bourguignon'.slice(0, 3))).toEqual([]);
  });

  it('finds nobody for what is no name and no address', async () => {
    expect((await house.get(MEMBERS_LIST).execute({ name: 'Zz\u0000zz' })).items).toEqual([]);
    for (const handle of ['a\u0000b', '', '../x', 'É', 'a'.repeat(500)])
      expect(await house.get(MEMBER_PAGE).execute((await visitor()).actor, handle)).toBeNull();
  });

  it('leaves out who never confirmed', async () => {
    await house
      .get(RegisterMember)
      .execute({ ...registration('Pas encore', 'pas@example.org'), network: 'pe' });
    expect((await house.get(MEMBERS_LIST).execute({ name: 'Pas encore' })).items).toEqual([]);
  });
});

describe('another name', () => {
  const rename = (viewer: Viewer, pseudonym: string) =>
    house.get(ChangePseudonym).execute({ actor: viewer.actor, pseudonym });
  const days = (count: number) => house.wait(count * 86_400_000);
  const page = async (viewer: Viewer, handle: string) => house.get(MEMBER_PAGE).execute(viewer.actor, handle);

  it('is shown everywhere, and the address with the former one leads to it', async () => {
    const viewer = await confirmed('Plume Grise');
    await rename(viewer, 'Encre Bleue');
    const found = await page(viewer, 'plume-grise');
    expect(found).toMatchObject({ pseudonym: 'Encre Bleue', handle: 'encre-bleue' });
    expect(await page(viewer, 'encre-bleue')).toEqual(found);
    const acts = await house
      .get(SQL)
      .rows(`select action, outcome from platform.audit_log where actor_id = $1`, [viewer.member!.id]);
    expect(acts).toEqual([{ action: 'member.rename', outcome: 'done' }]);
  });

  it('may be taken once in 30 days, and the former one taken back then', async () => {
    const viewer = await confirmed('Nuage Vert');
    await rename(viewer, 'Nuage Rouge');
    days(29);
    await expect(rename(viewer, 'Nuage Jaune')).rejects.toThrow(
      expect.objectContaining({
        code: 'community.renamed-recently',
        fields: [{ field: 'pseudonym', code: 'community.renamed-recently', details: { days: 1 } }],
      }),
    );
    days(1);
    await rename(viewer, 'Nuage Vert');
    expect(await page(viewer, 'nuage-rouge')).toMatchObject({ handle: 'nuage-vert' });
  });

  it('that another left is given to nobody for a year, not even one that looks like it; then it is', async () => {
    const [first, second] = [await confirmed('Sable Blanc'), await confirmed('Rivage Noir')];
    await rename(first, 'Sable Doux');
    for (const like of ['Sable Blanc', 'Sab1e Blanc', 'sable blanc'])
      await expect(rename(second, like)).rejects.toThrow(refusedAs('community.pseudonym-taken'));
    await expect(confirmed('Sable Blanc')).rejects.toThrow(refusedAs('community.pseudonym-taken'));
    days(366);
    await rename(second, 'Sable Blanc');
    expect(await page(first, 'sable-blanc')).toMatchObject({ pseudonym: 'Sable Blanc' });
  });

  it('passes all that a first one does: carried by nobody, no office, no refused word, for who may write', async () => {
    const viewer = await confirmed('Brume Claire');
    await confirmed('Déjà Prise');
    await expect(rename(viewer, 'Deja Prise')).rejects.toThrow(refusedAs('community.pseudonym-taken'));
    await expect(rename(viewer, 'Administrateur')).rejects.toThrow(refusedAs('community.pseudonym-reserved'));
    await expect(rename(viewer, 'x')).rejects.toThrow(refusedAs('text.too-short'));
    await expect(rename(await visitor(), 'Personne')).rejects.toThrow(refusedAs('access.sign-in-needed'));
    expect(await page(viewer, 'brume-claire')).toMatchObject({ pseudonym: 'Brume Claire' });
  });

  it('of ten who want the same at once one gets it', async () => {
    const many = [];
    for (let each = 0; each < 10; each += 1) many.push(await confirmed(`Vague Numero ${'abcdefghij'[each]}`));
    const tried = await Promise.allSettled(many.map((viewer) => rename(viewer, 'Vague Unique')));
    expect(tried.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const one of tried)
      if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'community.pseudonym-taken' });
  });
});
