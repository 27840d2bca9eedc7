/** French writes the first of a month as an ordinal, which Intl does not. @param written what holds one day */
export const firstAsOrdinal = (region: string, written: string): string =>
  region.startsWith('fr') ? written.replace(/\b1(?=\s\p{L})/u, '1er') : written;

/**
 * How people write a day: "22 mars 2026", "22 March 2026".
 * @param region a BCP 47 tag such as `fr-FR`
 */
export function dayFormat(region: string, timeZone: string): (at: Date | number) => string {
  const format = new Intl.DateTimeFormat(region, { dateStyle: 'long', timeZone });
  return (at) => firstAsOrdinal(region, format.format(at));
}
