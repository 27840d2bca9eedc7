import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { ConfirmClaim } from '#application/community/claims/confirm-claim';
import { FileClaim } from '#application/community/claims/file-claim';
import { ForgetClaims } from '#application/community/claims/forget-claims';
import { type ClaimAct, HandleClaim } from '#application/community/claims/handle-claim';
import { SendClaimMail } from '#application/community/claims/send-claim-mail';
import { WarnOfClaims } from '#application/community/claims/warn-of-claims';
import { AskForClaimMails } from '#application/community/consumers/ask-for-claim-mails';
import { ExportMyData } from '#application/community/leaving/export-my-data';
import type { ClaimLetterDueV1 } from '#application/community/published/claims.facts';
import { AuditedActs } from '#application/shared/audit-log';
import { PERSON_STORE } from '#application/shared/person-stores';
import type { OutgoingMail } from '#application/shared/ports';
import type { ClaimId, ClaimKind } from '#domain/community/claims/claim';
import type { Actor } from '#domain/shared/actor';
import { FORMER_MEMBER } from '#domain/shared/former-member';
import { SqlClaimsQuery } from '#infrastructure/community/claims/claims.sql';
import { OutboxClaimLetters } from '#infrastructure/community/claims/outbox-claim-letters';
import { SignedClaimLinks } from '#infrastructure/community/claims/signed-claim-links';
import { SqlClaims } from '#infrastructure/community/claims/sql-claims';
import { composeMail } from '#infrastructure/platform/mail/compose';
import { AUDIT_LOG, UNIT_OF_WORK } from '#infrastructure/platform/platform.tokens';
import { CryptoSecrets } from '#infrastructure/platform/secrets';
import { UuidIds } from '#infrastructure/platform/ids';
import { MemoryThrottle } from '#infrastructure/platform/throttle/memory-throttle';
import { type Get, takenFrom } from '#interfaces/composition/provided';
import { subscriptionsOf } from '#interfaces/composition/subscriptions';
import { signedIn, visitor } from '../../../support/actors.ts';
import { personalNumbers } from '../../../support/personal-numbers.ts';
import { codeOf } from '../../../support/refusal.ts';
import { EmptyHouse } from '../../seed/empty-house.ts';

jest.setTimeout(60_000);
let house: EmptyHouse;
let made = 0;
let manager: Actor;
const clock = { at: new Date('2026-03-02T11:00:00Z'), now: () => clock.at };
const mails: OutgoingMail[] = [];
const asked: object[] = [];

const get: Get = (wanted) => takenFrom(house.container)(wanted);
const sql = () => house.database.sql;
const book = () => new SqlClaims(sql());
const links = () => new SignedClaimLinks(sql());
const unitOfWork = () => get(UNIT_OF_WORK);
const acts = () => new AuditedActs(get(AUDIT_LOG), clock, unitOfWork());
const query = () => new SqlClaimsQuery(sql(), book(), links(), clock);
/** Set while the queue is away. */
let queueIsAway = false;
const look = {
  from: 'a@b.test',
  publicUrl: 'https://forum.example',
  communityName: async () => 'La Fabrique',
};
/** Every mail can be made of what it holds. */
const mailer = {
  send: async (mail: OutgoingMail) => {
    await composeMail(mail, look);
    mails.push(mail);
  },
};
/** What is asked of the worker is done at once. */
const jobs = {
  enqueue: async (_job: string, data: object) => {
    if (queueIsAway) throw new Error('The queue is away');
    asked.push(data);
    await new SendClaimMail(book(), links(), mailer).execute(data as never);
  },
  soon: async () => {},
  every: async () => {},
};
const letters = () => new OutboxClaimLetters(sql(), new UuidIds(), clock);
/** Hands on each letter that is written down, as the relay does; what fails stays. */
async function relay(): Promise<void> {
  const due = await house.rows<{ id: string; payload: ClaimLetterDueV1 }>(
    `select id, payload from platform.outbox where name = 'community.claim-letter-due.v1' order by id`,
  );
  for (const { id, payload } of due) {
    const isAsked = await new AskForClaimMails(jobs, book()).on(payload).then(
      () => true,
      () => false,
    );
    if (isAsked) await house.rows('delete from platform.outbox where id = $1', [id]);
  }
}
async function thenRelayed<T>(act: Promise<T>): Promise<T> {
  try {
    return await act;
  } finally {
    await relay();
  }
}
let throttle = new MemoryThrottle();
const filing = () =>
  new FileClaim(
    book(),
    links(),
    acts(),
    letters(),
    personalNumbers,
    throttle,
    new CryptoSecrets(),
    new UuidIds(),
    clock,
  );
