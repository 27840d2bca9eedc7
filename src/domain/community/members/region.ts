import { InvalidValue } from '../../shared/domain-error.ts';

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
  'Hors de France',
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
