import { describe, expect, it } from '@jest/globals';
import fs from 'node:fs';
import path from 'node:path';

/** Words that people look a setting up by are all that they may think of, the banned ones too: small, without a full stop. */
const isKeywords = (file: string, text: string): boolean =>
  file.endsWith('/settings.fr.ts') && /^[^A-ZÀÉ.]+$/.test(text);
const ROOTS = {
  fr: ['web/messages', 'web/help/content/fr', 'docs/guide', 'src/interfaces/messages', 'src/infrastructure'],
  en: ['web/messages', 'web/help/content/en', 'src/interfaces/messages', 'src/infrastructure'],
} as const;
const WRITTEN = { fr: /(?:\.|^|\/)fr\.ts$|\.md$/, en: /(?:\.|^|\/)en\.ts$|\.md$/ } as const;

const filesIn = (language: keyof typeof ROOTS): readonly string[] =>
  ROOTS[language].flatMap((root) =>
    fs
      .readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((file) => WRITTEN[language].test(file))
      .map((file) => path.join(root, file)),
  );

/** What a file says: its texts without the code around them. */
function saidIn(file: string): string {
  const source = fs.readFileSync(file, 'utf8').replaceAll(/[\u00a0\u202f]/g, ' ');
  if (file.endsWith('.md')) return source;
  const texts = [...source.matchAll(/'((?:[^'\\\n]|\\.)*)'(?!:)|`([^`]*)`/g)];
  return texts
    .map(([, plain, made]) => plain ?? made ?? '')
    .filter((text) => !isKeywords(file, text))
    .join('\n');
}
const saidInAll = (language: keyof typeof ROOTS) =>
  filesIn(language).map((file) => [file, saidIn(file)] as const);
const SAID = saidInAll('fr');
const SAID_IN_ENGLISH = saidInAll('en');

/** Each thing has one name; what it was called beside that, and where the word means something else. */
const BANNED = [
  ['e-mail', /courriel|adresses? électroniques?/gi],
  ['publication suspendue', /(?<!en |\{)\bsilence\b(?!-)|faire taire|réduits? au silence/gi],
  ['exclu', /\bbannis?\b|(?:ce|votre) compte est suspendu/gi],
  ['contestation', /recours (?:tranchés?|accueillis?)|les appels(?! suivants)|réclamations?(?! à la CNIL)/gi],
  ['règle de mots', /règles? de vocabulaire|mots surveillés/gi],
  ['Programmée, Réalisée', /idées? (?:prévues?|livrées?)/gi],
  ['organisme', /\bl’organisation\b|votre organisation/gi],
  ['dossier', /\bcas n°|voir le cas/gi],
  ['heures calmes', /plages? de silence/gi],
  ['annulée, for a decision', /décisions? (?:tombe|tombent|tombée)/gi],
  ['évènement', /événement/gi],
  [
    'signer, valider, of an official answer',
    /(?<!sous )\bscell(?:e[rz]?|ées?|és?)(?![a-zé])(?! dans la base)|réponses? (?:[^.]{0,30} )?certifiée?s?|en attente de validation/gi,
  ],
] as const;

/** The same of English; keys of messages and of selections are none of its words. */
const BANNED_IN_ENGLISH = [
  ['excluded', /\bbanned\b(?! \{)|(?:this|your|the) account is suspended|suspended accounts?/gi],
  ['registered for', /\bregist(?:er|ers|ered|ering|rations?) to\b/gi],
  ['complaint', /\bappeals?\b(?! to)/gi],
  ['report', /\bgave notice\b|\bgive notice of\b/gi],
  ['merged into', /\bjoin(?:ed)? to another\b|\bideas are joined\b/gi],
  [
    'signed, validated, of an official answer',
    /\bseal (?:it )?again\b|\b(?:and|to|had) seal(?:ed)?\b|answers? (?:[^.]{0,30} )?certified/gi,
  ],
  ['lifted, of a seal', /\bseals? (?:falls?|fell)\b/gi],
] as const;

const foundIn = (said: typeof SAID, banned: RegExp): readonly string[] =>
  said.flatMap(([file, text]) =>
    [...text.matchAll(banned)].map(
      ({ 0: word, index }) => `${file}: ${word} (${text.slice(Math.max(0, index - 30), index + 40)})`,
    ),
  );

/** U+00A0 within « » and before a colon, U+202F before the other high signs; a backslash writes the first of them too. */
const MISSPACED = /«(?![\u00a0\\])|(?<!\u00a0|\\u00a0)»|\u202f:|[\u00a0 ][;!?](?=[ '’]|$)/;

describe('the words of the house', () => {
  it.each(BANNED)('« %s » is called so everywhere', (_word, banned) => {
    expect(foundIn(SAID, banned)).toEqual([]);
  });

  it.each(BANNED_IN_ENGLISH)('“%s” is called so everywhere', (_word, banned) => {
    expect(foundIn(SAID_IN_ENGLISH, banned)).toEqual([]);
  });

  it('French is spaced alike everywhere: no line ends between a sign and what it is of', () => {
    const texts = filesIn('fr').filter((file) => file.startsWith('web/messages'));
    const spaced = texts.flatMap((file) => {
      const lines = fs.readFileSync(file, 'utf8').split('\n');
      return lines.filter((line) => MISSPACED.test(line) && !/^\s*(?:\/?\*|\/\/)/.test(line));
    });
    expect(texts.length).toBeGreaterThan(70);
    expect(spaced).toEqual([]);
  });

  it('reads every place in which either is written', () => {
    expect(SAID.length).toBeGreaterThan(90);
    expect(SAID.some(([file]) => file.endsWith('mail/templates/fr.ts'))).toBe(true);
    expect(SAID.every(([, text]) => text.length > 0)).toBe(true);
    expect(SAID_IN_ENGLISH.length).toBeGreaterThan(90);
    expect(SAID_IN_ENGLISH.some(([file]) => file.endsWith('mail/templates/en.ts'))).toBe(true);
  });
});
