import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ConfirmEmail } from '#application/community/accounts/confirm-email';
import { RegisterMember } from '#application/community/accounts/register-member';
import { SignIn } from '#application/community/accounts/sign-in';
import { CancelImport } from '#application/community/invitations/cancel-import';
import { RefuseInvitations } from '#application/community/invitations/refuse-invitations';
import { AcceptInvitation } from '#application/community/invitations/accept-invitation';
import { CloseInvitationLink } from '#application/community/invitations/close-invitation-link';
import { FindInvitation } from '#application/community/invitations/find-invitation';
import { ForgetInvitations } from '#application/community/invitations/forget-invitations';
import { InviteMembers } from '#application/community/invitations/invite-members';
import { OpenInvitationLink } from '#application/community/invitations/open-invitation-link';
import { RunInvitationImports } from '#application/community/invitations/run-invitation-imports';
import { SendInvitations } from '#application/community/invitations/send-invitations';
import { NotHandedOver } from '#application/shared/letter.ports';
import { AssignRole } from '#application/moderation/permissions/assign-role';
import type { MemberId } from '#domain/shared/id';
import { InvitationSpent } from '#domain/community/invitations/invitation';
import { INVITATIONS_READ } from '#infrastructure/community/invitations/invitations.module';
import { SqlInvitations } from '#infrastructure/community/invitations/sql-invitations';
import { UNIT_OF_WORK } from '#infrastructure/platform/platform.tokens';
import { signedIn } from '../../../support/actors.ts';
import {
  confirmBy,
  GOOD_PASSWORD,
  type House,
  openHouse,
  registration,
  signInBy,
} from '../accounts/accounts-house.ts';

const DAY = 86_400_000;
const line = (at: number, email: string, branches = '', language = '') => ({ at, email, branches, language });

let house: House;
let managerId: string;
const manager = () => signedIn(managerId, { grants: [['member.invite', 'everywhere']] });
beforeEach(async () => {
  house = await openHouse();
  await house.get(RegisterMember).execute(registration('Papier froissé', 'animation@example.org'));
  await house.settle();
  await house.get(ConfirmEmail).execute(confirmBy(house.linkIn('confirm-email')));
  await house.settle();
  const row = await house.sql.row<{ id: string }>(`select id from community.member`);
  managerId = row!.id;
  await house
    .get(AssignRole)
    .execute({ by: 'house', memberId: managerId as MemberId, role: 'community_manager' });
  house.mails.length = 0;
}, 30_000);
afterEach(() => house.close());

const joining = (secret: string, more: object = {}) => ({
  secret,
  pseudonym: 'Nouvelle venue',
  email: '',
  password: GOOD_PASSWORD,
  branches: ['photography'],
  charter: '2026-01',
  charterInForce: '2026-01',
  language: 'fr',
  network: 'un-reseau',
  ...more,
});
const invite = (lines: readonly ReturnType<typeof line>[], source = 'Une liste') =>
  house.get(InviteMembers).execute({ actor: manager(), source, lines });
const follow = async () => {
  await house.get(RunInvitationImports).execute();
  await house.get(SendInvitations).execute();
};
const secretIn = (place: number) => house.mails[place]!.values['path']!.replace('/invitation/', '');
const sending = () => house.get(INVITATIONS_READ).sending(manager());
const one = async (id: never) => house.get(INVITATIONS_READ).one(manager(), id);
const link = async (uses = 2, days = 30) => {
  const { id } = await house
    .get(OpenInvitationLink)
    .execute({ actor: manager(), source: 'Un salon', uses, days });
  const [row] = await house.get(INVITATIONS_READ).links(manager());
  return { id, code: row!.code };
};