const file = (actor: Actor, kind: ClaimKind, more: { email?: string; network?: string } = {}) =>
  thenRelayed(
    filing().execute({
      actor,
      language: 'fr',
      network: more.network ?? '192.0.2.0/24',
      claim: {
        kind,
        name: 'Camille Perrin',
        email: more.email ?? 'camille@example.org',
        page: '',
        words: 'La date de ma naissance est fausse.',
      },
    }),
  );
const handle = (id: string, act: ClaimAct, actor = manager) =>
  thenRelayed(
    new HandleClaim(book(), acts(), letters(), personalNumbers, clock).execute({
      actor,
      id: id as ClaimId,
      act,
    }),
  );
const confirming = (number: string, secret: string) =>
  thenRelayed(
    new ConfirmClaim(book(), links(), acts(), letters(), clock).execute({ actor: visitor(), number, secret }),
  );
const forgetting = () => new ForgetClaims(book(), clock, unitOfWork());

async function member(role = 'member'): Promise<Actor> {
  made += 1;
  const id = `0199acad-0000-7000-8000-${String(made).padStart(12, '0')}`;
  await house.rows(
    `insert into community.member (id, pseudonym, handle, skeleton, charter_version, joined_at, status, role)
     values ($1, $2, $2, $2, '1', now(), 'active', $3)`,
    [id, `demandeuse-${made}`, role],
  );
  await house.rows(
    `insert into community.account (member_id, email, email_key, email_confirmed_at, password_hash, password_changed_at, version)
     values ($1, $2, $2, now(), 'x', now(), 1)`,
    [id, `demandeuse-${made}@example.org`],
  );
  return signedIn(id, role === 'member' ? {} : { grants: [['privacy.manage', 'everywhere']] });
}
const idOf = async (number: string) => (await book().byNumber(number))!.id;
const lastNumber = () => mails.at(-1)!.values['number']!;
const linkOf = (mail: OutgoingMail) => new URL(mail.values['path']!, 'https://forum.example');
const audited = async (id: string) =>
  (
    await house.rows<{ action: string; outcome: string }>(
      `select action, outcome from platform.audit_log where object_id = $1 order by id`,
      [id],
    )
  ).map(({ action, outcome }) => `${action} ${outcome}`);

beforeAll(async () => {
  house = await EmptyHouse.open();
  manager = await member('community_manager');
});
afterAll(() => house.close());
beforeEach(() => {
  mails.length = 0;
  clock.at = new Date('2026-03-02T11:00:00Z');
  throttle = new MemoryThrottle();
  queueIsAway = false;
});

