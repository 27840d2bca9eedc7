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
    const reporters = await this.reports.reporters(of, since);
    const cards = await this.cards.look(reporters.map(({ reporterId }) => reporterId));
    const asNow = (reporterId: MemberId) => reporterAs(cards.get(reporterId));
    const people = inOrder(reporters, (reporterId) => standingAs(asNow(reporterId)));
    const heard: HeardReport[] = [];
    for (const some of lotsOf(people, MOST_HEARD).slice(0, MOST_LOTS)) {
      const filed = await this.reports.heard(of, since, some.flat());
      for (const { filedWith, record, ...report } of filed)
        heard.push({ ...report, score: weighedNow(filedWith, { ...asNow(report.reporterId), record }) });
      if (voicesIn(heard) >= MOST_HEARD) break;
    }
    return heard;
  }
}

/** The accounts of each person; one stands as the account of theirs that stands highest. */
function inOrder(
  reporters: readonly Reporter[],
  standingOf: (reporterId: MemberId) => number,
): readonly (readonly MemberId[])[] {
  const people = new Map<string, MemberId[]>();
  for (const { voice, reporterId } of reporters) {
    const accounts = people.get(voice);
    if (accounts) accounts.push(reporterId);
    else people.set(voice, [reporterId]);
  }
  const standing = (accounts: readonly MemberId[]) => Math.max(...accounts.map(standingOf));
  return [...people.values()]
    .map((accounts) => ({ accounts, stands: standing(accounts) }))
    .sort((one, other) => other.stands - one.stands)
    .map(({ accounts }) => accounts);
}

/** Whoever may not write has the voice of a member of their trust, whatever their role; who left has none left. */
function reporterAs(card: MemberCard | undefined): { role: string; trustLevel: number } {
  if (!card || card.status === 'deleted') return { role: 'member', trustLevel: 0 };
  return { role: card.status === 'active' ? card.role : 'member', trustLevel: card.trustLevel };
}
