import { openSecondsBetween } from './open-hours.ts';
import { isOfLevels, recountOfLevels } from './recount-levels.ts';

/**
 * What every figure of the dashboard is, said a second time: in plain code over the rows themselves, whole periods at once,
 * without rollups, and without a line of what the product counts with.
 */
export interface Act {
  readonly kind: string;
  readonly at: Date;
  readonly position: number;
  readonly member: string | null;
  readonly staff: boolean;
  readonly branches: readonly string[];
  readonly topic: string | null;
  readonly post: string | null;
  readonly about: string | null;
  /** Of who changed level: what it was, and is. */
  readonly former: number | null;
  readonly level: number | null;
}
interface RawVisit {
  readonly day: string;
  readonly member: string;
  readonly staff: boolean;
  readonly branches: readonly string[];
}
export interface Raw {
  readonly acts: readonly (Act & { readonly day: string })[];
  readonly visits: readonly RawVisit[];
  readonly pages: readonly { readonly day: string; readonly reader: string; readonly pages: number }[];
  readonly searches: readonly { readonly day: string; readonly searches: number; readonly inVain: number }[];
  /** The first day of which changes of level are known; null where all are. */
  readonly levelsSince: string | null;
  /** The last day that is over. */
  readonly yesterday: string;
}
export interface Told {
  readonly value: number | null;
  readonly atLeast: boolean;
  /** What a share is made of. */
  readonly parts?: readonly [part: number, whole: number];
  /** Of how many a quantile tells. */
  readonly waits?: number;
}

export const NONE: Told = { value: null, atLeast: false };
export const exactly = (value: number): Told => ({ value, atLeast: false });
export const through = (part: number, whole: number): Told =>
  whole === 0 ? NONE : { ...exactly(part / whole), parts: [part, whole] };

export const plus = (day: string, days: number): string => {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
};
const daysBetween = (from: string, to: string): string[] => {
  const days: string[] = [];
  for (let day = from; day <= to; day = plus(day, 1)) days.push(day);
  return days;
};