describe('somebody without an account', () => {
  it('shows that the address is theirs before the time runs and anybody reads anything', async () => {
    expect(await file(visitor(), 'rectification')).toEqual({ path: null, masked: false });
    expect(mails.map(({ to, template }) => [to, template])).toEqual([
      ['camille@example.org', 'claim-confirm'],
    ]);
    const number = lastNumber();
    const secret = linkOf(mails[0]!).searchParams.get('cle')!;
    expect(await codeOf(query().own(visitor(), number, null))).toBe('community.claim-not-found');
    expect(await codeOf(query().own(visitor(), number, `${secret.slice(0, -2)}AA`))).toBe(
      'community.claim-not-found',
    );
    expect(await query().own(visitor(), number, secret)).toMatchObject({ state: 'unconfirmed', dueOn: null });
    clock.at = new Date('2026-03-04T11:00:00Z');
    const confirm = (cle: string) => confirming(number, cle);
    expect(await codeOf(confirm('rien'))).toBe('community.claim-not-found');
    await confirm(secret);
    await confirm(secret);
    expect(await query().own(visitor(), number, secret)).toMatchObject({
      state: 'open',
      dueOn: '2026-04-04',
    });
    expect(mails.map(({ template }) => template)).toEqual(['claim-confirm', 'claim-received']);
    expect(await audited(await idOf(number))).toEqual(['claim.file done', 'claim.confirm done']);
  });

  it('tells of a fault of accessibility at once, and is not mailed more than thrice a day', async () => {
    const { path } = await file(visitor(), 'accessibility', { email: 'sacha@example.org' });
    const link = new URL(path!, 'https://forum.example');
    const own = await query().own(visitor(), lastNumber(), link.searchParams.get('cle'));
    expect(own).toMatchObject({ state: 'open', dueOn: '2026-03-09' });
    const walks = jest.spyOn(personalNumbers, 'without');
    for (const network of ['a', 'b'])
      await file(visitor(), 'accessibility', { email: 'SACHA@example.org', network });
    const flood = file(visitor(), 'accessibility', { email: 'sacha@example.org', network: 'c' });
    expect(await codeOf(flood)).toBe('access.too-many-tries');
    for (let one = 0; one < 10; one += 1)
      await file(visitor(), 'accessibility', { email: `x${one}@example.org`, network: 'n' });
    const more = file(visitor(), 'accessibility', { email: 'y@example.org', network: 'n' });
    expect(await codeOf(more)).toBe('access.too-many-tries');
    // Neither of the two that were refused was read through for numbers.
    expect(walks).toHaveBeenCalledTimes(12);
    walks.mockRestore();
  });
});

describe('a letter of the law', () => {
  it('is kept without numbers of people, as its answer is, and who wrote them is told', async () => {
    const claim = {
      kind: 'accessibility' as const,
      name: 'Jo',
      email: 'jo@example.org',
      page: '',
      words: 'La page refuse 185037800608459 et FR7630006000011234567890189, qui sont à moi.',
    };
    const filed = await filing().execute({
      actor: visitor(),
      language: 'fr',
      network: '198.51.100.0/24',
      claim,
    });
    expect(filed.masked).toBe(true);
    const [kept] = await house.rows<{ id: string; words: string }>(
      `select id, words from community.claim where words like 'La page refuse%'`,
    );
    expect(kept!.words).toBe('La page refuse ••••• et •••••, qui sont à moi.');
    const answer = 'Nous avons bien lu 185037800608459, que vous n’auriez pas dû écrire.';
    expect(await handle(kept!.id, { do: 'answer', answer })).toEqual({ masked: true });
    const [{ answer: answered } = { answer: '' }] = await house.rows<{ answer: string }>(
      'select answer from community.claim where id = $1',
      [kept!.id],
    );
    expect(answered).toContain('lu •••••, que');
  });

  it('waits for a queue that is away, whatever it tells of', async () => {
    queueIsAway = true;
    const email = 'patiente@example.org';
    await file(visitor(), 'access', { email });
    expect(mails).toEqual([]);
    const [filed] = await house.rows<{ number: string }>(
      'select number from community.claim where email = $1',
      [email],
    );
    const { number } = filed!;
    queueIsAway = false;
    await relay();
    queueIsAway = true;
    await confirming(number, await links().secretOf(number));
    queueIsAway = false;
    await relay();
    queueIsAway = true;
    await handle(await idOf(number), { do: 'extend', why: 'Il faut interroger trois services.' });
    queueIsAway = false;
    await relay();
    queueIsAway = true;
    await handle(await idOf(number), { do: 'answer', answer: 'Voici ce que nous gardons.' });
    expect(mails.map(({ template }) => template)).toEqual([
      'claim-confirm',
      'claim-received',
      'claim-extended',
    ]);
    queueIsAway = false;
    await relay();
    expect(mails.at(-1)!.template).toBe('claim-closed');
    const heardBy = subscriptionsOf(house.container).to('community.claim-letter-due.v1');
    expect(heardBy.map(({ handler }) => handler.constructor)).toEqual([AskForClaimMails]);
  });

  it('is not written of what was refused', async () => {
    const asker = await member();
    await file(asker, 'access');
    const id = await idOf(lastNumber());
    await handle(id, { do: 'answer', answer: 'Voici ce que nous gardons.' });
    mails.length = 0;
    expect(await codeOf(handle(id, { do: 'refuse', answer: 'Non, tout compte fait.' }))).toBe(
      'community.claim-over',
    );
    expect(mails).toEqual([]);
  });
});

