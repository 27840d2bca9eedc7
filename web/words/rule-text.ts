import type { WordRuleView } from '#application/moderation/words/word-rules.query';
import type { Translate } from '../lib/texts.tsx';
import { settingsOf, valuesOf } from './rule-form.tsx';

type Definition = WordRuleView['versions'][number]['definition'];

/** What a version says, one thing a line, so that two versions can be compared. */
export function textOf({ matcher, ...says }: Definition, t: Translate): string {
  const named = (name: 'family' | 'type' | 'fields' | 'action' | 'severity' | 'trust', value: string) =>
    `${t('ui.form.field', { label: t(`words.form.${name}`) })}${value}`;
  return [
    says.label,
    named('family', t(`words.families.${says.family}`)),
    named('type', t(`words.matchers.${matcher.type}`)),
    ...valuesOf(matcher),
    ...(matcher.type === 'regex' && matcher.on === 'raw' ? [t('words.form.raw')] : []),
    ...(matcher.type === 'detector' ? settingsOf(matcher.params) : []),
    ...says.exceptions.map((word) => `≠ ${word}`),
    named('fields', says.fields.map((field) => t(`words.fields.${field}`)).join(', ')),
    named('action', t(`words.actions.${says.action}`)),
    named('severity', t(`words.severities.${says.severity}`)),
    named(
      'trust',
      says.trustBelow === null
        ? t('words.form.everybody')
        : t('words.form.trustBelow', { level: says.trustBelow }),
    ),
    says.explanation,
    says.labelEn ?? '',
    says.explanationEn ?? '',
    ...says.links.map(({ label, url }) => `${label} | ${url}`),
  ]
    .filter((line) => line !== '')
    .join('\n');
}
