import { boundedText, optionalText } from '../../shared/bounded-text.ts';
import { InvalidValue, judgedTogether } from '../../shared/domain-error.ts';
import { soonest } from '../points/rule-change.ts';

export const LEVEL_LIMITS = {
  levels: { min: 1, max: 20 },
  name: { max: 40 },
  threshold: { min: 0, max: 1_000_000 },
  /** Of all of them as they are typed, one a line. */
  text: { max: 2_400 },
  note: { min: 3, max: 300 },
} as const;

/** What members are called from so many points on: nothing but a name, and never a right. */
export interface Level {
  readonly name: string;
  /** In English; none where readers of English read the French. */
  readonly nameEn?: string | null;
  readonly threshold: number;
}

/** All levels as they hold from a moment on, the lowest first. */
export interface LevelSet {
  readonly number: number;
  readonly levels: readonly Level[];
  readonly from: Date;
}

/** Where somebody stands among the levels. */
export interface LevelReached {
  /** Null for whoever is below the first. */
  readonly level: Level | null;
  /** Null once there is no higher one. */
  readonly next: Level | null;
  /** Points that are missing to the next. */
  readonly missing: number;
}

/** @param levels the lowest first @returns place from 0 of the highest that so many points reach; -1 for none */
export const placeAt = (levels: readonly Level[], points: number): number =>
  levels.findLastIndex(({ threshold }) => threshold <= points);

/** @param levels the lowest first */
export function levelAt(levels: readonly Level[], points: number): LevelReached {
  const place = placeAt(levels, points);
  const next = levels[place + 1] ?? null;
  return { level: levels[place] ?? null, next, missing: next === null ? 0 : next.threshold - points };
}

/**
 * The next version of the levels. As a rule of points it begins tomorrow at the soonest: nobody is called otherwise before it could be
 * read.
 * @param asked.typed one level a line, its threshold first, its name in English after a bar: `100 De la maison | Of the house`
 * @throws InvalidValue, InvalidValues beside `levels` and `from`
 */
export function nextLevels(
  latest: LevelSet,
  asked: { readonly typed: string; readonly from: string },
  now: Date,
): LevelSet {
  const judged = judgedTogether({
    levels: () => levelsIn(asked.typed),
    from: () => soonest(asked.from, now),
  });
  return { number: latest.number + 1, ...judged };
}

/** @throws InvalidValue beside `levels` */
function levelsIn(typed: string): readonly Level[] {
  const lines = typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const { min, max } = LEVEL_LIMITS.levels;
  if (lines.length < min || lines.length > max)
    throw new InvalidValue('levels', 'engagement.levels-count', { min, max });
  const levels = lines.map(levelIn);
  const apart = (of: (one: Level) => string | number) => new Set(levels.map(of)).size === levels.length;
  if (!apart(({ threshold }) => threshold) || !apart(({ name }) => name.toLowerCase()))
    throw new InvalidValue('levels', 'engagement.levels-alike');
  return levels.toSorted((a, b) => a.threshold - b.threshold);
}

function levelIn(line: string): Level {
  const [, digits, name] = /^(\d[\d\s]*?)\s+(\D.*)$/u.exec(line) ?? [];
  const threshold = Number(digits?.replaceAll(/\s/gu, ''));
  const [french = '', english, ...more] = name?.split('|') ?? [];
  if (digits === undefined || threshold > LEVEL_LIMITS.threshold.max || more.length > 0)
    throw new InvalidValue('levels', 'engagement.level-line', { line, ...LEVEL_LIMITS.threshold });
  const nameEn = optionalText('levels', english ?? '', LEVEL_LIMITS.name);
  return {
    name: boundedText('levels', french, LEVEL_LIMITS.name),
    ...(nameEn !== null && { nameEn }),
    threshold,
  };
}
