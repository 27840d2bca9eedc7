import { describe, expect, it } from '@jest/globals';
import { EditIdea } from '#application/engagement/ideas/edit-idea';
import { ProposeIdea } from '#application/engagement/ideas/propose-idea';
import { SaveTrial } from '#application/engagement/trials/save-trial';
import { AuditedActs } from '#application/shared/audit-log';
import { SaveProvider } from '#application/site/sign-on/save-provider';
import { InvalidValue } from '#domain/shared/domain-error';
import { knownId } from '#domain/shared/id';
import { oidcSettingsOf, SignOnProvider } from '#domain/site/sign-on/provider';
import type { RefusedField } from '#interfaces/http/validate';
import { signedIn } from '../../../support/actors.ts';
import { oidcProvider } from '../../../support/sign-on/provider-said.ts';
import { action as proposed } from '../../../../web/routes/idea-new.tsx';
import { action as edited } from '../../../../web/routes/idea-edit.tsx';
import { action as drafted } from '../../../../web/routes/manage-trial-new.tsx';
import { action as changed } from '../../../../web/routes/manage-trial-change.tsx';
import { action as described } from '../../../../web/routes/sign-on-provider.tsx';
import { action as added } from '../../../../web/routes/sign-on-provider-new.tsx';

const AT = new Date('2027-01-04T12:00:00Z');
const actor = signedIn('01997777-0000-7000-8000-000000000009', {
  role: 'administrator',
  grants: (['sign-on.manage', 'trial.manage', 'idea.propose'] as const).map((each) => [each, 'everywhere']),
});

/** Whatever is asked of it was to be refused before. */
const untouched = new Proxy({}, { get: () => () => Promise.reject(new Error('Touched')) }) as never;
const clock = { now: () => AT };
const unitOfWork = { run: <T>(work: () => Promise<T>) => work() };
const standing = { said: { title: 'An idea', source: 'Its text.' }, mustBeOf: () => undefined };
const words = {
  judge: ({ texts }: { texts: readonly { name: string; text: string }[] }) =>
    texts.some(({ text }) => text.includes('minable'))
      ? Promise.reject(new InvalidValue('body', 'moderation.words-blocked'))
      : Promise.resolve({ texts: {}, folded: {}, findings: [], held: false }),
};
const gate = {
  pass: (_actor: unknown, _kind: string, texts: never) => words.judge({ texts }),
  written: (field: string, raw: string, { min }: { min: number }) => {
    if (raw.length < min) throw new InvalidValue(field, 'text.too-short');
    return { source: raw, html: raw, plain: raw };
  },
} as never;
const ideas = { getForChange: () => Promise.resolve(standing) } as never;
const acts = new AuditedActs({ write: () => Promise.resolve() } as never, clock, unitOfWork as never);
const ids = { next: () => '0199aaaa-0000-7000-8000-000000000001' } as never;
const sealing = { seal: (text: string) => text } as never;
const kept = {
  slug: 'espace',
  kind: 'oidc' as const,
  id: knownId<'SignOnProvider'>('0199aaaa-0000-7000-8000-000000000002'),
};

const SAID = oidcProvider({ isOpen: false });
const provider = SignOnProvider.add({
  ...kept,
  by: actor,
  text: SAID,
  settings: oidcSettingsOf(SAID),
  sealedSecret: null,
  at: AT,
});
const providers = { getForChange: () => Promise.resolve(provider) } as never;

const APP = {
  site: {
    signOnDesk: { one: () => Promise.resolve(kept) },
    saveProvider: new SaveProvider(providers, untouched, untouched, sealing, acts, ids, clock),
  },
  engagement: {
    saveTrial: new SaveTrial(untouched, untouched, untouched, untouched, ids, clock, unitOfWork as never),
    trialPage: { execute: () => Promise.resolve({ id: kept.id }) },
    proposeIdea: new ProposeIdea(untouched, gate, untouched, ids, clock, unitOfWork as never),
    editIdea: new EditIdea(ideas, gate, clock, unitOfWork as never),
    similarIdeas: { execute: () => Promise.resolve([{ number: 1, title: 'Near' }]) },
    ideaPage: { execute: () => Promise.resolve({ id: kept.id, number: 1 }) },
  },
};

type Action = (args: never) => Promise<unknown>;

