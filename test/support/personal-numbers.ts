import { NumbersOfRules } from '#application/moderation/words/personal-numbers.api';
import { bookOf, detector, rawRule } from './word-workshop.ts';

const masking = {
  family: 'donnees_personnelles',
  fields: ['post', 'message'],
  action: 'mask',
  severity: 'critical',
} as const;
const book = bookOf({
  nir: rawRule(detector('nir'), masking),
  iban: rawRule(detector('iban'), masking),
  card: rawRule(detector('card'), masking),
  insult: rawRule({ type: 'literal', values: ['abruti'] }, { fields: ['message'], action: 'mask' }),
});

/** Numbers of people as the rules that a site is delivered with mask them, and a rule that masks an insult, which is none. */
export const personalNumbers = new NumbersOfRules({ current: async () => book } as never);
