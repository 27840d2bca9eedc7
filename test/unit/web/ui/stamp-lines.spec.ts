import { describe, expect, it } from '@jest/globals';
import { stampLines } from '../../../../web/ui/stamp-lines.ts';

describe('the words around the stamp', () => {
  it('a short name takes one ring', () => {
    expect(stampLines('relue et validée', 'par l’organisme')).toEqual({
      outer: 'RELUE ET VALIDÉE · PAR L’ORGANISME · ',
      inner: null,
    });
  });

  it('a long name takes the outer of two rings, whole', () => {
    const lines = stampLines('relue et validée', 'par la Sécurité sociale des artistes-auteurs');
    expect(lines.outer).toBe('PAR LA SÉCURITÉ SOCIALE DES ARTISTES-AUTEURS · ');
    expect(lines.inner).toBe('RELUE ET VALIDÉE · RELUE ET VALIDÉE · ');
  });

  it('a name beyond all measure is cut at a word, and says so', () => {
    const { outer } = stampLines(
      'relue et validée',
      'par la Fédération nationale des organismes des artistes-auteurs de France',
    );
    expect(outer).toMatch(/^PAR LA FÉDÉRATION NATIONALE DES ORGANISMES… · $/);
    expect(outer.length).toBeLessThanOrEqual(49);
  });
});
