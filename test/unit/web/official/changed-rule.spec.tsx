import { describe, expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import type { OfficialView } from '#application/community/official/official-view';
import { TextsProvider } from '../../../../web/lib/texts.tsx';
import { sealOf } from '../../../../web/official/seal-of.ts';
import { Cartouche } from '../../../../web/ui/cartouche.tsx';
import { OverdueNote } from '../../../../web/ui/overdue-note.tsx';

const official = (overdue: boolean, review: object): OfficialView =>
  ({
    department: 'Service social',
    sealedAt: new Date('2026-01-05T09:00:00Z'),
    reviewBy: '2027-01-01',
    validFrom: '2026-01-01',
    validTo: null,
    sources: [],
    branches: [],
    rules: [],
    values: [],
    overdue,
    review: { since: new Date('2026-11-20T09:00:00Z'), why: 'rule-changed', cause: 'key', ...review },
  }) as unknown as OfficialView;
const told = (view: OfficialView) => {
  const seal = sealOf(view, ((key: string) => key) as never);
  const page = renderToStaticMarkup(
    <TextsProvider locale="fr" now="2026-11-27T12:00:00Z">
      {view.overdue ? <OverdueNote seal={seal} kind="official" /> : <Cartouche seal={seal} kind="official" />}
    </TextsProvider>,
  );
  return page
    .replace(/<[^>]+>/g, '')
    .replaceAll(/[\u00a0\u202f]/g, ' ')
    .replace(/\s+/g, ' ');
};

describe('a sealed answer under which something changes', () => {
  it('names the rule by its public name and the day it takes effect, not the day it was entered', () => {
    const words = told(
      official(true, {
        changesOn: null,
        changes: [
          {
            what: 'rule',
            name: 'Le seuil d’affiliation',
            from: '2026-07-01',
            at: '2026-11-20T09:00:00.000Z',
          },
          { what: 'value', name: 'Le Smic', from: null, at: '2026-11-24T09:00:00.000Z' },
        ],
      }),
    );
    expect(words).toMatch(
      /La règle « Le seuil d’affiliation » a changé à compter du 1(er)? juil(let|\.) 2026\./,
    );
    expect(words).toMatch(/La valeur « Le Smic » a été modifiée le 24 nov(embre|\.) 2026\./);
    expect(words).toContain('Le Service social est prévenu.');
  });

  it('names what is to change, and holds until then', () => {
    const words = told(
      official(false, {
        changesOn: '2027-01-01',
        changes: [
          { what: 'value', name: 'Le Smic', from: '2027-02-01', at: '2026-11-20T09:00:00.000Z' },
          {
            what: 'rule',
            name: 'Le seuil d’affiliation',
            from: '2027-01-01',
            at: '2026-11-24T09:00:00.000Z',
          },
        ],
      }),
    );
    expect(words).toMatch(
      /La règle « Le seuil d’affiliation » change le 1(er)? janv(ier|\.) 2027\. La valeur « Le Smic » change le 1(er)? févr(ier|\.) 2027\. La réponse vaut jusqu’à la veille du 1(er)? janv(ier|\.) 2027\./,
    );
  });
});
