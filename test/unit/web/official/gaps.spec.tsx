import { describe, expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { gapWords } from '#infrastructure/community/official/messages/gaps';
import { citeValues } from '#infrastructure/platform/text/cite-values';
import { TextsProvider } from '../../../../web/lib/texts.tsx';
import { GapsBox } from '../../../../web/official/gaps-box.tsx';
import { leftOpenIn } from '../../../../web/official/gaps.server.ts';

const box = (outcome: Parameters<typeof GapsBox>[0]['outcome']) =>
  renderToStaticMarkup(
    <TextsProvider locale="fr" now="2026-11-27T12:00:00Z">
      <GapsBox outcome={outcome} />
    </TextsProvider>,
  );

describe('a text of the organisation that leaves values open', () => {
  it.each([
    ['missing', 'EUR', '(montant à paraître)'],
    ['missing', 'date', '(date à paraître)'],
    ['missing', null, '(valeur à paraître)'],
    ['unknown', null, '(valeur inconnue du registre)'],
    ['ended', 'percent', '(taux qui n’a plus cours)'],
    ['ahead', 'months', '(durée qui n’a pas encore cours)'],
  ] as const)('reads as a sentence where a value is %s, of %s', (gap, unit, words) => {
    expect(gapWords('fr', gap, unit)).toBe(words);
  });

  it.each([
    ['Le Smic ({{valeur.smic}} pour l’année)', 'Le Smic (montant à paraître pour l’année)'],
    ['(voir plus bas) Le Smic {{valeur.smic}}', '(voir plus bas) Le Smic (montant à paraître)'],
    ['<a href="/x(1">Le Smic</a> {{valeur.smic}}', '<a href="/x(1">Le Smic</a> (montant à paraître)'],
    ['<p>(Le <b>Smic</b> {{valeur.smic}})</p>', '<p>(Le <b>Smic</b> montant à paraître)</p>'],
  ])('has no brackets within brackets: %s', (text, expected) => {
    const known = () => ({ unit: 'EUR', value: null });
    const gap = (...[which, unit, isInBrackets]: [never, string | null, boolean]) =>
      gapWords('fr', which, unit, isInBrackets);
    expect(citeValues(text, known, { language: 'fr', gap: gap as never })).toBe(expected);
  });

  it('is published once whoever acts says that they mean it', async () => {
    const asked: string[] = [];
    const days: unknown[] = [];
    const judged: unknown[] = [];
    const body = { field: 'body', text: 'Le {{valeur.a}}' };
    const smic = { key: 'a', label: 'Le Smic', year: null, gap: 'missing' };
    const telling = (...gaps: object[]) =>
      ({
        locale: 'fr',
        now: new Date('2026-11-27T12:00:00Z'),
        typed: { body: 'Le {{valeur.a}}' },
        app: {
          official: {
            citedTexts: {
              mustBeKnown: (texts: unknown) => {
                judged.push(texts);
                return Promise.resolve();
              },
              gapsIn: (texts: readonly string[], on?: string) => {
                days.push(on);
                asked.push(...texts);
                return Promise.resolve(gaps);
              },
            },
          },
        },
      }) as never;
    const gap = telling(smic);
    expect(await leftOpenIn(gap, [body, { field: 'variant-music', text: 'Aussi' }], undefined)).toEqual({
      leftOpen: [smic],
      typed: { body: 'Le {{valeur.a}}' },
    });
    expect(asked).toEqual(['Le {{valeur.a}}', 'Aussi']);
    expect(await leftOpenIn(gap, [body], true)).toBeNull();
    expect(await leftOpenIn(telling(), [body], undefined)).toBeNull();
    await leftOpenIn(gap, [body], undefined, '2027-01-01');
    await leftOpenIn(gap, [body], undefined, '2026-01-01');
    expect(days).toEqual([undefined, undefined, '2027-01-01', undefined]);
    expect(judged[0]).toEqual([body, { field: 'variant-music', text: 'Aussi' }]);
  });

  it('asks with a box to tick, which stays ticked when something else is to be mended', () => {
    const gap = { label: 'Le Smic', year: 2027, gap: 'missing' };
    const open = { leftOpen: [{ key: 'smic', ...gap }], typed: {} } as never;
    expect(box(open)).toContain('name="gapsSeen"');
    expect(box(open)).not.toContain('checked');
    expect(box(open)).toContain('Le Smic\u00a0»\u00a0: pas encore publiée pour 2027.');
    expect(box({ typed: { gapsSeen: 'on' } })).toContain('checked');
    expect(box({ typed: { body: 'x' } })).toBe('');
    expect(box(undefined)).toBe('');
  });
});
