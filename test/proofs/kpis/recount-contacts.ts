import type { DeflectionReport } from '#application/insights/deflection/read-deflection';
import type { LivedContacts, LivedVolume } from './contacts.ts';

type Numbers = Record<string, number | null>;

/** What the report says, as names and numbers. */
export function numbersOf({ explicit, declared, modelled }: DeflectionReport): Numbers {
  const numbers: Numbers = {};
  for (const [way, figure] of [
    ['explicit', explicit],
    ['declared', declared],
  ] as const) {
    numbers[way] = figure.share;
    for (const { month, share } of figure.months) numbers[`${way} ${month}`] = share;
  }
  for (const [step, count] of Object.entries(explicit.steps ?? {})) numbers[`step ${step}`] = count;
  numbers['effect'] = explicit.check?.effect ?? null;
  numbers['effect low'] = explicit.check?.low ?? null;
  numbers['effect high'] = explicit.check?.high ?? null;
  for (const { channel, months, total, placebo } of modelled.channels) {
    for (const one of months) {
      numbers[`${channel} ${one.month}`] = one.expected?.expected ?? null;
      numbers[`${channel} ${one.month} low`] = one.expected?.low ?? null;
      numbers[`${channel} ${one.month} high`] = one.expected?.high ?? null;
    }
    numbers[`${channel} avoided`] = total?.avoided ?? null;
    numbers[`${channel} placebo`] = placebo?.avoided ?? null;
  }
  return numbers;
}

/** The same, counted one by one over what was lived, by another way where there is one. */
export function recountContacts(lived: LivedContacts, from: string, to: string): Numbers {
  const months: string[] = [];
  for (let month = from; month <= to; month = nextMonth(month)) months.push(month);
  const numbers: Numbers = {};
  const explicit = months.map((month) => {
    const seen = lived.attempts.filter((one) => one.month === month && one.showsAnswers && one.shown);
    return { month, part: seen.filter(({ helped, sent }) => helped && !sent).length, base: seen.length };
  });
  const declared = months.map((month) => {
    const { yes = 0, partly = 0, no = 0 } = lived.answers.get(month) ?? {};
    return { month, part: yes + partly, base: yes + partly + no };
  });
  shares('explicit', explicit, numbers);
  shares('declared', declared, numbers);
  steps(lived, months, numbers);
  for (const channel of ['calls', 'mails'] as const) modelled(lived, channel, { from, to }, numbers);
  return numbers;
}

function shares(
  way: string,
  all: readonly { month: string; part: number; base: number }[],
  numbers: Numbers,
): void {
  let hidden = all.filter(({ base }) => base > 0 && base < 5);
  const sum = (some: typeof hidden) => some.reduce((total, { base }) => total + base, 0);
  while (hidden.length > 0 && (hidden.length === 1 || sum(hidden) < 5)) {
    const rest = all.filter((one) => one.base > 0 && !hidden.includes(one));
    if (rest.length === 0) break;
    const least = Math.min(...rest.map(({ base }) => base));
    hidden = [...hidden, rest.find(({ base }) => base === least)!];
  }
  const [part, base] = [all.reduce((total, one) => total + one.part, 0), sum([...all])];
  numbers[way] = base < 5 ? null : five(part) / five(base);
  for (const one of all)
    numbers[`${way} ${one.month}`] =
      one.base === 0 || hidden.includes(one) ? null : five(one.part) / five(one.base);
}

/** The multiple of five that is nearest. */
const five = (count: number): number =>
  [-2, -1, 0, 1, 2].map((by) => count + by).find((near) => near % 5 === 0)!;

function steps({ attempts }: LivedContacts, months: readonly string[], numbers: Numbers): void {
  const within = attempts.filter(({ month }) => months.includes(month));
  const [may, without] = [
    within.filter((one) => one.showsAnswers),
    within.filter((one) => !one.showsAnswers),
  ];
  const many = (some: typeof within) => five(some.length);
  const sent = (some: typeof within) => many(some.filter((one) => one.sent));
  if (may.filter(({ shown }) => shown).length >= 5 || !may.some(({ shown }) => shown))
    Object.assign(numbers, {
      'step begun': many(may),
      'step shown': many(may.filter(({ shown }) => shown)),
      'step read': many(may.filter(({ read }) => read)),
      'step readUnsent': many(may.filter((one) => (one.read || one.helped) && !one.sent)),
      'step spared': many(may.filter((one) => one.helped && !one.sent)),
      'step sent': sent(may),
      'step withoutBegun': many(without),
      'step withoutSent': sent(without),
    });
  const isTold = many(may) >= 30 && many(without) >= 30;
  const [p, q] = [sent(without) / many(without), sent(may) / many(may)];
  const [first, second] = [roots(sent(without), many(without)), roots(sent(may), many(may))];
  numbers['effect'] = isTold ? p - q : null;
  numbers['effect low'] = isTold ? p - q - Math.sqrt((p - first[0]) ** 2 + (second[1] - q) ** 2) : null;
  numbers['effect high'] = isTold ? p - q + Math.sqrt((first[1] - p) ** 2 + (q - second[0]) ** 2) : null;
}

