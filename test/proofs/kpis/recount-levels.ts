import { five } from './branch-telling.ts';
import { middle, NONE, type Raw, type Told, through, exactly, inOrder } from './recount.ts';

type Act = Raw['acts'][number];
type Span = { readonly from: string; readonly to: string };
type IsOf = (one: { branches: readonly string[] }) => boolean;

/** Days of a span on which levels were counted; null where there is none. */
function countedDays(raw: Raw, span: Span): Span | null {
  const from = raw.levelsSince !== null && raw.levelsSince > span.from ? raw.levelsSince : span.from;
  const to = span.to < raw.yesterday ? span.to : raw.yesterday;
  return from <= to ? { from, to } : null;
}

/** Whether a span goes back before anybody told of levels, so that a sum over it is not a whole. */
export const reachesBack = (raw: Raw, key: string, span: Span): boolean =>
  isOfLevels(key) && key !== 'levels-known' && raw.levelsSince !== null && span.from < raw.levelsSince;

export const isOfLevels = (key: string): boolean => key.startsWith('level');

/** A figure of levels, from the lives of members one by one. */
export function recountOfLevels(raw: Raw, key: string, asked: Span, isOf: IsOf): Told {
  const span = countedDays(raw, asked);
  if (span === null) return NONE;
  const lives = livesOf(raw);
  if (key === 'levels-known') {
    const there = lives.flatMap((life) => life.standing(span.to) ?? []).filter(isOf);
    return through(there.filter(({ level }) => level >= 1).length, there.length);
  }
  const within = ({ day }: { day: string }) => day >= span.from && day <= span.to;
  if (key === 'levels-up' || key === 'levels-down') {
    const moves = lives.flatMap(({ moves }) => moves).filter(within);
    const isUp = key === 'levels-up';
    return exactly(moves.filter((one) => isOf(one) && one.to > one.from === isUp).length);
  }
  const level = Number(key.split('-')[1]);
  const firsts = lives.flatMap(({ firsts }) => firsts).filter((one) => one.level === level && within(one));
  return middle(
    firsts.filter(isOf).flatMap(({ seconds }) => seconds ?? []),
    0.5,
    Infinity,
  );
}

interface Life {
  /** At the end of that day; null for who had not come by then. */
  standing(day: string): { level: number; branches: readonly string[] } | null;
  readonly moves: readonly { day: string; from: number; to: number; branches: readonly string[] }[];
  /** The first time at each level, with the seconds since they joined. */
  readonly firsts: readonly {
    day: string;
    level: number;
    seconds: number | null;
    branches: readonly string[];
  }[];
}

const known = new WeakMap<Raw, Life[]>();
function livesOf(raw: Raw): Life[] {
  const before = known.get(raw);
  if (before) return before;
  const kinds = ['member.joined', 'level.held', 'level.changed'];
  const films = new Map<string, Act[]>();
  for (const act of inOrder(raw.acts))
    if (kinds.includes(act.kind) && act.member !== null)
      films.set(act.member, [...(films.get(act.member) ?? []), act]);
  const lives = [...films.values()].map(lifeOf);
  known.set(raw, lives);
  return lives;
}

function lifeOf(film: readonly Act[]): Life {
  const mine = film.filter(({ staff }) => !staff);
  const joined = film.find(({ kind }) => kind === 'member.joined');
  const levels = mine.filter(({ kind }) => kind !== 'member.joined');
  const firsts: Life['firsts'][number][] = [];
  let top = 0;
  for (const act of levels) {
    if (act.kind === 'level.held') top = Math.max(top, act.level!);
    else {
      top = Math.max(top, act.former!);
      while (top < act.level!) {
        top++;
        const seconds =
          joined && joined.at <= act.at ? Math.floor((act.at.getTime() - joined.at.getTime()) / 1000) : null;
        firsts.push({ day: act.day, level: top, seconds, branches: act.branches });
      }
    }
  }
  const changes = levels.filter(({ kind }) => kind === 'level.changed');
  const moves = [...new Set(changes.map(({ day }) => day))].flatMap((day) => {
    const those = changes.filter((one) => one.day === day);
    const [from, to] = [those[0]!.former!, those.at(-1)!.level!];
    return from === to ? [] : [{ day, from, to, branches: those.at(-1)!.branches }];
  });
  return {
    standing(day) {
      const last = levels.findLast((one) => one.day <= day);
      if (last) return { level: last.level!, branches: last.branches };
      const came = mine.findLast((one) => one.day <= day);
      return came ? { level: 0, branches: came.branches } : null;
    },
    moves,
    firsts,
  };
}

const WEEK = 7 * 86_400;
const HOURS = [1, 2, 4, 8, 12, 24, 48, 72, 96, 120, 144, 168];

/** Level by level, as it may be told: a line for each, in which null is masked or nothing. */
export function recountFunnel(raw: Raw, asked: Span): readonly (readonly (number | null)[])[] | null {
  const span = countedDays(raw, asked);
  if (span === null) return null;
  const lives = livesOf(raw);
  const within = ({ day }: { day: string }) => day >= span.from && day <= span.to;
  const moves = lives.flatMap(({ moves }) => moves).filter(within);
  const firsts = lives.flatMap(({ firsts }) => firsts).filter(within);
  const there = lives.flatMap((life) => life.standing(span.to) ?? []);
  const levels = [0, 1, 2, 3, 4];
  const column = (count: (level: number) => number) => tellable(levels.map(count));
  const held = (level: number) => there.filter((one) => one.level === level).length;
  const ups = moves.filter(({ from, to }) => to > from);
  const downs = moves.filter(({ from, to }) => to < from);
  const members = column(held);
  const columns = [
    members,
    levels.map((level) =>
      members[level] === null || five(there.length) === 0
        ? null
        : Math.min(1, five(held(level)) / five(there.length)),
    ),
    column((level) => ups.filter(({ to }) => to === level).length),
    column((level) => ups.filter(({ from }) => from === level).length),
    column((level) => downs.filter(({ to }) => to === level).length),
    column((level) => downs.filter(({ from }) => from === level).length),
    column((level) => firsts.filter((one) => one.level === level).length),
  ];
  const waits = levels.map((level) => {
    const all = firsts.filter((one) => one.level === level).flatMap(({ seconds }) => seconds ?? []);
    const { value } = middle(all, 0.5, Infinity);
    if (columns[6]![level] === null || value === null || all.length < 5) return null;
    const hours = HOURS.find((one) => value <= one * 3600);
    return hours === undefined ? value + ((WEEK - (value % WEEK)) % WEEK) : hours * 3600;
  });
  return levels.map((level) => [...columns.map((one) => one[level] ?? null), waits[level] ?? null]);
}

/** Numbers that add up to one that is told, said so that none below five can be found. */
function tellable(numbers: readonly number[]): (number | null)[] {
  const order = numbers
    .map((n, level) => ({ n, level }))
    .filter(({ n }) => n > 0)
    .sort((a, b) => a.n - b.n || a.level - b.level);
  let hidden = order.filter(({ n }) => n < 5).length;
  if (hidden === 0) return numbers.map(five);
  const sum = () => order.slice(0, hidden).reduce((all, { n }) => all + n, 0);
  while (hidden < order.length && (hidden < 2 || sum() < 5)) hidden++;
  if (sum() < 5) return numbers.map(() => null);
  const gone = new Set(order.slice(0, hidden).map(({ level }) => level));
  return numbers.map((n, level) => (gone.has(level) ? null : five(n)));
}