/** @param branch null for all */
export function recount(
  raw: Raw,
  key: string,
  span: { from: string; to: string },
  branch: string | null,
): Told {
  const ripe = (days: number) => [span.to, plus(raw.yesterday, -days)].sort()[0] as string;
  const isOf = (one: { branches: readonly string[] }) => branch === null || one.branches.includes(branch);
  const within = (kind: string) =>
    raw.acts.filter((act) => act.kind === kind && act.day >= span.from && act.day <= ripe(0) && isOf(act));
  const members = (kind: string) => within(kind).filter((act) => !act.staff);
  const asked = (days: number) =>
    questionsOf(raw, span.from, ripe(days), days).filter((one) => isOf(one.asked) && !one.asked.staff);
  const last = ripe(0);
  if (last < span.from) return NONE;
  if (isOfLevels(key)) return recountOfLevels(raw, key, span, isOf);
  switch (key) {
    case 'members-joined':
      return exactly(members('member.joined').length);
    case 'members-total':
      return exactly(
        new Set(
          raw.acts
            .filter((act) => act.kind === 'member.joined' && act.day <= last && !act.staff && isOf(act))
            .map(({ member }) => member),
        ).size,
      );
    case 'activation':
      return activation(raw, span.from, ripe(7), isOf);
    case 'active-day': {
      const days = daysBetween(span.from, last);
      return exactly(sum(days.map((day) => present(raw, day, 1, branch))) / days.length);
    }
    case 'active-week':
      return exactly(present(raw, last, 7, branch));
    case 'active-month':
      return exactly(present(raw, last, 30, branch));
    case 'stickiness': {
      const shares = daysBetween(span.from, last).map((day) => {
        const month = present(raw, day, 30, branch);
        return month === 0 ? 0 : present(raw, day, 1, branch) / month;
      });
      const mean = (length: number) =>
        sum(daysBetween(span.from, last).map((day) => present(raw, day, length, branch))) / shares.length;
      return { ...exactly(sum(shares) / shares.length), parts: [mean(1), mean(30)] };
    }
    case 'contributors-new':
      return exactly(newcomers(raw, span.from, last, isOf));
    case 'posters':
    case 'reactors':
    case 'readers':
      return crowd(raw, last, key, branch);
    case 'pages-visitors':
    case 'pages-robots': {
      const reader = key === 'pages-robots' ? 'robot' : 'visitor';
      const counted = raw.pages.filter(
        (row) => row.day >= span.from && row.day <= last && row.reader === reader,
      );
      return exactly(sum(counted.map(({ pages }) => pages)));
    }
    case 'searches-in-vain': {
      const counted = raw.searches.filter(({ day }) => day >= span.from && day <= last);
      return through(sum(counted.map((row) => row.inVain)), sum(counted.map((row) => row.searches)));
    }
    case 'questions':
      return exactly(asked(0).length);
    case 'first-response-median':
      return middle(
        asked(3).map(({ firstReply }) => firstReply),
        0.5,
        72 * 3600,
      );
    case 'first-response-p90':
      return middle(
        asked(3).map(({ firstReply }) => firstReply),
        0.9,
        72 * 3600,
      );
    case 'first-response-over-24h':
      return over(
        asked(3).map(({ firstReply }) => firstReply),
        24 * 3600,
      );
    case 'first-response-over-72h':
      return over(
        asked(3).map(({ firstReply }) => firstReply),
        72 * 3600,
      );
    case 'first-response-open-median':
    case 'first-response-open-p90':
      return middle(
        asked(7).map(({ openWait }) => openWait()),
        key.endsWith('median') ? 0.5 : 0.9,
        24 * 3600,
      );
    case 'official-response-median':
      return middle(
        asked(7).map(({ firstSeal }) => firstSeal),
        0.5,
        7 * 86_400,
      );
    case 'official-response-p90':
      return middle(
        asked(7).map(({ firstSeal }) => firstSeal),
        0.9,
        7 * 86_400,
      );
    case 'official-response-over-24h':
      return over(
        asked(7).map(({ firstSeal }) => firstSeal),
        24 * 3600,
        7 * 86_400,
      );
    case 'official-response-over-72h':
      return over(
        asked(7).map(({ firstSeal }) => firstSeal),
        72 * 3600,
        7 * 86_400,
      );
    case 'answered': {
      const all = asked(7);
      return through(
        all.filter(({ firstReply }) => firstReply !== null && firstReply <= 7 * 86_400).length,
        all.length,
      );
    }
    case 'accepted':
      return through(asked(30).filter(({ accepted }) => accepted).length, asked(30).length);
    case 'sealed':
      return through(asked(30).filter(({ firstSeal }) => firstSeal !== null).length, asked(30).length);
    case 'peer-solved': {
      const accepted = within('answer.accepted');
      return through(accepted.filter(({ staff }) => !staff).length, accepted.length);
    }
    case 'deflection-direct':
      return through(asked(30).filter(({ withoutTeam }) => withoutTeam).length, asked(30).length);
    case 'backlog':
    case 'backlog-week':
      return exactly(waiting(raw, last, key === 'backlog' ? 0 : 7, isOf));
    case 'reports':
      return exactly(within('report.filed').length);
    case 'decision-median':
      return decisions(raw, within('case.decided'));
    case 'overturned':
      return overturned(raw, span.from, ripe(30));
    case 'appeals-upheld': {
      const [up, down] = [within('appeal.upheld').length, within('appeal.dismissed').length];
      return through(up, up + down);
    }
    case 'events-attended':
      return ripe(7) < span.from ? NONE : exactly(attendances(raw, span.from, ripe(7), isOf));
    case 'polls-ended':
      return exactly(new Set(within('poll.ended').map(({ day, about }) => `${day} ${about}`)).size);
    default:
      throw new Error(`Nobody recounts ${key}`);
  }
}

/** Open questions of an age in days, such as `backlog.3-7`: those as old as its beginning, less those as old as its end. */
export function recountPart(raw: Raw, part: string, span: { from: string; to: string }): Told {
  const last = [span.to, raw.yesterday].sort()[0] as string;
  if (last < span.from) return NONE;
  const [from, to] = part.replace('backlog.', '').split('-').map(Number);
  const older = (days: number) => waiting(raw, last, days, () => true);
  return exactly(older(from ?? 0) - (to === undefined ? 0 : older(to)));
}

