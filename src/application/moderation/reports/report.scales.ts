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
/** Accounts that are looked at together, however many reported. */
const A_PAGE = 1_000;

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

  /** Those who may be heard, in the order in which they are; of an endless crowd no more is held at once. */
  private async foremost(of: HeardOf, since: Date): Promise<readonly Person[]> {
    let people = new Map<string, Person>();
    let after: MemberId | null = null;
    do {
      const some: readonly Reporter[] = await this.reports.reporters(of, since, { after, atMost: A_PAGE });
      const cards = await this.cards.look(some.map(({ reporterId }) => reporterId));
      for (const one of some) {
        const person = people.get(one.voice) ?? new Person(one.lastAt);
        person.takeIn(one, reporterAs(cards.get(one.reporterId)));
        people.set(one.voice, person);
      }
      people = new Map(inOrder(people).slice(0, MOST_PEOPLE));
      after = some.length === A_PAGE ? some.at(-1)!.reporterId : null;
    } while (after !== null);
    return [...people.values()];
  }
}

/** What an account is now. */
interface ReporterNow {
  readonly role: string;
  readonly trustLevel: number;
}

/** Whoever speaks with one voice: they stand as the account of theirs that stands highest. */
class Person {
  stands = 0;
  readonly accounts = new Map<MemberId, ReporterNow>();

  constructor(public lastAt: Date) {}

  takeIn({ reporterId, lastAt }: Reporter, now: ReporterNow): void {
    this.accounts.set(reporterId, now);
    this.stands = Math.max(this.stands, standingAs(now));
    if (lastAt > this.lastAt) this.lastAt = lastAt;
  }
}

const inOrder = (people: ReadonlyMap<string, Person>): readonly (readonly [string, Person])[] =>
  [...people].sort(
    ([, one], [, other]) => other.stands - one.stands || other.lastAt.getTime() - one.lastAt.getTime(),
  );

/** Whoever may not write has the voice of a member of their trust, whatever their role; who left has none left. */
function reporterAs(card: MemberCard | undefined): ReporterNow {
  if (!card || card.status === 'deleted') return { role: 'member', trustLevel: 0 };
  return { role: card.status === 'active' ? card.role : 'member', trustLevel: card.trustLevel };
}
