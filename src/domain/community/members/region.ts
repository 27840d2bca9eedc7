import { InvalidValue } from '../../shared/domain-error.ts';

/** To live in none of the regions. */
export const ABROAD = 'Hors de France';

/** The regions of France, its overseas collectivities, and abroad: proper names, as INSEE writes them. */
export const REGIONS = [
  'Auvergne-Rhône-Alpes',
  'Bourgogne-Franche-Comté',
  'Bretagne',
  'Centre-Val de Loire',
  'Corse',
  'Grand Est',
  'Hauts-de-France',
  'Île-de-France',
  'Normandie',
  'Nouvelle-Aquitaine',
  'Occitanie',
  'Pays de la Loire',
  'Provence-Alpes-Côte d’Azur',
  'Guadeloupe',
  'Guyane',
  'La Réunion',
  'Martinique',
  'Mayotte',
  'Nouvelle-Calédonie',
  'Polynésie française',
  'Saint-Barthélemy',
  'Saint-Martin',
  'Saint-Pierre-et-Miquelon',
  'Wallis-et-Futuna',
  ABROAD,
] as const;
export type Region = (typeof REGIONS)[number];

/**
 * @param raw empty for a member who keeps the region private
 * @throws InvalidValue `community.region-unknown`
 */
export function regionOf(raw: string | null | undefined): Region | null {
  const wanted = (raw ?? '').normalize('NFC').trim().replaceAll("'", '’');
  if (wanted === '') return null;
  const region = REGIONS.find((name) => name === wanted);
  if (!region) throw new InvalidValue('region', 'community.region-unknown');
  return region;
}

/** What clocks show there: of metropolitan France, of who is abroad, and of who does not say, those of Paris. */
const CLOCKS: Readonly<Partial<Record<Region, string>>> = {
  Guadeloupe: 'America/Guadeloupe',
  Guyane: 'America/Cayenne',
  'La Réunion': 'Indian/Reunion',
  Martinique: 'America/Martinique',
  Mayotte: 'Indian/Mayotte',
  'Nouvelle-Calédonie': 'Pacific/Noumea',
  'Polynésie française': 'Pacific/Tahiti',
  'Saint-Barthélemy': 'America/Guadeloupe',
  'Saint-Martin': 'America/Guadeloupe',
  'Saint-Pierre-et-Miquelon': 'America/Miquelon',
  'Wallis-et-Futuna': 'Pacific/Wallis',
};

/** The time zone of a stored region, as IANA calls it. */
export const zoneOfRegion = (region: string | null): string => CLOCKS[region as Region] ?? 'Europe/Paris';
