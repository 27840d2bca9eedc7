import type { Act } from '#domain/engagement/points/act';
import type { RuleVersion } from '#domain/engagement/points/rule-book';
import { grouped } from '../support/grouped.ts';

/** What one thing that stands earned its member. */
export interface Earned {
  readonly memberId: string;
  readonly rule: string;
  readonly source: string;
  readonly points: number;
  readonly day: string;
  readonly pair: string;
  readonly postId: string | null;
}

const GRANTED = 'points.granted';
const REMOVED = 'post.removed';
const nameOf = (act: Pick<Act, 'event' | 'source'>): string => `${act.event}|${act.source}`;
const parisDay = (at: Date): string => at.toLocaleDateString('sv-SE', { timeZone: 'Europe/Paris' });
const sumOf = (some: readonly Earned[]): number => some.reduce((sum, { points }) => sum + points, 0);

interface Credit extends Act {
  readonly begun: Date;
  readonly begunBy: string;
  /** Of a post that is away: it brings nothing and keeps its place under the caps. */
  readonly isAway: boolean;
}

/** What nobody undid, each since it was done for the first time. */
function credits(acts: readonly Act[]): Credit[] {
  const byName = grouped(acts, nameOf);
  const runs = [...byName.values()].flatMap((some) => {
    const inOrder = some.toSorted((a, b) => +a.at - +b.at || a.factId.localeCompare(b.factId));
    if (inOrder.at(-1)!.kind === 'undone') return [];
    const first = inOrder[inOrder.findLastIndex(({ kind }) => kind === 'undone') + 1]!;
    const ever = inOrder.find(({ kind }) => kind === 'done')!;
    return [{ ...first, begun: ever.at, begunBy: ever.factId }];
  });
  const away = runs.filter(({ event }) => event === REMOVED).map(({ postId }) => postId);
  return runs
    .filter(({ event }) => event !== REMOVED)
    .map((run) => ({ ...run, isAway: run.postId !== null && away.includes(run.postId) }))
    .toSorted((a, b) => +a.begun - +b.begun || a.begunBy.localeCompare(b.begunBy));
}

const ruleAt = (rules: readonly RuleVersion[], event: string, at: Date): RuleVersion | undefined =>
  rules
    .filter((rule) => rule.event === event && +rule.from <= +at)
    .toSorted((a, b) => +a.from - +b.from || a.number - b.number)
    .at(-1);

/** What a member earned, said a second time and slowly: each cap is counted from the beginning for each credit. */
export function recounted(memberId: string, acts: readonly Act[], rules: readonly RuleVersion[]): Earned[] {
  const stands = credits(
    acts.filter((act) => act.memberId === memberId || act.byId === memberId || act.event === REMOVED),
  );
  const earned: (Earned & { readonly isAway: boolean })[] = [];
  const tried: { rule: string; post: string }[] = [];
  const met: { rule: string; month: string; pair: string }[] = [];
  for (const credit of stands) {
    const day = parisDay(credit.begun);
    const month = day.slice(0, 7);
    const pair = [credit.memberId, credit.byId ?? ''].toSorted().join('+');
    const of = { memberId, source: credit.source, day, pair, postId: credit.postId, isAway: credit.isAway };
    if (credit.event === GRANTED) {
      if (credit.memberId === memberId) earned.push({ ...of, rule: GRANTED, points: credit.points ?? 0 });
      continue;
    }
    const rule = ruleAt(rules, credit.event, credit.begun);
    if (!rule || rule.points === 0) continue;
    met.push({ rule: rule.key, month, pair });
    if (credit.memberId !== memberId) continue;
    const nothing = { ...of, rule: rule.key, points: 0 };
    const isOwn = credit.own || credit.byId === memberId;
    const together = met.filter(
      (one) => one.rule === rule.key && one.month === month && one.pair === pair,
    ).length;
    if (isOwn || (credit.byId !== null && rule.caps.pair !== null && together > rule.caps.pair)) {
      earned.push(nothing);
      continue;
    }
    const post = credit.postId ?? credit.source;
    tried.push({ rule: rule.key, post });
    const onPost = tried.filter((one) => one.rule === rule.key && one.post === post).length;
    if (rule.caps.post !== null && onPost > rule.caps.post) {
      earned.push(nothing);
      continue;
    }
    const before = earned.filter((one) => one.rule !== GRANTED);
    const same = before.filter((one) => one.rule === rule.key);
    const all = ruleAt(rules, '*', credit.begun)?.caps;
    const rooms = [
      (rule.caps.day ?? Infinity) - sumOf(same.filter((one) => one.day === day)),
      (rule.caps.month ?? Infinity) - sumOf(same.filter((one) => one.day.startsWith(month))),
      (all?.day ?? Infinity) - sumOf(before.filter((one) => one.day === day)),
      (all?.month ?? Infinity) - sumOf(before.filter((one) => one.day.startsWith(month))),
    ];
    earned.push({ ...nothing, points: Math.max(0, Math.min(rule.points, ...rooms)) });
  }
  return earned.filter(({ isAway }) => !isAway).map(({ isAway: _, ...one }) => one);
}
