import { IsISO8601, Matches, MaxLength } from 'class-validator';
import { together } from './fields.request.ts';
import { InvalidRequest } from './validate.ts';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})$/;
const TOLD = { code: 'field.instant' };

/**
 * A moment in what machines send (RFC 3339): with `Z` or an offset, so that it is the same one wherever the site runs. Forms speak
 * the local time of the site, and have fields of their own.
 */
export const Instant = () =>
  together(
    Matches(INSTANT, { context: TOLD }),
    IsISO8601({ strict: true }, { context: TOLD }),
    MaxLength(40, { context: { max: 40 } }),
  );

/** What `Instant` let pass and no clock reads is refused as well: a leap second. @throws InvalidRequest */
export function momentOf(field: string, written: string): Date {
  const moment = new Date(written);
  if (Number.isNaN(moment.getTime())) throw new InvalidRequest([{ field, ...TOLD }]);
  return moment;
}
