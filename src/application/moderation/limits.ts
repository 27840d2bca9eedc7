import {
  ACTIONS,
  FAMILIES,
  FIELDS,
  MATCHERS,
  SEVERITIES,
  WORD_LIMITS,
} from '#domain/moderation/words/word-definition';
import { DETECTORS } from '#domain/moderation/words/detectors/detectors';

/** How long the texts of rules may be, and the choices of their forms, read by request classes and pages. */
export const WORDS = {
  limits: WORD_LIMITS,
  actions: ACTIONS,
  families: FAMILIES,
  fields: FIELDS,
  matchers: MATCHERS,
  severities: SEVERITIES,
  detectors: Object.keys(DETECTORS) as readonly (keyof typeof DETECTORS)[],
} as const;
