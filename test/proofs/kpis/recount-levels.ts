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
      const till = film.filter((one) => one.day <= day);
      const last = till.findLast(({ kind }) => kind !== 'member.joined') ?? till.at(-1);
      // Who joined the team since is counted no more.
      return !last || last.staff ? null : { level: last.level ?? 0, branches: last.branches };
    },
    moves,
    firsts,
  };
}

/** Level by level: a line for each, in which null is nothing to tell. */
export function recountFunnel(raw: Raw, asked: Span): readonly (readonly (number | null)[])[] | null {
  const span = countedDays(raw, asked);
  if (span === null) return null;
  const lives = livesOf(raw);
  const within = ({ day }: { day: string }) => day >= span.from && day <= span.to;
  const moves = lives.flatMap(({ moves }) => moves).filter(within);
  const firsts = lives.flatMap(({ firsts }) => firsts).filter(within);
  const there = lives.flatMap((life) => life.standing(span.to) ?? []);
  const ups = moves.filter(({ from, to }) => to > from);
  const downs = moves.filter(({ from, to }) => to < from);
  return [0, 1, 2, 3, 4].map((level) => {
    const held = there.filter((one) => one.level === level).length;
    const here = firsts.filter((one) => one.level === level);
    const waits = here.flatMap(({ seconds }) => seconds ?? []);
    return [
      held,
      there.length === 0 ? null : held / there.length,
      ups.filter(({ to }) => to === level).length,
      ups.filter(({ from }) => from === level).length,
      downs.filter(({ to }) => to === level).length,
      downs.filter(({ from }) => from === level).length,
      here.length,
      middle(waits, 0.5, Infinity).value,
    ];
  });
}