describe('a list of people to invite', () => {
  const LIST = [
    line(2, 'photo@example.org', 'photography'),
    line(3, 'pas une adresse'),
    line(4, 'PHOTO@example.org'),
    line(5, 'animation@example.org'),
    line(6, 'music@example.org', 'dentist'),
    line(7, 'film@example.org', 'film music', 'en'),
    line(8, 'jetable@yopmail.com'),
  ];
  const REFUSED = [
    { at: 3, code: 'community.email-malformed' },
    { at: 4, code: 'community.guest-twice', line: 2 },
    { at: 5, code: 'community.guest-member' },
    { at: 6, code: 'community.branch-unknown' },
    { at: 8, code: 'community.email-disposable' },
  ];

  it('is foreseen line by line, and nothing is written', async () => {
    const command = { actor: manager(), source: 'Une liste', lines: LIST };
    expect(await house.get(InviteMembers).foresee(command)).toEqual({ invited: 2, refused: REFUSED });
    expect(await house.sql.rows(`select id from community.invitation`)).toEqual([]);
  });

  it('tells a machine that reads no members neither who is one nor who is invited', async () => {
    await invite([line(1, 'photo@example.org')]);
    await follow();
    const lines = [line(1, 'animation@example.org'), line(2, 'photo@example.org'), line(3, 'nobody')];
    const codesFor = async (...opened: ('member.invite' | 'member.read')[]) => {
      const actor = signedIn(managerId, { grants: opened.map((one) => [one, 'everywhere']) }).through({
        clientId: '0199acad-0000-7000-8000-000000000001',
        opened: opened.map((permission) => ({ permission, inCategories: false })),
        categoryIds: null,
      });
      const command = { actor, source: 'Une liste', lines };
      const { refused } = await house.get(InviteMembers).foresee(command);
      const { id } = await house.get(InviteMembers).execute(command);
      await house.get(RunInvitationImports).execute();
      const report = await house.get(INVITATIONS_READ).one(actor, id);
      expect(report.refused).toEqual(refused);
      return refused.map(({ code }) => code);
    };
    expect(await codesFor('member.invite')).toEqual([
      'community.guest-not-to-invite',
      'community.guest-not-to-invite',
      'community.email-malformed',
    ]);
    expect(await codesFor('member.invite', 'member.read')).toEqual([
      'community.guest-member',
      'community.guest-invited',
      'community.email-malformed',
    ]);
  });

  it('is followed but for its bad lines, of which no address is kept', async () => {
    const { id } = await invite(LIST);
    await follow();
    expect(house.mails.map(({ to, language, template }) => [to, language, template])).toEqual([
      ['photo@example.org', 'fr', 'invitation'],
      ['film@example.org', 'en', 'invitation'],
    ]);
    expect(await sending()).toEqual([]);
    expect(await one(id as never)).toMatchObject({
      total: 7,
      done: 7,
      invited: 2,
      sent: 2,
      joined: 0,
      isOver: true,
      refused: REFUSED,
    });
    const kept = await house.sql.row<{ all: string }>(
      `select string_agg(i::text, '') as all from community.invitation_import i`,
    );
    for (const gone of ['photo@example.org', 'pas une adresse', 'jetable'])
      expect(kept!.all).not.toContain(gone);
  });

  it('invites nobody twice, in whatever list, and writes to nobody twice', async () => {
    await invite([line(1, 'photo@example.org')]);
    await invite([line(1, 'photo@example.org'), line(2, 'film@example.org')]);
    await follow();
    await follow();
    expect(house.mails.map(({ to }) => to).sort()).toEqual(['film@example.org', 'photo@example.org']);
  });

  it('goes on where the process died', async () => {
    const many = Array.from({ length: 450 }, (_, place) => line(place + 1, `guest${place}@example.org`));
    const { id } = await invite(many);
    await house.get(RunInvitationImports).execute(1);
    expect(await one(id as never)).toMatchObject({ done: 200, invited: 200, isOver: false });
    expect(await sending()).toEqual([{ id, source: 'Une liste', sent: 0, invited: 200 }]);
    await Promise.all([1, 2].map(() => house.get(RunInvitationImports).execute()));
    expect(await one(id as never)).toMatchObject({ done: 450, invited: 450, isOver: true });
  });

  it('a mail whose process died is sent once more, with another link, ten minutes later', async () => {
    await invite([line(1, 'photo@example.org')]);
    house.acknowledging.fails = true;
    await expect(follow()).rejects.toThrow('Connection closed');
    house.acknowledging.fails = false;
    await follow();
    expect(house.mails).toHaveLength(1);
    house.wait(11 * 60_000);
    await follow();
    expect(house.mails).toHaveLength(2);
    expect(await house.get(FindInvitation).execute(secretIn(0))).toBeNull();
    expect(await house.get(FindInvitation).execute(secretIn(1))).not.toBeNull();
  });

  it('a mail of which nobody knows whether it left ends the round, and the others leave in the next', async () => {
    await invite([1, 2, 3].map((place) => line(place, `guest${place}@example.org`)));
    house.acknowledging.fails = true;
    await expect(follow()).rejects.toThrow('Connection closed');
    expect(house.mails).toHaveLength(1);
    house.acknowledging.fails = false;
    await follow();
    expect(new Set(house.mails.map(({ to }) => to)).size).toBe(3);
    expect(house.mails).toHaveLength(3);
  });

  it('no more than 200 leave in a minute, however often it is tried', async () => {
    await invite(Array.from({ length: 420 }, (_, place) => line(place + 1, `guest${place}@example.org`)));
    for (let time = 0; time < 3; time += 1) await follow();
    expect(house.mails).toHaveLength(200);
    house.wait(60_000);
    await follow();
    expect(house.mails).toHaveLength(400);
  });

  it('who claimed a mail too long ago does not write to whom another writes by now', async () => {
    await invite([line(1, 'photo@example.org')]);
    await house.get(RunInvitationImports).execute();
    const invitations = new SqlInvitations(house.sql);
    const claim = async () => {
      const at = house.clock.at;
      const most = { together: 20, aMinute: 200 };
      const [mail] = await house.get(UNIT_OF_WORK).run(() => invitations.claimMails(at, most));
      return { at, id: mail!.id };
    };
    const first = await claim();
    house.wait(11 * 60_000);
    const second = await claim();
    expect(await invitations.begin(first.id, 'of the first', first.at)).toBe(false);
    expect(await invitations.begin(second.id, 'of the second', second.at)).toBe(true);
    await invitations.markSent(second.id, house.clock.at);
    expect(await invitations.begin(second.id, 'again', second.at)).toBe(false);
  });

  it('a mail server that is away for an hour costs nobody their invitation, and is asked once a minute', async () => {
    await invite([line(1, 'photo@example.org'), line(2, 'film@example.org')]);
    house.answering.with = new NotHandedOver(false, { takesNone: true });
    for (let minute = 0; minute < 60; minute += 1) {
      await expect(follow()).rejects.toThrow(NotHandedOver);
      house.wait(60_000);
    }
    house.answering.with = null;
    await follow();
    expect(house.mails.map(({ to }) => to).toSorted()).toEqual(['film@example.org', 'photo@example.org']);
  });

  it('a mail that is not taken today is tried until it is, every ten minutes', async () => {
    await invite([line(1, 'photo@example.org')]);
    house.answering.with = new NotHandedOver(false);
    for (let time = 0; time < 6; time += 1) {
      await expect(follow()).rejects.toThrow(NotHandedOver);
      await follow(); // not at once
      house.wait(11 * 60_000);
    }
    house.answering.with = null;
    await follow();
    expect(house.mails).toHaveLength(1);
  });

  it('is for those alone who may invite', async () => {
    const actor = signedIn(managerId);
    const command = { actor, source: 'Une liste', lines: LIST };
    await expect(house.get(InviteMembers).foresee(command)).rejects.toThrow('Not allowed');
    await expect(house.get(InviteMembers).execute(command)).rejects.toThrow('Not allowed');
    await expect(house.get(INVITATIONS_READ).imports(actor)).rejects.toThrow('Not allowed');
    await expect(house.get(INVITATIONS_READ).sending(actor)).rejects.toThrow('Not allowed');
    await expect(house.get(INVITATIONS_READ).links(actor)).rejects.toThrow('Not allowed');
  });
});

