import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import { EXPORT_FORMATS, EXPORT_KINDS } from '#application/community/exports/exports.port';
import { QUEUE_CONTENTS } from '#application/moderation/review/review-queue.query';
import { CLAIM_KINDS } from '#domain/community/claims/claim';
import { LANGUAGES } from '#domain/community/members/preferences';
import { TIERS } from '#domain/engagement/badges/badge';
import { LETTER_READERS } from '#domain/events/letters/letter';
import { APPEAL_OUTCOMES, APPEAL_PARTIES } from '#domain/moderation/appeals/outcomes';
import { DECISION_ACTIONS, DECISION_PATHS } from '#domain/moderation/decisions/decision-action';
import { AUTOMATION, DECISION_SOURCES } from '#domain/moderation/decisions/statement-of-reasons';
import { MEMBERSHIPS } from '#domain/moderation/permissions/member-group';
import { ASSIGNABLE_ROLES } from '#domain/moderation/permissions/roles';
import { NOTICE_SUSPENSIONS } from '#domain/moderation/reports/notice-misuse';
import { SENSITIVITIES } from '#domain/moderation/reports/thresholds';
import { STEP_KEYS } from '#domain/moderation/sanctions/ladder';
import { BRANCHES } from '#domain/shared/branch';
import { MODULES } from '#domain/shared/module';
import { BRAND_FONTS } from '#domain/site/branding/brand-content';
import { NOTE_STATES } from '#domain/site/editorial/editorial-note';
import { LEGAL_KINDS } from '#domain/site/legal/legal-text';
import { MODULE_STATES } from '#domain/site/modules/module-setting';
import { FACTOR_MODES } from '#domain/site/sign-on/factor-rule';
import { EMAIL_TRUSTS, PROVIDER_KINDS } from '#domain/site/sign-on/provider';
import { detailName, detailWords } from '../../../../web/admin/audit-details.tsx';
import { actName, objectName } from '../../../../web/admin/act-name.ts';
import { changesIn } from '../../../../web/admin/audit-details.tsx';
import { thingName } from '../../../../web/admin/audit-object.tsx';
import { createFormat } from '../../../../web/lib/format.ts';
import { createTexts } from '../../../../web/lib/texts.tsx';

const SOURCES = 'src/application';
const ACT = /\baction: '([a-z-]+\.[a-z-]+)'/g;

const DETAILS = /\bdetails(?:: [^=;{}()]+)? ?[=:] \{([^}]*)\}/g;

it('every detail that is written into the log has words in both languages', () => {
  const files = fs
    .readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => fs.readFileSync(path.join(SOURCES, file), 'utf8'))
    .filter((text) => /acts|audit|AuditLog/.test(text));
  const names = files.flatMap((text) =>
    [...text.matchAll(DETAILS)].flatMap(([, inner]) =>
      inner!.split(',').flatMap((part) => /^\s*([a-z]\w*)\s*(?::|$)/i.exec(part)?.[1] ?? []),
    ),
  );
  expect(names.length).toBeGreaterThan(20);
  for (const language of ['fr', 'en'] as const)
    expect(names.filter((name) => detailName(createTexts(language), name) === name)).toEqual([]);
});

it('details are told in words: names for ids, sentences for codes, days as people write them', () => {
  const t = createTexts('fr');
  const format = createFormat('fr-FR', { justNow: () => '', onDay: (day) => day });
  const names = { 'an-id': 'Iris', 'community.not-an-agent': 'Choisissez un agent.' };
  const told = (name: string, value: unknown) => detailWords(name, value, { t, format, names });
  expect(told('agentId', 'an-id')).toBe('Iris');
  expect(told('code', 'community.not-an-agent')).toBe('Choisissez un agent.');
  expect(told('lastDay', '2026-12-31')).toBe('31 décembre 2026');
  for (const none of ['2026-13-31', '2026-13-31T99:00:00Z']) expect(told('lastDay', none)).toBe(none);
  expect(told('kind', 'authored')).toBe('écrite par l’organisme');
  expect(told('role', 'community_manager')).toBe('Animation');
  expect([told('agentId', null), told('department', null)]).toEqual(['personne', 'aucun']);
  expect(told('rule', { throwaway: true, knownHosts: ['a.fr', 'b.fr'] })).toBe(
    'Adresses jetables relues\u00a0: oui, Sites connus\u00a0: a.fr, b.fr',
  );
  expect(told('reason', 'topic')).toBe('topic');
});