/** The score of as many days as the period has, the last ones that each part of it can judge; and of as many right before. */
export function recountHealth(
  raw: Raw,
  span: { from: string; to: string },
): { score: number | null; previous: number | null } {
  const days = daysBetween(span.from, span.to).length;
  const scoreOf = (back: number) => {
    const windowOf = (ripeAfter: number) => {
      const last = plus([span.to, plus(raw.yesterday, -ripeAfter)].sort()[0] as string, -back);
      return { from: plus(last, 1 - days), to: last };
    };
    const of = (key: string, ripeAfter = 0) => recount(raw, key, windowOf(ripeAfter), null).value;
    const writing = ['question.asked', 'topic.opened', 'reply.posted'];
    const { from, to } = windowOf(0);
    const posts = raw.acts.filter(({ kind, day }) => writing.includes(kind) && day >= from && day <= to);
    const [sticky, answered, accepted] = [of('stickiness'), of('answered', 7), of('accepted', 30)];
    const [fresh, response, reports] = [
      of('contributors-new'),
      of('first-response-median', 3),
      of('reports'),
    ];
    if (sticky === null || answered === null || accepted === null || fresh === null) return null;
    if (response === null || reports === null || posts.length === 0) return null;
    const per1000 = (reports * 1000) / posts.length;
    return (
      25 * Math.min(1, (sticky * 100) / 20) +
      25 * answered +
      20 * accepted +
      10 * Math.min(1, fresh / days) +
      10 * (1 - Math.min(1, response / 3600 / 24)) +
      10 * (1 - Math.min(1, per1000 / 20))
    );
  };
  return { score: scoreOf(0), previous: scoreOf(days) };
}

