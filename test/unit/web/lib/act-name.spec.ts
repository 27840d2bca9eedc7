import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import { detailName, detailWords } from '../../../../web/admin/audit-details.tsx';
import { actName } from '../../../../web/admin/act-name.ts';
import { createFormat } from '../../../../web/lib/format.ts';
import { createTexts } from '../../../../web/lib/texts.tsx';

const SOURCES = 'src/application';
const ACT = /\baction: '([a-z-]+\.[a-z-]+)'/g;

const DETAILS = /\bdetails(?:: [^=;{}]+)? ?[=:] \{([^}]*)\}/g;

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
