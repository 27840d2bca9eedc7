import type { Day } from '../../shared/day.ts';
import { DomainError, InvalidValue, judgedTogether } from '../../shared/domain-error.ts';
import { type Month, monthOf } from '../cohorts/month.ts';
import { isMonth } from './contact-volume.ts';

/** On which forms contacts are counted, how many are shown nothing to compare with, and since when the community is open. */
export interface DeflectionRule {
  /** Origins of the pages that hold a contact form, `https://www.exemple.fr`; none: nothing is counted. */
  readonly sites: readonly string[];
  /** Hundredths of those who begin, who are shown no answers. */
  readonly withoutShare: number;
  /** The month from which contacts may have been avoided; null: nothing is modelled. */
  readonly opened: Month | null;
}

export const FIRST_DEFLECTION_RULE: DeflectionRule = { sites: [], withoutShare: 5, opened: null };
export const DEFLECTION_LIMITS = { sites: { max: 10 }, withoutShare: { min: 0, max: 20 } } as const;

/** Somebody else changed the rule since it was looked at. */
export class DeflectionRuleChanged extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'insights.deflection-rule-changed';
  constructor() {
    super('The rule was changed meanwhile');
  }
}

/** @throws InvalidValue, InvalidValues beside `sites`, `withoutShare`, `opened` */
export const deflectionRule = (
  typed: { readonly sites: readonly string[]; readonly withoutShare: number; readonly opened: string | null },
  today: Day,
): DeflectionRule =>
  judgedTogether({
    sites: () => sitesOf(typed.sites),
    withoutShare: () => shareOf(typed.withoutShare),
    opened: () => openingOf(typed.opened, today),
  });

function sitesOf(typed: readonly string[]): readonly string[] {
  const sites = typed.map((site) => site.trim()).filter((site) => site !== '');
  const origins = sites.map((site) => {
    const origin = originOf(site);
    if (origin === null)
      throw new InvalidValue('sites', 'insights.not-an-origin', { given: site.slice(0, 80) });
    return origin;
  });
  const { max } = DEFLECTION_LIMITS.sites;
  if (origins.length > max) throw new InvalidValue('sites', 'insights.too-many-sites', { max });
  return [...new Set(origins)];
}

function shareOf(share: number): number {
  const { min, max } = DEFLECTION_LIMITS.withoutShare;
  if (!Number.isInteger(share)) throw new InvalidValue('withoutShare', 'field.integer');
  if (share < min) throw new InvalidValue('withoutShare', 'field.too-small', { min });
  if (share > max) throw new InvalidValue('withoutShare', 'field.too-large', { max });
  return share;
}

function openingOf(month: string | null, today: Day): Month | null {
  if (month === null) return null;
  if (!isMonth(month))
    throw new InvalidValue('opened', 'insights.volume-month', { given: month.slice(0, 20) });
  if (month > monthOf(today)) throw new InvalidValue('opened', 'insights.opened-later');
  return month;
}

/** As browsers tell it; null for what is no address. Without encryption on this machine alone. */
function originOf(typed: string): string | null {
  const found = /^(https?:\/\/[a-z0-9.-]+(?::\d{1,5})?)\/?$/i.exec(typed)?.[1]?.toLowerCase();
  if (found === undefined) return null;
  return found.startsWith('https:') || /^http:\/\/(localhost|127\.0\.0\.1)(:|$)/.test(found) ? found : null;
}
