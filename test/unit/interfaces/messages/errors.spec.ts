import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { errorsEn } from '#interfaces/messages/errors.en';
import { errorsFr } from '#interfaces/messages/errors.fr';
import { errorText } from '#interfaces/messages/error-text';

const ROOT = path.resolve(import.meta.dirname, '../../../..');
const SOURCES = ['src/domain', 'src/application', 'src/infrastructure', 'src/interfaces'];

/** Where a code is given to an error: a class field, an `InvalidValue`, a `TopicRule`, a table of codes. */
const CODES = [
  /\bcode = '([a-z-]+\.[a-z-]+)'/g,
  /new InvalidValue\([^,]+, '([a-z-]+\.[a-z-]+)'/g,
  /super\('[a-zA-Z]+', '([a-z-]+\.[a-z-]+)'/g,
  /new TopicRule\('([a-z-]+\.[a-z-]+)'/g,
  /code: '([a-z-]+\.[a-z-]+)'/g,
  /: '((?:field|text|list)\.[a-z-]+)'/g,
];

function codesGiven(): Set<string> {
  const codes = new Set<string>();
  for (const folder of SOURCES)
    for (const file of readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })) {
      if (!file.endsWith('.ts') || file.includes('messages/')) continue;
      const text = readFileSync(path.join(ROOT, folder, file), 'utf8');
      for (const pattern of CODES) for (const found of text.matchAll(pattern)) codes.add(found[1]!);
    }
  return codes;
}

describe('texts of refusals', () => {
  const given = [...codesGiven()];

  it('finds the codes it watches over', () => {
    expect(given).toEqual(
      expect.arrayContaining(['community.topic-closed', 'text.too-long', 'files.not-an-image']),
    );
    expect(given.length).toBeGreaterThan(60);
  });

  it.each(given)('%s has its sentence in both languages', (code) => {
    expect(errorsFr).toHaveProperty([code]);
    expect(errorsEn).toHaveProperty([code]);
  });

  it('never shows a bare code', () => {
    expect(errorText('fr', 'community.no-such-code')).toBe(errorsFr.other);
  });

  it('names the branch or the group that will read what is carried', () => {
    const told = (language: 'fr' | 'en', to: string) => {
      const [readers, which = '', name = ''] = to.split(':');
      return errorText(language, 'community.more-readers-to-confirm', { readers, which, name });
    };
    expect(told('fr', 'branch:visual_arts')).toContain(
      'la branche «\u00a0Arts graphiques et plastiques\u00a0».',
    );
    expect(told('en', 'branch:music')).toContain('the branch “Music composers”.');
    expect(told('fr', 'group:panel:Le panel')).toContain('par les membres du groupe «\u00a0Le panel\u00a0».');
    expect(told('en', 'group:panel:The panel')).toContain('by the members of the group “The panel”.');
    expect(told('fr', 'members')).toContain('lu aussi par tous les membres.');
  });

  it('counts what a wider category opens, be it official answers alone', () => {
    const told = (topics: number, references: number, language: 'fr' | 'en' = 'fr') =>
      errorText(language, 'community.widening-to-confirm', { topics, authors: 2, files: 1, references });
    expect(told(0, 2)).toMatch(/liront 2 réponses officielles\. Cochez/);
    expect(told(0, 2, 'en')).toMatch(/will read 2 official answers\. Tick/);
    expect(told(3, 1)).toMatch(/liront 3 sujets de 2 personnes, 1 fichier, 1 réponse officielle\. /);
    expect(told(3, 0, 'en')).toMatch(/will read 3 topics by 2 people, 1 file\. /);
  });

  it('says a day as people do', () => {
    const details = { day: '2027-04-01', time: '02:30' };
    expect(errorText('fr', 'events.skipped-hour', details)).toMatch(
      /^Le 1er avril 2027, à 02:30, les horloges/,
    );
    expect(errorText('en', 'events.repeat-does-not-fit', details)).toMatch(/^On 1 April 2027 these times/);
  });

  it('calls the organisation as it asks, with a capital where a sentence begins', () => {
    const words = {
      organisation: { fr: 'le conseil', en: 'the council' },
      department: { fr: 'Pôle', en: 'Team' },
    };
    const told = (language: 'fr' | 'en', code: string) => errorText(language, code, {}, words);
    expect(told('fr', 'community.not-an-agent')).toBe('Choisissez un agent du conseil.');
    expect(told('en', 'community.pseudonym-reserved')).toContain('kept for the council or');
    expect(errorText('fr', 'community.pseudonym-reserved')).toContain('réservé à l’organisme ou');
    expect(told('fr', 'engagement.idea-taken-up')).toMatch(/^Le conseil s’est saisi/);
  });

  it('counts in both languages', () => {
    expect(errorText('fr', 'text.too-long', { max: 1 })).toContain('1 caractère au');
    expect(errorText('en', 'text.too-long', { max: 150 })).toContain('150 characters');
  });

  it.each([
    [1, 0, 0, 'liront 1 sujet de 1 personne. Les auteurs'],
    [1, 2, 0, 'liront 1 sujet de 1 personne, 2 fichiers. Les auteurs'],
    [3, 1, 1, 'liront 3 sujets de 1 personne, 1 fichier, 1 réponse officielle. Les auteurs'],
    [0, 0, 2, 'liront 2 réponses officielles. Cochez'],
  ])('what others are about to read is counted: %i, %i and %i', (topics, files, references, said) => {
    const counts = { topics, files, references, authors: 1 };
    expect(errorText('fr', 'community.widening-to-confirm', counts)).toContain(said);
  });

  it('says how long a text is that is too long, where that is known', () => {
    const [known, unknown] = [{ max: 150, length: 151 }, { max: 150 }];
    expect(errorText('fr', 'text.too-long', known)).toBe(
      'C’est trop long\u00a0: 151 caractères, pour 150 caractères au plus.',
    );
    expect(errorText('fr', 'text.too-long', unknown)).toBe('C’est trop long\u00a0: 150 caractères au plus.');
    expect(errorText('en', 'text.too-long', known)).toBe(
      'Too long: 151 characters, for at most 150 characters.',
    );
    expect(errorText('en', 'text.too-long', unknown)).toBe('Too long: at most 150 characters.');
  });

  it.each(['raised', 'claimed', 'released', 'assigned', 'noted', 'measured', 'admitted'])(
    'a case that changed meanwhile says how: %s',
    (since) => {
      const plain = errorText('fr', 'moderation.item-changed', { since: 'unknown' });
      const told = errorText('fr', 'moderation.item-changed', { since });
      expect(plain).toContain('Ce dossier a changé');
      expect(told.length).toBeGreaterThan(plain.length);
    },
  );
});
