import { addDays, beginningOf, type Day } from '#domain/shared/day';
import { type Activity, BEGINNING, UNDOING } from '#domain/insights/facts/activity';
import {
  countActivated,
  countActs,
  countAttended,
  countOverturned,
} from '#domain/insights/counting/count-acts';
import { countBacklog, countQuestions, ripeAt } from '#domain/insights/counting/count-questions';
import { countLevels } from '#domain/insights/counting/count-levels';
import { type DailyCount, DayTally, SOURCES, type SourceKey } from '#domain/insights/counting/measures';
import { lifeOf } from '#domain/insights/counting/question-life';
import type { ActivityLog } from '../activity/activity-log.port.ts';
import type { Audience } from '../visits/visit-log.port.ts';

const ATTENDANCE: readonly Activity[] = ['event.attended', 'attendance.withdrawn'];
const BEGUN_OR_UNDONE = [...BEGINNING, ...(Object.keys(UNDOING) as Activity[])];

/** Counts one day of one source from what was told until that day had ripened, and from nothing else. */
export class DaysCounter {
  constructor(
    private readonly log: ActivityLog,
    private readonly audience: Audience,
  ) {}

  /** The first day of which anything is known; null where nothing is. */
  async firstDay(): Promise<Day | null> {
    const days = await Promise.all([this.log.firstDay(), this.audience.firstDay()]);
    return days.filter((day) => day !== null).sort()[0] ?? null;
  }

  async count(source: SourceKey, day: Day): Promise<readonly DailyCount[]> {
    switch (source) {
      case 'audience':
        return this.audience.count(day);
      case 'acts':
        return this.acts(day);
      case 'backlog':
        return this.backlog(day);
      case 'tallies':
        return this.tallies(day);
      case 'attended':
        return this.attended(day);
      case 'levels':
        return this.levels(day);
      case 'decisions':
        return this.decisions(day);
      case 'week':
        return [...(await this.questions(source, day)), ...(await this.activated(day))];
      default:
        return this.questions(source, day);
    }
  }

  private async questions(source: SourceKey, day: Day): Promise<readonly DailyCount[]> {
    const { maturityDays, measures } = SOURCES[source];
    const ripe = ripeAt(day, maturityDays);
    const told = await this.log.aboutQuestionsOf(day, ripe);
    const lives = told.flatMap((facts) => lifeOf(facts, ripe) ?? []);
    return countQuestions(day, lives, measures);
  }

  private async backlog(day: Day): Promise<readonly DailyCount[]> {
    const end = ripeAt(day, 0);
    const told = await this.log.aboutWaiting(end);
    return countBacklog(
      day,
      told.flatMap((facts) => lifeOf(facts, end) ?? []),
    );
  }

  private async acts(day: Day): Promise<readonly DailyCount[]> {
    const facts = await this.log.ofDay(day);
    const decided = facts.flatMap(({ kind, aboutId }) =>
      kind === 'case.decided' && aboutId !== null ? [aboutId] : [],
    );
    const [firstPosts, joined, reports] = [
      await this.log.firstPosts(day),
      await this.log.joinedBy(day),
      decided.length > 0 ? await this.log.firstReports(decided) : [],
    ];
    return countActs(day, { facts, firstPosts, joined, reports });
  }

  private async activated(day: Day): Promise<readonly DailyCount[]> {
    const joined = (await this.log.ofDay(day)).filter(({ kind }) => kind === 'member.joined');
    if (joined.length === 0) return [];
    const ids = joined.flatMap(({ memberId }) => (memberId === null ? [] : [memberId]));
    const span = { from: beginningOf(day), before: ripeAt(day, SOURCES.week.maturityDays) };
    return countActivated(day, joined, await this.log.ofMembers(ids, BEGUN_OR_UNDONE, span));
  }

  private async decisions(day: Day): Promise<readonly DailyCount[]> {
    const made = (await this.log.ofDay(day)).filter(({ kind }) => kind === 'decision.made');
    if (made.length === 0) return [];
    const ids = made.flatMap(({ aboutId }) => (aboutId === null ? [] : [aboutId]));
    const ripe = ripeAt(day, SOURCES.decisions.maturityDays);
    return countOverturned(day, made, await this.log.aboutThese(ids, ['decision.overturned'], ripe));
  }

  private async levels(day: Day): Promise<readonly DailyCount[]> {
    const changes = await this.log.levelChanges(day);
    const ids = [...new Set(changes.flatMap(({ memberId }) => (memberId === null ? [] : [memberId])))];
    const before = await this.log.levelsBefore(ids, day);
    return countLevels(day, { held: await this.log.levelsHeld(day), changes, before });
  }

  private async attended(day: Day): Promise<readonly DailyCount[]> {
    const came = (await this.log.ofDay(day)).filter(({ kind }) => kind === 'event.attended');
    if (came.length === 0) return [];
    const ids = [...new Set(came.flatMap(({ aboutId }) => (aboutId === null ? [] : [aboutId])))];
    const ripe = ripeAt(day, SOURCES.attended.maturityDays);
    return countAttended(day, came, await this.log.aboutThese(ids, ATTENDANCE, ripe));
  }

  private async tallies(day: Day): Promise<readonly DailyCount[]> {
    const tally = new DayTally(day);
    const [pages, searches] = [await this.audience.pages(day), await this.audience.searches(day)];
    tally.add('pages.visitors', [], { n: pages.visitors });
    tally.add('pages.robots', [], { n: pages.robots });
    tally.add('searches', [], { n: searches.inVain, of: searches.searches });
    return tally.result();
  }
}

/** The last day of a source that is ripe today. */
export const lastRipe = (source: SourceKey, today: Day): Day =>
  addDays(today, -1 - SOURCES[source].maturityDays);