describe('the right of somebody', () => {
  const fresh = () => (throttle = new MemoryThrottle());

  it('is not used up by others who type their address, nor by faults of accessibility', async () => {
    const email = 'victime@example.org';
    for (let one = 0; one < 11; one += 1) {
      fresh();
      await file(visitor(), one % 2 === 0 ? 'access' : 'accessibility', { email });
    }
    fresh();
    expect(await file(visitor(), 'erasure', { email })).toEqual({ path: null, masked: false });
  });

  it('is of ten open requests about data at a time, beside which a fault is still told', async () => {
    const asker = await member();
    for (let one = 0; one < 10; one += 1) {
      fresh();
      await file(asker, 'rectification');
    }
    fresh();
    expect(await codeOf(file(asker, 'access'))).toBe('community.too-many-claims');
    expect(await file(asker, 'accessibility')).toMatchObject({ path: expect.any(String) });
  });

  it('is one they use themselves with the file of their data, which is counted', async () => {
    const copies = async () => (await query().figures(manager)).selfService.copies;
    const before = await copies();
    const { memberId } = await member();
    const actor = signedIn(memberId!, { grants: [['account.manage-self', 'everywhere']] });
    expect(await codeOf(get(ExportMyData).execute({ actor, session: null }))).not.toBeNull();
    expect(await copies()).toBe(before);
    await get(ExportMyData).execute({ actor, session: { confirmedAt: new Date() } });
    expect(await copies()).toBe(before + 1);
  });
});

describe('the team', () => {
  it('assigns, lengthens once, answers once; each is written down and told', async () => {
    const asker = await member();
    await file(asker, 'objection');
    const number = lastNumber();
    const id = await idOf(number);
    expect(await codeOf(handle(id, { do: 'assign', to: asker.memberId }))).toBe('community.claim-nobody');
    await handle(id, { do: 'assign', to: manager.memberId });
    await handle(id, { do: 'extend', why: 'Il faut interroger trois services.' });
    expect(await codeOf(handle(id, { do: 'extend', why: 'Il faut en interroger un quatrième.' }))).toBe(
      'community.claim-extension',
    );
    expect(await query().one(manager, id)).toMatchObject({
      dueOn: '2026-06-02',
      assignedTo: manager.memberId,
      mayExtend: false,
    });
    await handle(id, { do: 'refuse', answer: 'La loi nous impose ce traitement.' });
    expect(mails.map(({ template, values }) => [template, values['words']])).toEqual([
      ['claim-received', ''],
      ['claim-extended', 'Il faut interroger trois services.'],
      ['claim-closed', 'La loi nous impose ce traitement.'],
    ]);
    expect(await query().own(asker, number, null)).toMatchObject({ state: 'refused' });
    expect(await codeOf(query().own(await member(), number, null))).toBe('community.claim-not-found');
    expect(await audited(id)).toEqual([
      'claim.file done',
      'claim.assign refused',
      'claim.assign done',
      'claim.extend done',
      'claim.extend refused',
      'claim.refuse done',
    ]);
  });

  it('answers once where two do at the same time', async () => {
    await file(await member(), 'access');
    const id = await idOf(lastNumber());
    const answers = await Promise.all(
      ['Première réponse.', 'Seconde réponse.'].map((answer) => codeOf(handle(id, { do: 'answer', answer }))),
    );
    expect(answers.toSorted()).toEqual(['community.claim-over', null]);
    expect(mails.filter(({ template }) => template === 'claim-closed')).toHaveLength(1);
  });

  it('is the only one to read, list, count and act', async () => {
    const asker = await member();
    await file(asker, 'access');
    const id = await idOf(lastNumber());
    const tries = [
      query().page(asker, { state: null, kind: null }, null),
      query().one(asker, id),
      query().staff(asker),
      query().figures(asker),
      handle(id, { do: 'answer', answer: 'Je me réponds à moi-même.' }, asker),
    ];
    expect(await Promise.all(tries.map(codeOf))).toEqual(tries.map(() => 'access.not-allowed'));
    expect(await query().waiting(asker)).toBe(0);
  });

  it('sees what is due first, page by page, and what is late', async () => {
    await house.rows('delete from community.claim');
    for (let day = 1; day <= 23; day += 1) {
      clock.at = new Date(Date.UTC(2026, 0, day, 11));
      throttle = new MemoryThrottle();
      await file(await member(), 'access');
    }
    clock.at = new Date('2026-02-03T11:00:00Z');
    const waiting = { state: 'waiting', kind: null } as const;
    const first = await query().page(manager, waiting, null);
    const second = await query().page(manager, waiting, first.next);
    const due = [...first.items, ...second.items].map(({ dueOn }) => dueOn);
    expect(due).toHaveLength(23);
    expect(due).toEqual(due.toSorted());
    expect((await query().page(manager, waiting, second.previous)).items).toEqual(first.items);
    const late = await query().page(manager, { state: 'late', kind: 'access' }, null);
    expect(late.items.map(({ dueOn, urgency }) => [dueOn, urgency])).toEqual([
      ['2026-02-01', 'late'],
      ['2026-02-02', 'late'],
    ]);
    expect(await query().figures(manager)).toMatchObject({ open: 23, late: 2, soon: 8 });
    const latest = await query().page(manager, { state: null, kind: 'access' }, null);
    expect(latest.items[0]!.filedAt.toISOString()).toContain('2026-01-23');
    await handle(late.items[0]!.id, { do: 'answer', answer: 'Voici, avec nos excuses.' });
    await handle(first.items[5]!.id, { do: 'answer', answer: 'Voici votre réponse.' });
    const { kinds } = await query().figures(manager);
    expect(kinds.find(({ kind }) => kind === 'access')).toMatchObject({
      received: 23,
      answered: 2,
      inTime: 1,
      days: 30.5,
    });
  });
});

