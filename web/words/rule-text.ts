import type { WordRuleView } from '#application/moderation/words/word-rules.query';
import { settingsOf, valuesOf } from './rule-form.tsx';

type Definition = WordRuleView['versions'][number]['definition'];

/** What a version says, one thing a line, so that two versions can be compared. */
export const textOf = ({ matcher, ...says }: Definition): string =>
  [
    says.label,
    says.family,
    matcher.type,
    ...valuesOf(matcher),
    ...(matcher.type === 'regex' ? [matcher.on] : []),
    ...(matcher.type === 'detector' ? settingsOf(matcher.params) : []),
    ...says.exceptions.map((word) => `≠ ${word}`),
    says.fields.join(', '),
    says.action,
    says.severity,
    says.trustBelow === null ? '' : `N < ${says.trustBelow}`,
    says.explanation,
    says.labelEn ?? '',
    says.explanationEn ?? '',
    ...says.links.map(({ label, url }) => `${label} | ${url}`),
  ]
    .filter((line) => line !== '')
    .join('\n');