/** What is told of which field, in the order in which it is told. */
async function toldOf(action: Action, fields: Readonly<Record<string, string | readonly string[]>>) {
  let told: unknown;
  const context = {
    viewer: { actor, session: { confirmedAt: AT } },
    now: AT,
    app: APP,
    onceItCame: () => Promise.resolve(null),
    mustPass: () => undefined,
    problemOf: (error: unknown) => {
      told = error;
      return { status: 422 };
    },
  };
  const body = new URLSearchParams(
    Object.entries(fields).flatMap(([name, values]) =>
      [values].flat().map((value) => [name, value as string]),
    ),
  );
  const request = new Request('http://own.invalid/', { method: 'POST', body });
  await action({ request, params: { id: kept.id, address: 'idee-1' }, context } as never);
  if (!(told instanceof Error) || !('fields' in told)) throw told;
  return (told.fields as readonly RefusedField[]).map(({ field, code }) => `${field} ${code}`);
}

const TRIAL = {
  title: 'A new simulator',
  goal: 'To see where people hesitate in it.',
  audiences: 'members',
  seats: '3',
  confidentiality: 'I keep to myself what I see in this test.',
  taskTitles: ['Open it', 'Read it'],
  taskSteps: ['Open the page.', 'Read the page.'],
};
const PROVIDER = {
  kind: 'oidc',
  slug: 'espace',
  labelFr: 'l’Espace',
  labelEn: 'the Area',
  issuer: 'https://idp.example',
  clientId: 'c',
  scopes: 'openid',
};
const IDEA = {
  title: 'Reminders in my calendar',
  body: 'It would help all of us a lot.',
  theme: 'community',
};

describe('what the shape of a form is refused for is told together with all the rest', () => {
  it.each([
    ['that is new', drafted, {}],
    ['that stands', changed, { version: '1' }],
  ])('of a product test %s', async (_which, action, more) => {
    const wrong = { ...TRIAL, ...more, title: 'Abc', seats: 'three', quotas: ['600'] };
    expect(await toldOf(action, wrong)).toEqual([
      'seats field.integer',
      'title text.too-short',
      'quotas engagement.number-out-of-bounds',
    ]);
    const tasks = { ...TRIAL, ...more, taskTitles: ['Ab', 'Read it'], taskSteps: ['Open the page.', 'Read'] };
    expect(await toldOf(action, { ...tasks, goal: 'a'.repeat(1_501) })).toEqual([
      'goal text.too-long',
      'taskTitles text.too-short',
      'taskSteps text.too-short',
    ]);
  });

  it('of a sign-on provider, its settings, its address and its names', async () => {
    const wrong = { ...PROVIDER, slug: 'É', labelFr: 'a'.repeat(61), labelEn: '', issuer: 'idp' };
    expect(await toldOf(added, wrong)).toEqual([
      'labelFr text.too-long',
      'issuer site.not-an-address',
      'slug site.provider-slug',
      'labelEn text.missing',
    ]);
    expect(await toldOf(described, { ...wrong, version: '1', isOpen: 'on' })).toEqual([
      'labelFr text.too-long',
      'issuer site.not-an-address',
      'labelEn text.missing',
      'untried site.provider-untried',
    ]);
    expect(await toldOf(added, { ...wrong, labelFr: 'l’Espace' })).toEqual([
      'issuer site.not-an-address',
      'slug site.provider-slug',
      'labelEn text.missing',
    ]);
  });

  it.each([
    ['saml', ['metadata text.missing', 'labelFr text.missing']],
    ['discourse', ['address text.missing', 'secret text.missing', 'labelFr text.missing']],
  ])('of a provider of %s', async (kind, told) => {
    const { issuer: _issuer, ...rest } = PROVIDER;
    expect(await toldOf(added, { ...rest, kind, labelFr: '' })).toEqual(told);
  });

  it.each([
    ['that is new', proposed],
    ['that stands', edited],
  ])('of an idea %s', async (_which, action) => {
    const wrong = { ...IDEA, title: 'Abc', theme: 'none', body: 'A minable one.' };
    expect(await toldOf(action, wrong)).toEqual([
      'theme field.choice',
      'title text.too-short',
      'body text.too-short',
      'body moderation.words-blocked',
    ]);
  });
});

it('shows no near idea to whose own is refused for something else', async () => {
  expect(await toldOf(proposed, { ...IDEA, body: 'Court' })).toEqual(['body text.too-short']);
});
