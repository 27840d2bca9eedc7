import type { OpinionKind } from './opinion.ts';

/** What one answer adds, in hundredths; who was not looking for a contact says nothing of one that was spared. */
const WORTH: Readonly<Record<OpinionKind, (answer: string) => number | null>> = {
  'contact-spared': (answer) => (answer === 'not-looking' ? null : answer === 'no' ? 0 : 100),
  recommendation: (answer) => (Number(answer) >= 9 ? 100 : Number(answer) <= 6 ? -100 : 0),
};

/** Who was spared at least partly, of those who would have made contact; or promoters less detractors. Null for nobody. */
export function scoreOf(kind: OpinionKind, answers: Readonly<Record<string, number>>): number | null {
  const worth = Object.entries(answers).flatMap(([answer, votes]) => {
    const each = WORTH[kind](answer);
    return each === null ? [] : [{ each, votes }];
  });
  const votes = worth.reduce((sum, one) => sum + one.votes, 0);
  return votes === 0 ? null : Math.round(worth.reduce((sum, one) => sum + one.each * one.votes, 0) / votes);
}
