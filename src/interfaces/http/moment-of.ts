import { InvalidRequest } from './validate.ts';

/** ISO 8601 knows weeks and days of the year, which no clock here reads. @throws InvalidRequest */
export function momentOf(field: string, written: string): Date {
  const moment = new Date(written);
  if (Number.isNaN(moment.getTime())) throw new InvalidRequest([{ field, code: 'field.date' }]);
  return moment;
}
