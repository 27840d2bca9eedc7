import type { MessageKey } from '../lib/texts.tsx';

const AGES: Readonly<Record<string, 'day' | 'days' | 'week' | 'month'>> = {
  'backlog.0-1': 'day',
  'backlog.1-3': 'days',
  'backlog.3-7': 'week',
  'backlog.7-30': 'month',
};

/** What a part of the backlog is called, such as `backlog.0-1`. */
export const ageKey = (part: string): MessageKey => `insights.parts.${AGES[part] ?? 'old'}`;
