import { BADGE_LIMITS, type BadgeChange, changedBadge } from '#domain/engagement/badges/badge-change';
import { BadgeNotFound } from '#domain/engagement/points/points.errors';
import type { Actor } from '#domain/shared/actor';
import { boundedText } from '#domain/shared/bounded-text';
import { ChangedMeanwhile } from '#domain/shared/changed-meanwhile';
import { judgedTogether } from '#domain/shared/domain-error';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { JobQueue } from '../../shared/ports.ts';
import type { BadgeBook } from './badge-book.port.ts';
import { RECOUNT_BADGES } from './badges.jobs.ts';

interface ChangeBadgeCommand {
  readonly actor: Actor;
  readonly key: string;
  readonly change: BadgeChange;
  /** Why, for the audit log. */
  readonly note: string;
  /** Of the badge as it was looked at. */
  readonly version: number;
}

/** Changes what a badge is called and how much it asks for; who has it is counted anew right after. */
export class ChangeBadge {
  constructor(
    private readonly book: BadgeBook,
    private readonly acts: AuditedActs,
    private readonly jobs: JobQueue,
  ) {}

  /** @throws NotAllowed, BadgeNotFound, ChangedMeanwhile, InvalidValue, InvalidValues */
  async execute({ actor, key, change, note, version }: ChangeBadgeCommand): Promise<void> {
    await this.acts.run(
      {
        actor,
        action: 'badges.change',
        object: { kind: 'badge', id: null },
        details: { key, ...change, note },
      },
      async () => {
        actor.mustBeAllowed('engagement.manage');
        const badge = (await this.book.all()).find((each) => each.key === key);
        if (!badge) throw new BadgeNotFound();
        return judgedTogether({
          note: () => boundedText('note', note, BADGE_LIMITS.reason),
          badge: () => changedBadge(badge, change),
        }).badge;
      },
      async (badge) => {
        if (!(await this.book.change(badge, version))) throw new ChangedMeanwhile();
      },
    );
    await this.jobs.soon(RECOUNT_BADGES, {});
  }
}
