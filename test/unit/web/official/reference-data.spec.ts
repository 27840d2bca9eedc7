import { describe, expect, it } from '@jest/globals';
import type { ReferencePage } from '#application/community/official/references.query';
import type { Translate } from '../../../../web/lib/texts.tsx';
import { referenceData } from '../../../../web/official/reference-data.ts';

const AT = new Date('2026-03-01T09:00:00Z');
const typesOf = (overdue: boolean) => {
  const page = {
    slug: 'qui-fait-quoi',
    title: 'Qui fait quoi',
    summary: 'En bref',
    department: 'Accueil',
    overdue,
    log: [],
    shown: { version: { publishedAt: AT } },
    publishedAt: AT,
  } as unknown as ReferencePage;
  const site = { publicUrl: 'https://site.example', organisation: 'La Caisse' };
  const data = referenceData(page, site, ((key: string) => key) as Translate);
  return (data as { '@graph': { '@type': string }[] })['@graph'].map((node) => node['@type']);
};

describe('what a reference answer tells search engines', () => {
  it('is an article of the organisation, until it must be read again', () => {
    expect(typesOf(false)).toEqual(['Article', 'BreadcrumbList']);
    expect(typesOf(true)).toEqual(['BreadcrumbList']);
  });
});
