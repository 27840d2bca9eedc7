import type { WordsFinding, WordsJudgement } from './words.api.ts';

/** How soon a rule of words has something looked at, from 0 to 3. */
const PRIORITY: Readonly<Record<string, number>> = { low: 0, medium: 1, high: 2, critical: 3 };
export const priorityOf = ({ severity }: Pick<WordsFinding, 'severity'>): number => PRIORITY[severity] ?? 0;
/** What a case weighs in the queue by its priority alone. */
export const scoreOf = (priority: number): number => 1 + 2 * priority;

/** It is published all the same, and a moderator looks at it. */
export const isLookedAt = ({ action }: Pick<WordsFinding, 'action'>): boolean =>
  action === 'flag' || action === 'resources';

/** What is kept of a finding: the words only where a moderator looks at them. */
export const keptFinding = ({ words, ...found }: WordsFinding) =>
  isLookedAt(found) ? { ...found, words } : found;

const MOST_WORDS = 20;

/** Why a text waits: by the gravest of the rules that hold it, with the words of all of them. */
export function heldFor(findings: readonly WordsFinding[]) {
  const holding = findings.filter(({ action }) => action === 'hold');
  const [gravest] = holding.toSorted((one, other) => priorityOf(other) - priorityOf(one));
  const { ruleKey, ruleLabel, ruleLabelEn, family, explanation, explanationEn } = gravest!;
  const priority = priorityOf(gravest!);
  const words = [...new Set(holding.flatMap((one) => one.words))].slice(0, MOST_WORDS);
  return {
    rule: ruleKey,
    words,
    priority,
    score: scoreOf(priority),
    because: { ruleLabel, ruleLabelEn, family, explanation, explanationEn },
  };
}

/** What the author of a text that was taken is to be told. */
export function toldOf({
  findings,
  held,
}: Pick<WordsJudgement, 'findings' | 'held'>): readonly ('resources' | 'held' | 'masked')[] {
  const does = (act: string) => findings.some(({ action }) => action === act);
  return [
    ...(does('resources') ? (['resources'] as const) : []),
    ...(held ? (['held'] as const) : []),
    ...(does('mask') ? (['masked'] as const) : []),
  ];
}

/**
 * What is told of a text that was sent twice: how the one that exists stands. Rules that find the second sending to be a copy of it say
 * nothing of that.
 */
export const toldOfTheFirst = <Told extends string>(
  told: readonly Told[],
  { waits }: { readonly waits: boolean },
): readonly (Told | 'held')[] => [
  ...told.filter((each) => each !== 'held'),
  ...(waits ? (['held'] as const) : []),
];
