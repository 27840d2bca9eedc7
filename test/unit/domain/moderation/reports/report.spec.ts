import { describe, expect, it } from '@jest/globals';
import { judgedNotice, receiptNumber } from '#domain/moderation/reports/report';
import { addedReason, changedReason, type ReportReason } from '#domain/moderation/reports/report-reason';
import type { MemberId } from '#domain/shared/id';

const reason: ReportReason = {
  key: 'injure',
  label: 'Injure',
  description: 'Une personne est insultée.',
  english: null,
  ground: 'illegal',
  category: 'STATEMENT_CATEGORY_CYBER_VIOLENCE',
  keyword: null,
  priority: 'high',
  targetHours: 24,
  requiresDetails: false,
  guestAllowed: true,
  identityOptional: false,
  hidePendingReview: false,
  route: 'moderation',
  typeBonus: 0,
  position: 1,
  offered: true,
};
const notice = { explanation: '', goodFaith: true, name: 'Lou Martin', email: 'lou@example.org' };
const MEMBER = 'member' as MemberId;

/** `field code` of each refusal. */
function refusals(act: () => unknown): string[] {
  try {
    act();
  } catch (error) {
    const { fields, code } = error as { fields?: { field: string; code: string }[]; code: string };
    return fields?.map((one) => `${one.field} ${one.code}`) ?? [code];
  }
  return [];
}

describe('a notice', () => {
  it.each([
    ['without good faith', { goodFaith: false }, ['goodFaith moderation.good-faith-needed']],
    ['of a visitor without a name', { name: ' ' }, ['name text.missing']],
    ['of a visitor without an address', { email: '' }, ['email text.missing']],
    ['with an address that is none', { email: 'lou at example' }, ['email moderation.email-invalid']],
    ['with two addresses', { email: 'a@b.fr,c@d.fr' }, ['email moderation.email-invalid']],
    ['with too long an explanation', { explanation: 'x'.repeat(2001) }, ['explanation text.too-long']],
    [
      'without anything',
      { goodFaith: false, name: '', email: '' },
      ['goodFaith moderation.good-faith-needed', 'name text.missing', 'email text.missing'],
    ],
  ])('%s is refused beside its field', (_what, more, refused) =>
    expect(refusals(() => judgedNotice(reason, { ...notice, ...more }, null))).toEqual(refused),
  );

  it('needs an explanation where the reason asks for one', () => {
    const asking = { ...reason, requiresDetails: true };
    expect(refusals(() => judgedNotice(asking, notice, MEMBER))).toEqual(['explanation text.missing']);
  });

  it('needs no name where children are in danger', () => {
    const { reporter } = judgedNotice(
      { ...reason, identityOptional: true },
      { explanation: '', goodFaith: true },
      null,
    );
    expect(reporter).toEqual({ memberId: null, name: null, email: null });
  });

  it('of a member keeps nothing but who they are', () =>
    expect(judgedNotice(reason, notice, MEMBER).reporter).toEqual({
      memberId: MEMBER,
      name: null,
      email: null,
    }));

  it('needs a reason that is offered', () => {
    expect(refusals(() => judgedNotice(null, notice, null))).toEqual(['reason moderation.reason-unknown']);
    expect(refusals(() => judgedNotice({ ...reason, offered: false }, notice, null))).toHaveLength(1);
  });

  it('for members only is refused to visitors', () =>
    expect(refusals(() => judgedNotice({ ...reason, guestAllowed: false }, notice, null))).toEqual([
      'moderation.reason-needs-account',
    ]));

  it('has no address of a site for a name, in whatever letters, and takes names with dots', () => {
    const named = (name: string) => () => judgedNotice(reason, { ...notice, name }, null);
    const links = [
      'https://pari.example',
      'www.pari.example',
      'Lou pari.example/gagner',
      'PARI.COM',
      'pari．com',
    ];
    for (const link of links) expect(named(link)).toThrow('moderation.name-with-link');
    for (const name of ['J.-P. Martin', 'M.Dupont', 'Dr. Lou Martin', 'Lou M.', 'Anne.Martin'])
      expect(named(name)).not.toThrow();
  });

  it('keeps a name on one line, for it stands in mails', () => {
    const name = 'Lou\r\nBcc: everybody';
    expect(judgedNotice(reason, { ...notice, name }, null).reporter.name).toBe('Lou Bcc: everybody');
  });
});

it('a receipt has a number without letters that look like digits', () => {
  expect(receiptNumber('00ff10a1b2c3d4e5')).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
});

describe('a reason', () => {
  const none = { label: '', description: '' };
  const change = { ...reason, label: 'Injures', typeBonus: 3, english: none };
  it('takes another wording and keeps its place in the law', () => {
    const changed = changedReason(reason, { ...change, guestAllowed: true });
    expect(changed).toMatchObject({ key: 'injure', label: 'Injures', typeBonus: 3, ground: 'illegal' });
  });
  it('for what is unlawful stays open to visitors', () =>
    expect(changedReason(reason, { ...change, guestAllowed: false }).guestAllowed).toBe(true));
  it('has English words for all of it or for none', () => {
    expect(changedReason(reason, { ...change, guestAllowed: true }).english).toBeNull();
    const half = { ...change, english: { label: 'Insult', description: ' ' } };
    expect(refusals(() => changedReason(reason, half))).toEqual(['enDescription text.missing']);
  });
  it('is refused a delay of no hours', () =>
    expect(refusals(() => changedReason(reason, { ...change, targetHours: 0 }))).toEqual([
      'targetHours moderation.out-of-bounds',
    ]));
});

describe('a reason that is added', () => {
  const asked = {
    label: 'Appel au boycott',
    description: 'Ce contenu appelle à boycotter une personne.',
    english: { label: 'Call for a boycott', description: 'It calls for a boycott of somebody.' },
    priority: 'high',
    targetHours: 48,
    typeBonus: 1,
    position: 20,
    ground: 'terms',
    requiresDetails: true,
    guestAllowed: false,
    hidePendingReview: false,
    offered: true,
    category: 'STATEMENT_CATEGORY_CYBER_VIOLENCE',
  };

  it('takes its key from its first label, and is said by moderators first', () =>
    expect(addedReason(asked)).toMatchObject({
      key: 'appel-au-boycott',
      label: 'Appel au boycott',
      ground: 'terms',
      guestAllowed: false,
      category: 'STATEMENT_CATEGORY_CYBER_VIOLENCE',
      keyword: null,
      route: 'moderation',
      english: asked.english,
    }));

  it('is open to visitors where it rests on the law, and never at the address of the form', () => {
    expect(addedReason({ ...asked, ground: 'illegal' }).guestAllowed).toBe(true);
    expect(addedReason({ ...asked, label: 'Nouveau' }).key).toBe('motif-nouveau');
  });

  it.each([
    ['label', { label: ' ' }],
    ['category', { category: 'OTHER' }],
    ['ground', { ground: 'taste' }],
    ['targetHours', { targetHours: 0 }],
  ])('is refused beside %s', (field, wrong) =>
    expect(() => addedReason({ ...asked, ...wrong })).toThrow(`${field}: `),
  );
});
