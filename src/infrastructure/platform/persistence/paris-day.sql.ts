/** SQL of the day in Paris of a `timestamptz`; a parameter is cast by whoever writes it. */
export const parisDayOf = (moment: string): string => `(${moment} at time zone 'Europe/Paris')::date`;