/** By the name of the detail, every key that may stand there. */
const CLOSED: Readonly<Record<string, readonly string[]>> = {
  state: [...MODULE_STATES, ...NOTE_STATES],
  segments: ['members', ...BRANCHES.map((one) => `branch:${one}`), 'role:agent', 'group:x'],
  what: [...EXPORT_KINDS, 'participants', 'survey-responses'],
  format: EXPORT_FORMATS,
  kind: ['authored', 'validated', ...PROVIDER_KINDS],
  membership: MEMBERSHIPS,
  emailTrust: EMAIL_TRUSTS,
  mode: FACTOR_MODES,
  text: LEGAL_KINDS,
  claim: CLAIM_KINDS,
  languages: LANGUAGES,
  target: QUEUE_CONTENTS,
  decided: [...DECISION_ACTIONS, ...APPEAL_OUTCOMES],
  action: DECISION_ACTIONS,
  path: DECISION_PATHS,
  source: DECISION_SOURCES,
  automation: AUTOMATION,
  ground: ['illegal', 'terms'],
  category: ['STATEMENT_CATEGORY_CYBER_VIOLENCE'],
  outcome: APPEAL_OUTCOMES,
  party: APPEAL_PARTIES,
  step: STEP_KEYS,
  suspension: NOTICE_SUSPENSIONS.map(({ key }) => key),
  hide: SENSITIVITIES,
  why: ['ended', 'expired'],
  role: ASSIGNABLE_ROLES,
  headingFont: BRAND_FONTS,
  tier: TIERS,
  readers: LETTER_READERS,
};

it('no key of a closed list is shown as it is kept', () => {
  const words = {
    t: createTexts('fr'),
    format: createFormat('fr-FR', { justNow: () => '', onDay: (day) => day }),
    names: {},
  };
  const raw = Object.entries(CLOSED).flatMap(([name, keys]) =>
    keys.filter((key) => detailWords(name, key, words) === key).map((key) => `${name} ${key}`),
  );
  // The French of it is the key.
  expect(raw).toEqual(['claim rectification', 'tier bronze']);
});

const OBJECT = /\b(?:object(?:: | = )\{ kind: |objectKind: )'([a-z-]+)'/g;

it('whatever an act is done to has words, and what bears a key of a closed list its name', () => {
  const t = createTexts('fr');
  const kinds = fs
    .readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => [...fs.readFileSync(path.join(SOURCES, file), 'utf8').matchAll(OBJECT)])
    .map(([, kind]) => kind!);
  expect(kinds.length).toBeGreaterThan(40);
  expect([...kinds, ...QUEUE_CONTENTS].filter((kind) => objectName(t, kind) === kind)).toEqual([]);
  const line = { action: 'x', outcome: 'done', details: {}, names: {} } as const;
  expect(
    MODULES.filter((id) => thingName(t, { ...line, objectKind: 'module', objectId: id }) === null),
  ).toEqual([]);
  const of = (more: object) => thingName(t, { ...line, objectKind: 'segment', objectId: 'an-id', ...more });
  expect(of({ details: { name: 'Photographes' } })).toBe('Photographes');
  expect(of({ names: { 'an-id': 'Iris' } })).toBe('Iris');
  expect(of({})).toBeNull();
});

it('what changed is told once: before and after side by side, and no part of it again', () => {
  const part = { state: 'on', segments: [], from: null, until: null };
  const details = {
    reason: 'Essai',
    ...part,
    state: 'some',
    was: { polls: part },
    became: { polls: { ...part, state: 'some' } },
  };
  const changed = changesIn(details)!;
  expect(changed.rows).toEqual([{ name: 'polls', was: part, became: { ...part, state: 'some' } }]);
  expect(Object.keys(details).filter((name) => !changed.tells.has(name))).toEqual(['reason']);
  const rule = changesIn({
    rule: { months: 30, days: 7 },
    note: 'x',
    was: { months: 24 },
    became: { months: 30 },
  })!;
  expect(rule.rows).toEqual([{ name: 'months', was: 24, became: 30 }]);
  expect(rule.tells.has('rule')).toBe(true);
  expect(rule.tells.has('note')).toBe(false);
  expect(changesIn({ reason: 'Essai' })).toBeNull();
});

it('every act that is written into the log has words in both languages', () => {
  const files = fs
    .readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'));
  const acts = files.flatMap((file) =>
    [...fs.readFileSync(path.join(SOURCES, file), 'utf8').matchAll(ACT)].map(([, act]) => act!),
  );
  expect(acts.length).toBeGreaterThan(20);
  for (const language of ['fr', 'en'] as const)
    expect(acts.filter((act) => actName(createTexts(language), act) === act)).toEqual([]);
});
