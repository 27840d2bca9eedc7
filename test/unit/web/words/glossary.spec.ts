import { describe, expect, it } from '@jest/globals';
import fs from 'node:fs';
import path from 'node:path';

/** Words that people look a setting up by are all that they may think of, the banned ones too: small, without a full stop. */
const isKeywords = (file: string, text: string): boolean =>
  file.endsWith('/settings.fr.ts') && /^[^A-ZÀÉ.]+$/.test(text);
const ROOTS = ['web/messages', 'web/help/content/fr', 'src/interfaces/messages', 'src/infrastructure'];

const filesUnder = (root: string): readonly string[] =>
  fs
    .readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.fr\.ts$|(^|\/)fr\.ts$|content\/fr|\.md$/.test(file))
    .map((file) => path.join(root, file));

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
const SAID = ROOTS.flatMap(filesUnder).map((file) => [file, saidIn(file)] as const);

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
] as const;

describe('the words of the house', () => {
  it.each(BANNED)('« %s » is called so everywhere', (_word, banned) => {
    const found = SAID.flatMap(([file, text]) =>
      [...text.matchAll(banned)].map(
        ({ 0: word, index }) => `${file}: ${word} (${text.slice(Math.max(0, index - 30), index + 40)})`,
      ),
    );
    expect(found).toEqual([]);
  });

  it('reads every place in which French is written', () => {
    expect(SAID.length).toBeGreaterThan(90);
    expect(SAID.some(([file]) => file.endsWith('mail/templates/fr.ts'))).toBe(true);
    expect(SAID.every(([, text]) => text.length > 0)).toBe(true);
  });
});
