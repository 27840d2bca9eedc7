import { describe, expect, it } from '@jest/globals';
import { chosenIn, isMisfit, templatesByMeasure } from '../../../../web/review/decide-asking.ts';

type Templates = Parameters<typeof templatesByMeasure>[0]['templates'];
const templates = [
  { key: 'masquage', restriction: 'hide' },
  { key: 'retrait', restriction: 'delete_and_silence' },
  { key: 'autre-masquage', restriction: 'hide' },
  { key: 'pseudonyme', restriction: 'rename' },
] as unknown as Templates;

describe('a template of the reasons', () => {
  it('is refused as it is chosen where it goes with none of what is to be restricted', () => {
    const misfit = (asked: Parameters<typeof isMisfit>[1]) => isMisfit({ templates }, asked);
    expect(misfit({ mesure: 'delete', modele: 'masquage' })).toBe(true);
    expect(misfit({ mesure: 'hide', modele: 'masquage' })).toBe(false);
    expect(misfit({ mesure: 'keep', auteur: 'rappel', modele: 'masquage' })).toBe(true);
    expect(misfit({ mesure: 'hide', auteur: 'silence-1-jour', modele: 'retrait' })).toBe(false);
    expect(misfit({ mesure: 'keep', modele: 'masquage' })).toBe(false);
    expect(misfit({ mesure: 'hide' })).toBe(false);
  });

  it('stands with those of the same measure, and is not offered where nothing that may be decided goes with it', () => {
    const offered = templatesByMeasure({ templates, actions: ['keep', 'hide', 'delete'], steps: [] });
    expect(offered.map(({ key }) => key)).toEqual(['masquage', 'autre-masquage', 'retrait']);
  });

  it('is the one that the form came back with, not the one in the address', () => {
    const asked = { mesure: 'hide', modele: 'masquage' } as const;
    expect(chosenIn(asked, undefined)).toBe(asked);
    expect(
      chosenIn(asked, { typed: { action: 'delete', step: 'silence-1-jour', template: 'retrait' } }),
    ).toEqual({ mesure: 'delete', auteur: 'silence-1-jour', modele: 'retrait' });
  });
});