describe('a request that is nearly due', () => {
  const warning = (claims = book()) => new WarnOfClaims(claims, letters(), clock, unitOfWork()).execute();
  const warn = () => thenRelayed(warning());
  const warned = () => mails.filter(({ template }) => template === 'claim-due');

  it('is told once to whoever handles it, and again for a later last day alone', async () => {
    await house.rows('delete from community.claim');
    mails.length = 0;
    clock.at = new Date('2026-04-01T11:00:00Z');
    throttle = new MemoryThrottle();
    const other = await member('community_manager');
    await file(await member(), 'access');
    const number = lastNumber();
    const id = await idOf(number);
    await warn();
    expect(warned()).toEqual([]);
    clock.at = new Date('2026-04-24T06:30:00Z');
    asked.length = 0;
    await thenRelayed(Promise.all([warning(), warning()]));
    await warn();
    const staff = await house.rows<{ id: string }>(
      `select m.id from community.member m join community.account a on a.member_id = m.id
       where m.role in ('community_manager', 'administrator') and m.status = 'active'`,
    );
    expect(warned()).toHaveLength(staff.length);
    expect(new Set(warned().map(({ id: mailId }) => mailId)).size).toBe(staff.length);
    expect(asked).toHaveLength(staff.length);
    expect(JSON.stringify(await composeMail(warned()[0]!, look))).not.toMatch(/vos données|portant? sur/);
    expect(warned()[0]).toMatchObject({
      values: { number, dueOn: '2026-05-01', path: `/admin/demandes/${id}` },
    });
    expect(JSON.stringify(warned())).not.toContain('naissance');
    await handle(id, { do: 'assign', to: other.memberId });
    await handle(id, { do: 'extend', why: 'Il faut interroger trois services.' });
    mails.length = 0;
    await warn();
    expect(warned()).toEqual([]);
    clock.at = new Date('2026-06-25T06:30:00Z');
    await warn();
    expect(warned().map(({ values }) => values['dueOn'])).toEqual(['2026-07-01']);
    const [{ email }] = (await house.rows<{ email: string }>(
      'select email from community.account where member_id = $1',
      [other.memberId],
    )) as [{ email: string }];
    expect(warned()[0]!.to).toBe(email);
    await handle(id, { do: 'answer', answer: 'Voici ce que nous gardons.' });
    mails.length = 0;
    await warn();
    expect(warned()).toEqual([]);
  });

  it('is told though another one that was due before fails, which is tried again the next time', async () => {
    await house.rows('delete from community.claim');
    clock.at = new Date('2026-04-01T11:00:00Z');
    throttle = new MemoryThrottle();
    await file(await member(), 'access');
    const broken = await idOf(lastNumber());
    await file(await member(), 'access');
    const whole = await idOf(lastNumber());
    await house.rows(`update community.claim set due_on = due_on - 1 where id = $1`, [broken]);
    mails.length = 0;
    clock.at = new Date('2026-04-24T06:30:00Z');
    const failing = Object.assign(book(), {
      forChange: (id: ClaimId) =>
        id === broken ? Promise.reject(new Error('Unreadable')) : book().forChange(id),
    });
    await expect(thenRelayed(warning(failing))).rejects.toThrow('1 of 2 failed');
    const paths = () => new Set(warned().map(({ values }) => values['path']));
    expect(paths()).toEqual(new Set([`/admin/demandes/${whole}`]));
    await warn();
    expect(paths()).toEqual(new Set([whole, broken].map((id) => `/admin/demandes/${id}`)));
  });
});