/** Wilson's bounds as the roots of the quadratic that they are: (p̂ − p)² n = z² p (1 − p). */
function roots(part: number, whole: number): [number, number] {
  const z2 = 1.959964 ** 2;
  const [a, b, c] = [whole + z2, -(2 * part + z2), (part * part) / whole];
  const root = Math.sqrt(Math.max(0, b * b - 4 * a * c));
  return [(-b - root) / (2 * a), (-b + root) / (2 * a)];
}

type Channel = 'calls' | 'mails';

/** Of months that somebody counted: with fewer nothing is said, neither of the time since nor of the year before. */
const TWO_YEARS = 24;

function modelled(
  { volumes, opened }: LivedContacts,
  channel: Channel,
  { from, to }: { from: string; to: string },
  numbers: Numbers,
): void {
  const look = (since: string, first: string, last: string) => {
    const before = volumes.filter((one) => one.month < since && one[channel] !== null);
    if (before.length < TWO_YEARS) return [];
    const perHead = before.every(({ concerned }) => concerned !== null);
    return volumes
      .filter(({ month }) => month >= first && month <= last)
      .map((one) => ({ one, told: expectedOf(one, channel, before, perHead) }));
  };
  const start = from < opened ? opened : from;
  for (let month = start; month <= to; month = nextMonth(month))
    for (const bound of ['', ' low', ' high']) numbers[`${channel} ${month}${bound}`] = null;
  const now = look(opened, start, to);
  for (const { one, told } of now) {
    numbers[`${channel} ${one.month}`] = told?.[0] ?? null;
    numbers[`${channel} ${one.month} low`] = told?.[1] ?? null;
    numbers[`${channel} ${one.month} high`] = told?.[2] ?? null;
  }
  const sum = (some: typeof now) => {
    const known = some.filter(({ one, told }) => one[channel] !== null && told !== null);
    if (known.length === 0) return null;
    return known.reduce((total, { one, told }) => total + told![0] - one[channel]!, 0);
  };
  numbers[`${channel} avoided`] = sum(now);
  const yearBefore = `${Number(opened.slice(0, 4)) - 1}${opened.slice(4)}`;
  numbers[`${channel} placebo`] = sum(look(yearBefore, yearBefore, previousMonth(opened)));
}

/** Two-sided 95 % of Student's distribution, as tables print it. */
const T: Readonly<Record<number, number>> = {
  12: 2.179,
  13: 2.16,
  14: 2.145,
  15: 2.131,
  16: 2.12,
  17: 2.11,
  18: 2.101,
  19: 2.093,
  20: 2.086,
  21: 2.08,
  22: 2.074,
  23: 2.069,
  24: 2.064,
};

/** The geometric mean of the same month in years before, and how far from it one more may fall. */
function expectedOf(
  one: LivedVolume,
  channel: Channel,
  before: readonly LivedVolume[],
  perHead: boolean,
): [number, number, number] | null {
  if (perHead && one.concerned === null) return null;
  const rate = (volume: LivedVolume) => volume[channel]! / (perHead ? volume.concerned! : 1);
  const like = (volume: LivedVolume) =>
    before.filter(({ month }) => month.slice(5) === volume.month.slice(5));
  const mean = (volume: LivedVolume) =>
    like(volume).reduce((product, each) => product * rate(each) ** (1 / like(volume).length), 1);
  const same = like(one).length;
  if (same === 0) return null;
  const free = before.length - new Set(before.map(({ month }) => month.slice(5))).size;
  const squares = before.reduce((sum, each) => sum + Math.log(rate(each) / mean(each)) ** 2, 0);
  const reach = T[free]! * Math.sqrt((squares / free) * (1 + 1 / same));
  const middle = mean(one) * (perHead ? one.concerned! : 1);
  return [middle, middle / Math.exp(reach), middle * Math.exp(reach)];
}

function nextMonth(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}
function previousMonth(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 1 ? `${year - 1}-12` : `${year}-${String(number - 1).padStart(2, '0')}`;
}
