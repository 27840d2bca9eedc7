import { boundedText } from '../../shared/bounded-text.ts';
import { InvalidValue } from '../../shared/domain-error.ts';

/** Whom a suspicion of a danger to somebody's life or safety is told: article 18 of Regulation (EU) 2022/2065. */
export const ALERTED = ['police', 'pharos', 'prosecutor', 'rescue', 'child-protection', 'other'] as const;
export type Alerted = (typeof ALERTED)[number];
export const ALERT_FACTS = { min: 10, max: 5000 } as const;
/** How long it is kept. */
export const ALERT_YEARS_KEPT = 1;

/** @throws InvalidValue beside `authority` */
export function alertedOf(raw: string): Alerted {
  const alerted = ALERTED.find((one) => one === raw);
  if (!alerted) throw new InvalidValue('authority', 'field.choice');
  return alerted;
}

/** @throws InvalidValue beside `facts` */
export const alertFacts = (raw: string): string =>
  boundedText('facts', raw.replaceAll('\u0000', ''), ALERT_FACTS);