describe('what is kept', () => {
  it('loses every word of who left, and keeps that it was asked', async () => {
    const asker = await member();
    await file(asker, 'rectification');
    const open = lastNumber();
    await file(asker, 'access');
    const closed = lastNumber();
    await handle(await idOf(closed), { do: 'answer', answer: 'Voici ce que nous gardons.' });
    const told = await get(PERSON_STORE).rowsOf(asker.memberId!);
    expect(told.find(({ table }) => table === 'community.claim')?.rows).toHaveLength(2);
    for (let twice = 0; twice < 2; twice += 1) await forgetting().of(asker.memberId!);
    await unitOfWork().run(() =>
      get(PERSON_STORE).forget({
        memberId: asker.memberId!,
        handles: [],
        instead: null,
        spared: async () => [],
      }),
    );
    for (const [number, state] of [
      [open, 'moot'],
      [closed, 'answered'],
    ] as const) {
      const left = await book().byNumber(number);
      expect(left).toMatchObject({
        state,
        memberId: FORMER_MEMBER,
        words: '',
        answer: '',
        name: '',
        email: '',
      });
      expect(left!.closedAt).not.toBeNull();
    }
    expect(await codeOf(handle(await idOf(open), { do: 'answer', answer: 'Trop tard, semble-t-il.' }))).toBe(
      'community.claim-over',
    );
  });

  it('ends: unconfirmed after a week, words after a year, the proof after five', async () => {
    await house.rows('delete from community.claim');
    await file(visitor(), 'access');
    const unconfirmed = lastNumber();
    await file(visitor(), 'accessibility', { email: 'noe@example.org' });
    const kept = lastNumber();
    await handle(await idOf(kept), { do: 'answer', answer: 'Le bouton est annoncé.' });
    const nightOf = async (moment: string) => {
      clock.at = new Date(moment);
      await forgetting().execute();
      return [await book().byNumber(unconfirmed), await book().byNumber(kept)];
    };
    expect((await nightOf('2026-03-09T03:00:00Z')).map((one) => one?.email)).toEqual([
      'camille@example.org',
      'noe@example.org',
    ]);
    expect((await nightOf('2026-03-10T03:00:00Z')).map((one) => one?.email)).toEqual([
      undefined,
      'noe@example.org',
    ]);
    expect((await nightOf('2027-03-02T03:00:00Z'))[1]).toMatchObject({ email: 'noe@example.org' });
    expect((await nightOf('2027-03-03T03:00:00Z'))[1]).toMatchObject({
      email: '',
      name: '',
      words: '',
      answer: '',
      state: 'answered',
      kind: 'accessibility',
    });
    expect((await nightOf('2031-03-02T03:00:00Z'))[1]).not.toBeNull();
    expect((await nightOf('2031-03-03T03:00:00Z'))[1]).toBeNull();
  });
});