/** Members who were there on one of the days that end with this one; of the branches of their latest visit in them. */
function presentMembers(raw: Raw, day: string, days: number): Map<string, RawVisit> {
  const latest = new Map<string, RawVisit>();
  for (const visit of raw.visits) {
    if (visit.staff || visit.day > day || visit.day <= plus(day, -30)) continue;
    const known = latest.get(visit.member);
    if (!known || known.day < visit.day) latest.set(visit.member, visit);
  }
  return new Map([...latest].filter(([, visit]) => visit.day > plus(day, -days)));
}
const cache = new WeakMap<Raw, Map<string, number>>();
function present(raw: Raw, day: string, days: number, branch: string | null): number {
  const known = cache.get(raw) ?? new Map<string, number>();
  cache.set(raw, known);
  const key = `${day} ${days} ${branch}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const there = [...presentMembers(raw, day, days).values()];
  const count = there.filter((visit) => branch === null || visit.branches.includes(branch)).length;
  known.set(key, count);
  return count;
}

function crowd(raw: Raw, day: string, which: string, branch: string | null): Told {
  const there = [...presentMembers(raw, day, 30).values()].filter(
    (visit) => branch === null || visit.branches.includes(branch),
  );
  const recent = raw.acts.filter((act) => act.day <= day && act.day > plus(day, -30));
  const did = (...kinds: string[]) =>
    new Set(recent.filter(({ kind }) => kinds.includes(kind)).map(({ member }) => member));
  const [wrote, reacted] = [
    did('question.asked', 'topic.opened', 'reply.posted'),
    did('post.marked', 'reaction.given'),
  ];
  const groups = { posters: 0, reactors: 0, readers: 0 };
  for (const { member } of there)
    if (wrote.has(member)) groups.posters++;
    else if (reacted.has(member)) groups.reactors++;
    else groups.readers++;
  return through(groups[which as keyof typeof groups], there.length);
}

function newcomers(raw: Raw, from: string, to: string, isOf: (act: Act) => boolean): number {
  const first = new Map<string, Act & { day: string }>();
  for (const act of inOrder(raw.acts))
    if (['question.asked', 'topic.opened', 'reply.posted'].includes(act.kind) && act.member !== null)
      if (!first.has(act.member)) first.set(act.member, act);
  return [...first.values()].filter((act) => act.day >= from && act.day <= to && !act.staff && isOf(act))
    .length;
}

function activation(raw: Raw, from: string, to: string, isOf: (act: Act) => boolean): Told {
  const joined = raw.acts.filter(
    (act) => act.kind === 'member.joined' && act.day >= from && act.day <= to && !act.staff && isOf(act),
  );
  const counts = [
    'question.asked',
    'topic.opened',
    'reply.posted',
    'post.marked',
    'reaction.given',
    'event.attended',
    'event.registered',
  ];
  const begun = joined.filter((one) =>
    raw.acts.some(
      (act) =>
        act.member === one.member &&
        counts.includes(act.kind) &&
        act.at >= one.at &&
        act.at.getTime() - one.at.getTime() < 7 * 86_400_000,
    ),
  );
  return through(begun.length, joined.length);
}

interface Question {
  readonly asked: Act & { readonly day: string };
  readonly firstReply: number | null;
  /** Of what the first reply was waited for, what was in opening hours; null from the twenty-fourth on. */
  readonly openWait: () => number | null;
  readonly firstSeal: number | null;
  readonly accepted: boolean;
  /** A peer's reply is accepted, and the team had written nothing when it was. */
  readonly withoutTeam: boolean;
  readonly open: boolean;
}

const topics = new WeakMap<Raw, Map<string, (Act & { readonly day: string })[]>>();
function topicsOf(raw: Raw) {
  const known = topics.get(raw);
  if (known) return known;
  const made = new Map<string, (Act & { readonly day: string })[]>();
  for (const act of inOrder(raw.acts))
    if (act.topic !== null) made.set(act.topic, [...(made.get(act.topic) ?? []), act]);
  topics.set(raw, made);
  return made;
}

/** Questions of these days that stood so many days later, each as it was then. */
function questionsOf(raw: Raw, from: string, to: string, days: number): Question[] {
  return [...topicsOf(raw).values()].flatMap((acts) => {
    const asked = acts.find(({ kind }) => kind === 'question.asked');
    if (!asked || asked.day < from || asked.day > to) return [];
    const question = asItWas(acts, asked, plus(asked.day, days));
    return question ? [question] : [];
  });
}

/** A film of the topic, played until the end of that day. */
function asItWas(
  acts: readonly (Act & { day: string })[],
  asked: Act & { day: string },
  until: string,
): Question | null {
  let [stands, open] = [true, true];
  let teamWasThere = false;
  const posts = new Map<
    string,
    {
      at: Date;
      by: string | null;
      gone: boolean;
      accepted: boolean;
      acceptedFromPeerAlone: boolean;
      seals: Set<string>;
      everSealed: Date | null;
    }
  >();
  const post = (id: string | null) => {
    const key = id ?? 'none';
    const known = posts.get(key) ?? {
      at: new Date(NaN),
      by: null,
      gone: false,
      accepted: false,
      acceptedFromPeerAlone: false,
      seals: new Set<string>(),
      everSealed: null,
    };
    posts.set(key, known);
    return known;
  };
  for (const act of acts) {
    if (act.day > until) continue;
    if (act.kind === 'topic.removed') stands = false;
    if (act.kind === 'topic.restored') stands = true;
    if (act.kind === 'topic.closed') open = false;
    if (act.kind === 'topic.reopened') open = true;
    if (act.kind === 'reply.posted' && act.staff && act.member !== asked.member) teamWasThere = true;
    if (act.kind === 'reply.posted') Object.assign(post(act.post), { at: act.at, by: act.member });
    if (act.kind === 'post.removed') post(act.post).gone = true;
    if (act.kind === 'post.restored') post(act.post).gone = false;
    if (act.kind === 'answer.accepted')
      Object.assign(post(act.post), {
        accepted: true,
        acceptedFromPeerAlone: !act.staff && act.member !== asked.member && !teamWasThere,
      });
    if (act.kind === 'acceptance.withdrawn') post(act.post).accepted = false;
    if (act.kind === 'answer.sealed') {
      post(act.post).seals.add(String(act.about));
      post(act.post).everSealed ??= act.at;
    }
    if (act.kind === 'seal.lifted') post(act.post).seals.delete(String(act.about));
  }
  if (!stands) return null;
  const alive = [...posts.values()].filter(({ gone }) => !gone);
  const seconds = (at: Date) => Math.floor((at.getTime() - asked.at.getTime()) / 1000);
  const repliedAt = alive
    .filter(({ at, by }) => !Number.isNaN(at.getTime()) && by !== asked.member)
    .map(({ at }) => at);
  const replies = repliedAt.map(seconds);
  const seals = alive
    .filter((one) => one.seals.size > 0)
    .map(({ everSealed }) => seconds(everSealed as Date));
  return {
    asked,
    firstReply: replies.length > 0 ? Math.min(...replies) : null,
    openWait: () => {
      const open = repliedAt.map((at) => openSecondsBetween(asked.at, at)).sort((a, b) => a - b)[0];
      return open === undefined || open >= 24 * 3600 ? null : open;
    },
    firstSeal: seals.length > 0 ? Math.min(...seals) : null,
    accepted: alive.some(({ accepted }) => accepted),
    withoutTeam: alive.some((one) => one.accepted && one.acceptedFromPeerAlone),
    open,
  };
}

function waiting(raw: Raw, day: string, atLeastDays: number, isOf: (act: Act) => boolean): number {
  // The first moment of the next day in Paris: the only hour at which its clock shows midnight.
  const midnight = [22, 23]
    .map((hour) => new Date(`${day}T${hour}:00:00Z`))
    .find((at) => parisHour(at) === 0) as Date;
  return [...topicsOf(raw).values()].filter((acts) => {
    const asked = acts.find(({ kind }) => kind === 'question.asked');
    if (!asked || asked.day > day || asked.staff || !isOf(asked)) return false;
    if (midnight.getTime() - asked.at.getTime() < atLeastDays * 86_400_000) return false;
    const then = asItWas(acts, asked, day);
    return then !== null && then.open && then.firstReply === null;
  }).length;
}

const parisHour = (at: Date): number =>
  Number(at.toLocaleString('en-GB', { timeZone: 'Europe/Paris', hour: '2-digit', hour12: false })) % 24;

function overturned(raw: Raw, from: string, to: string): Told {
  const made = raw.acts.filter(({ kind, day }) => kind === 'decision.made' && day >= from && day <= to);
  const fallen = made.filter((decision) =>
    raw.acts.some(
      (act) =>
        act.kind === 'decision.overturned' &&
        act.about === decision.about &&
        act.day <= plus(decision.day, 30),
    ),
  );
  return through(fallen.length, made.length);
}

/** Everybody once for each event, on the day on which it was noted first, if it stood a week after. */
function attendances(raw: Raw, from: string, to: string, isOf: (act: Act) => boolean): number {
  const films = new Map<string, (Act & { readonly day: string })[]>();
  for (const act of inOrder(raw.acts)) {
    if (act.kind !== 'event.attended' && act.kind !== 'attendance.withdrawn') continue;
    const key = `${act.about}/${act.member}`;
    films.set(key, [...(films.get(key) ?? []), act]);
  }
  return [...films.values()].filter((film) => {
    const noted = film[0]!;
    if (noted.kind !== 'event.attended' || noted.staff || !isOf(noted)) return false;
    if (noted.day < from || noted.day > to) return false;
    return film.findLast(({ day }) => day <= plus(noted.day, 7))!.kind === 'event.attended';
  }).length;
}

function decisions(raw: Raw, decided: readonly Act[]): Told {
  const durations = decided.flatMap(({ about, at }) => {
    const reports = raw.acts.filter((act) => act.kind === 'report.filed' && act.about === about);
    if (reports.length === 0) return [];
    const first = Math.min(...reports.map((report) => report.at.getTime()));
    return [Math.floor((at.getTime() - first) / 1000)];
  });
  return middle(durations, 0.5, Infinity);
}

/** @param waits null for whoever still waits */
export function middle(waits: readonly (number | null)[], at: number, limit: number): Told {
  if (waits.length === 0) return NONE;
  const sorted = waits.map((wait) => (wait === null || wait > limit ? Infinity : wait)).sort((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(sorted.length * at) - 1)] as number;
  return { ...(value === Infinity ? { value: limit, atLeast: true } : exactly(value)), waits: waits.length };
}

const over = (waits: readonly (number | null)[], than: number, limit = 72 * 3600): Told =>
  through(waits.filter((wait) => wait === null || wait > than || wait > limit).length, waits.length);

export const inOrder = <A extends Act>(acts: readonly A[]): A[] =>
  [...acts].sort((a, b) => a.at.getTime() - b.at.getTime() || a.position - b.position);
const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
