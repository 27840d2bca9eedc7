import { expect, it } from '@jest/globals';
import { entriesFound } from '../../../../web/official/register-search.tsx';

const entries = [
  { key: 'tauxCsg', label: 'Contribution sociale généralisée', source: 'Arrêté du 3 mars' },
  { key: 'smicHoraire', label: 'Smic horaire brut', source: 'Décret 2026-12' },
  { key: 'smic150', label: '150 fois le Smic horaire', source: '' },
];
const found = (asked: string | undefined) =>
  entriesFound(entries, asked, ({ key, label, source }) => ({
    name: label,
    text: `${label} ${key} ${source}`,
  })).map(({ key }) => key);

it('finds entries of a register by every word of their name, their key or their source', () => {
  expect(found('GENERALISEE')).toEqual(['tauxCsg']);
  expect(found('smic')).toEqual(['smicHoraire', 'smic150']);
  expect(found('150 smic')).toEqual(['smic150']);
  expect(found('tauxcsg')).toEqual(['tauxCsg']);
  expect(found('décrets 2026')).toEqual(['smicHoraire']);
  expect(found('smic mars')).toEqual([]);
});

it('leaves all as they came where nothing is asked', () => {
  expect(found(undefined)).toEqual(['tauxCsg', 'smicHoraire', 'smic150']);
});