describe('whoever was written to', () => {
  it('joins with the address of the mail, whatever is typed, and signs in at once', async () => {
    const { id } = await invite([line(1, 'photo@example.org', 'photography')]);
    await follow();
    const secret = secretIn(0);
    expect(await house.get(FindInvitation).execute(secret)).toMatchObject({
      email: 'photo@example.org',
      branches: ['photography'],
    });
    const asked = joining(secret, { email: 'autre@example.org' });
    expect(await house.get(AcceptInvitation).execute(asked)).toEqual({ confirmed: true });
    await house.settle();
    await house.get(SignIn).execute(signInBy('photo@example.org'));
    expect(await one(id as never)).toMatchObject({ joined: 1 });
    expect(house.mails.map(({ template }) => template)).not.toContain('confirm-email');
    const kept = await house.sql.rows(`select 1 from community.invitation where email is not null`);
    expect(kept).toEqual([]);
  });

  it('joins once', async () => {
    await invite([line(1, 'photo@example.org')]);
    await follow();
    const secret = secretIn(0);
    const outcomes = await Promise.allSettled(
      ['Une', 'Deux', 'Trois'].map((name) =>
        house.get(AcceptInvitation).execute(joining(secret, { pseudonym: `Venue ${name}` })),
      ),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(house.get(AcceptInvitation).execute(joining(secret))).rejects.toThrow(InvitationSpent);
  });

  it('keeps the invitation when something is wrong with what they chose', async () => {
    await invite([line(1, 'photo@example.org')]);
    await follow();
    const weak = joining(secretIn(0), { password: 'azerty', charter: '' });
    await expect(house.get(AcceptInvitation).execute(weak)).rejects.toMatchObject({ kind: 'invalid' });
    expect(await house.get(FindInvitation).execute(secretIn(0))).not.toBeNull();
  });

  it('who became a member meanwhile joins no second time', async () => {
    await invite([line(1, 'photo@example.org')]);
    await follow();
    const secret = secretIn(0);
    await house.get(RegisterMember).execute(registration('Photographe', 'photo@example.org'));
    await house.settle();
    await house.get(ConfirmEmail).execute(confirmBy(house.linkIn('confirm-email')));
    await expect(house.get(AcceptInvitation).execute(joining(secret))).rejects.toThrow(InvitationSpent);
  });

  it('is too late after thirty days, and their address is forgotten', async () => {
    await invite([line(1, 'photo@example.org')]);
    await follow();
    house.wait(30 * DAY - 120_000);
    expect(await house.get(FindInvitation).execute(secretIn(0))).not.toBeNull();
    house.wait(120_000);
    expect(await house.get(FindInvitation).execute(secretIn(0))).toBeNull();
    await house.get(ForgetInvitations).execute();
    expect(await house.sql.rows(`select 1 from community.invitation where email is not null`)).toEqual([]);
    await invite([line(1, 'photo@example.org')]);
    await follow();
    expect(house.mails).toHaveLength(2);
  });
});

describe('whoever wants no invitation', () => {
  const refusalIn = (place: number) =>
    house.mails[place]!.values['refusalPath']!.replace('/plus-d-invitation/', '');

  it('says so by the link of the mail, and is written to from no list again, after the invitation too', async () => {
    await invite([line(1, 'photo@example.org')]);
    await follow();
    const [secret, refusal] = [secretIn(0), refusalIn(0)];
    expect(refusal).not.toContain('photo');
    await house.get(RefuseInvitations).execute(refusal);
    await house.get(RefuseInvitations).execute(refusal);
    expect(await house.get(FindInvitation).execute(secret)).toBeNull();
    const command = { actor: manager(), source: 'Encore', lines: [line(1, 'PHOTO@example.org')] };
    const refused = [{ at: 1, code: 'community.guest-refuses' }];
    expect(await house.get(InviteMembers).foresee(command)).toEqual({ invited: 0, refused });
    house.wait(31 * DAY);
    await house.get(ForgetInvitations).execute();
    await invite([line(1, 'photo@example.org'), line(2, 'film@example.org')]);
    await follow();
    expect(house.mails.map(({ to }) => to)).toEqual(['photo@example.org', 'film@example.org']);
    const kept = await house.sql.row<{ all: string }>(
      `select (select string_agg(u::text, '') from community.uninvited_address u) ||
         (select string_agg(i::text, '') from community.invitation i) as all`,
    );
    expect(kept!.all).not.toContain('photo@example.org');
  });

  it('needs a link that was made here', async () => {
    expect(house.get(RefuseInvitations).isLink('rien.du-tout')).toBe(false);
    await expect(house.get(RefuseInvitations).execute('rien.du-tout')).rejects.toMatchObject({
      kind: 'not-found',
    });
  });

  it('or has an address that takes no mail, which is not tried again', async () => {
    house.refusing.add('photo@example.org');
    await invite([line(1, 'photo@example.org'), line(2, 'film@example.org')]);
    await follow();
    house.refusing.clear();
    house.wait(31 * DAY);
    await house.get(ForgetInvitations).execute();
    await invite([line(1, 'photo@example.org')]);
    await follow();
    expect(house.mails.map(({ to }) => to)).toEqual(['film@example.org']);
  });
});

describe('whoever invites', () => {
  const told = () =>
    house.sql.rows<{ action: string; outcome: string }>(
      `select action, outcome from platform.audit_log where action like 'invitation.%' order by id`,
    );

  it('leaves a line for each link and each list, done or refused', async () => {
    const { id } = await link();
    await house.get(CloseInvitationLink).execute({ actor: manager(), id });
    await invite([line(1, 'photo@example.org')]);
    const actor = signedIn(managerId);
    await expect(
      house.get(InviteMembers).execute({ actor, source: 'Une liste', lines: [line(1, 'a@example.org')] }),
    ).rejects.toThrow('Not allowed');
    expect((await told()).map(({ action, outcome }) => `${action} ${outcome}`).sort()).toEqual([
      'invitation.close-link done',
      'invitation.import done',
      'invitation.import refused',
      'invitation.open-link done',
    ]);
  });

  it('asks of no endless number of lists who is known here, and leaves a line for each', async () => {
    const lines = [line(1, 'photo@example.org'), line(2, 'film@example.org')];
    const check = () => house.get(InviteMembers).foresee({ actor: manager(), source: 'Une liste', lines });
    for (let list = 0; list < 40; list += 1) await check();
    await expect(check()).rejects.toMatchObject({ code: 'access.too-many-tries' });
    expect((await told()).map(({ action, outcome }) => `${action} ${outcome}`).sort()).toEqual([
      ...Array.from({ length: 40 }, () => 'invitation.check done'),
      'invitation.check refused',
    ]);
    const [row] = await house.sql.rows(
      `select details from platform.audit_log where action = 'invitation.check'`,
    );
    expect(row).toMatchObject({ details: { lines: 2 } });
  });

  it('hands in no endless number of lists', async () => {
    for (let list = 0; list < 20; list += 1) await invite([line(1, `guest${list}@example.org`)]);
    await expect(invite([line(1, 'trop@example.org')])).rejects.toMatchObject({
      code: 'access.too-many-tries',
    });
  });

  it('calls a list off: what is left of it is neither followed nor sent, and forgotten', async () => {
    const many = Array.from({ length: 450 }, (_, place) => line(place + 1, `guest${place}@example.org`));
    const { id } = await invite(many);
    await house.get(RunInvitationImports).execute(1);
    await house.get(CancelImport).execute({ actor: manager(), id });
    await follow();
    expect(house.mails).toEqual([]);
    expect(await one(id as never)).toMatchObject({ done: 200, isOver: true, isCancelled: true, waiting: 0 });
    expect(await house.sql.rows(`select 1 from community.invitation where email is not null`)).toEqual([]);
    await expect(house.get(CancelImport).execute({ actor: manager(), id })).rejects.toMatchObject({
      kind: 'not-found',
    });
    await expect(house.get(CancelImport).execute({ actor: signedIn(managerId), id })).rejects.toThrow(
      'Not allowed',
    );
  });

  it('and may do so no more has written to nobody else', async () => {
    const { id } = await invite([line(1, 'photo@example.org')]);
    await house.get(AssignRole).execute({ by: 'house', memberId: managerId as MemberId, role: 'member' });
    await follow();
    expect(house.mails).toEqual([]);
    expect(await one(id as never)).toMatchObject({ isCancelled: true, invited: 0 });
  });
});

describe('a link for some', () => {
  it('lets as many join as it is for, who confirm their address like everybody', async () => {
    const { code } = await link(2);
    const outcomes = await Promise.allSettled(
      ['Une', 'Deux', 'Trois', 'Quatre'].map((name, place) =>
        house
          .get(AcceptInvitation)
          .execute(joining(code, { pseudonym: `Venue ${name}`, email: `venue${place}@example.org` })),
      ),
    );
    const joined = outcomes.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
    expect(joined).toEqual([{ confirmed: false }, { confirmed: false }]);
    await house.settle();
    await house.get(ConfirmEmail).execute(confirmBy(house.linkIn('confirm-email')));
    const [row] = await house.get(INVITATIONS_READ).links(manager());
    expect(row).toMatchObject({ uses: 2, maxUses: 2, confirmed: 1, isOpen: false });
    // Who never confirmed is not counted for being kept out.
    await house.sql.rows(
      `update community.member set status = 'banned'
       where status = 'pending' and id in (select member_id from community.invited_member)`,
    );
    // Who leaves takes along what was kept of their coming; the number that was reached stays.
    await house.sql.rows(
      `update community.member set status = 'deleted' where id in (select member_id from community.invited_member)`,
    );
    await house.sql.rows(`delete from community.invited_member`);
    const [left] = await house.get(INVITATIONS_READ).links(manager());
    expect(left).toMatchObject({ uses: 2, confirmed: 1 });
  });

  it('says the same of an address that has an account and of one that has none', async () => {
    const { code } = await link(5);
    const known = joining(code, { email: 'animation@example.org' });
    expect(await house.get(AcceptInvitation).execute(known)).toEqual({ confirmed: false });
    await house.settle();
    expect(house.mails.map(({ to, template }) => [to, template])).toEqual([
      ['animation@example.org', 'already-registered'],
    ]);
  });

  it('that is closed, or too old, lets nobody join', async () => {
    const { id, code } = await link(5, 1);
    await house.get(CloseInvitationLink).execute({ actor: manager(), id });
    expect(await house.get(FindInvitation).execute(code)).toBeNull();
    const late = await link(5, 1);
    house.wait(DAY);
    await expect(
      house.get(AcceptInvitation).execute(joining(late.code, { email: 'tard@example.org' })),
    ).rejects.toThrow(InvitationSpent);
    await expect(house.get(CloseInvitationLink).execute({ actor: signedIn(managerId), id })).rejects.toThrow(
      'Not allowed',
    );
  });
});
