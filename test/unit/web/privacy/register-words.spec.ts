import { describe, expect, it } from '@jest/globals';
import { processingRegister } from '#interfaces/composition/processing-register';
import { createTexts } from '../../../../web/lib/texts.tsx';
import { activityInWords, registerAsMarkdown } from '../../../../web/privacy/register-words.ts';

const register = processingRegister();
const site = { organisation: 'Caisse des artistes', contact: 'dpo@example.org' };

describe.each(['fr', 'en'] as const)('the register of processing in %s', (locale) => {
  const t = createTexts(locale);

  it('says of every activity what for, on what ground, of whom, to whom and how long', () => {
    for (const activity of register.activities) {
      const { name, aim, lines } = activityInWords(activity, t);
      expect([name, aim, ...lines.map(({ text }) => text)].filter((text) => text.length < 4)).toEqual([]);
      expect(lines.map(({ key }) => key)).toEqual(['basis', 'people', 'data', 'recipients', 'kept']);
    }
  });

  it('is a document that names every table once, and leaves no hole', () => {
    const document = registerAsMarkdown(register, site, t);
    for (const { tables } of register.activities)
      for (const { table } of tables) expect(document.split(`| \`${table}\` |`)).toHaveLength(2);
    expect(document).toContain(site.contact);
    expect(document).not.toMatch(/undefined|null|NaN|[{}]/);
  });
});

it('reads periods from where the jobs read them', () => {
  const t = createTexts('fr');
  const said = registerAsMarkdown(register, site, t);
  expect(said).toContain('90 jours après l’envoi');
  expect(said).toContain('365 jours après la fermeture');
  expect(said).toContain('12 mois avec le nom');
  expect(said).toContain('24 heures');
});
