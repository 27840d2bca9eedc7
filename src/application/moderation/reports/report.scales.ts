import { type HeardReport, HOURS_HEARD, voicesIn, weighedNow } from '#domain/moderation/reports/heard-report';
import { standingAs } from '#domain/moderation/reports/reliability';
import type { HeardOf, Reporter, Reports } from '#domain/moderation/reports/reports.port';
import type { MemberId } from '#domain/shared/id';
import { lotsOf } from '#domain/shared/told-at-once';
import type { MemberCard, MemberCards } from '../published/member-cards.api.ts';

const HOUR = 3_600_000;
/** People: far more than any machine needs to act. */
const MOST_HEARD = 200;
/** In lots of these, by standing: a crowd that weighs nothing is not asked for to its end. */
const MOST_LOTS = 10;
const MOST_PEOPLE = MOST_HEARD * MOST_LOTS;
/** People and accounts that are looked at together, however many reported. */
const A_LOT = 1_000;

/** Weighs what was reported lately for what happens by itself, by what those who reported are now. */
export class ReportScales {
  constructor(
    private readonly reports: Reports,
    private readonly cards: MemberCards,
  ) {}

  /**
   * Where more people reported than are heard, those of most standing come first, then those who reported last: accounts that are made in a
   * minute silence nobody. Who weighs nothing takes the place of no other.
   */
  async weigh(of: HeardOf, at: Date): Promise<readonly HeardReport[]> {
    const since = new Date(at.getTime() - HOURS_HEARD * HOUR);
    const people = await this.foremost(of, since);
    const heard: HeardReport[] = [];
    for (const some of lotsOf(people, MOST_HEARD)) {
      const known = new Map(some.flatMap(({ accounts }) => [...accounts]));
      const filed = await this.reports.heard(of, since, [...known.keys()]);
      for (const { filedWith, record, ...report } of filed)
        heard.push({ ...report, score: weighedNow(filedWith, { ...known.get(report.reporterId)!, record }) });
      if (voicesIn(heard) >= MOST_HEARD) break;
    }
    return heard;
  }

  /**
   * Those who may be heard, in the order in which they are. Each is known by all of their accounts before anybody goes before them; of an
   * endless crowd nothing is kept but who reported.
   */
  private async foremost(of: HeardOf, since: Date): Promise<readonly Person[]> {
    let people: readonly Person[] = [];
    for (const some of lotsOf(byVoice(await this.reports.reporters(of, since)), A_LOT))
      people = inOrder([...people, ...(await this.known(some))]).slice(0, MOST_PEOPLE);
    return people;
  }

  /** What each of these is now. */
  private async known(voices: readonly (readonly Reporter[])[]): Promise<readonly Person[]> {
    const now = new Map<MemberId, ReporterNow>();
    for (const some of lotsOf(voices.flat(), A_LOT)) {
      const cards = await this.cards.look(some.map(({ reporterId }) => reporterId));
      for (const { reporterId } of some) now.set(reporterId, reporterAs(cards.get(reporterId)));
    }
    return voices.map((accounts) => personOf(accounts, now));
  }
}

/** The accounts of each voice. */
function byVoice(reporters: readonly Reporter[]): readonly (readonly Reporter[])[] {
  const voices = new Map<string, Reporter[]>();
  for (const one of reporters) {
    const others = voices.get(one.voice);
    if (others) others.push(one);
    else voices.set(one.voice, [one]);
  }
  return [...voices.values()];
}

/** What an account is now. */
interface ReporterNow {
  readonly role: string;
  readonly trustLevel: number;
}

/** Whoever speaks with one voice: they stand as the account of theirs that stands highest. */
interface Person {
  readonly stands: number;
  /** When any of their accounts last reported. */
  readonly lastAt: number;
  readonly accounts: ReadonlyMap<MemberId, ReporterNow>;
}

function personOf(reporters: readonly Reporter[], now: ReadonlyMap<MemberId, ReporterNow>): Person {
  const accounts = new Map(reporters.map(({ reporterId }) => [reporterId, now.get(reporterId)!]));
  const stands = highest([...accounts.values()].map(standingAs));
  const lastAt = highest(reporters.map((one) => one.lastAt.getTime()));
  return { stands, lastAt, accounts };
}

const highest = (these: readonly number[]): number => these.reduce((one, other) => Math.max(one, other));

const inOrder = (people: readonly Person[]): readonly Person[] =>
  people.toSorted((one, other) => other.stands - one.stands || other.lastAt - one.lastAt);

/** Whoever may not write has the voice of a member of their trust, whatever their role; who left has none left. */
function reporterAs(card: MemberCard | undefined): ReporterNow {
  if (!card || card.status === 'deleted') return { role: 'member', trustLevel: 0 };
  return { role: card.status === 'active' ? card.role : 'member', trustLevel: card.trustLevel };
}
