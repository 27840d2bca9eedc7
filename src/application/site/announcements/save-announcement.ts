import type { Actor } from '#domain/shared/actor';
import { Announcement, type AnnouncementTerms } from '#domain/site/announcements/announcement';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock, Ids } from '../../shared/ports.ts';
import type { NamedSegments } from '../segments/named-segments.policy.ts';
import type { Announcements } from './announcements.port.ts';

interface SaveAnnouncementCommand extends AnnouncementTerms {
  readonly actor: Actor;
  /** The one to change, with its version as the form showed it; null for a new one. */
  readonly changes: { readonly id: string; readonly version: number } | null;
}

/** Says something at the top of pages, or says it otherwise. */
export class SaveAnnouncement {
  constructor(
    private readonly announcements: Announcements,
    private readonly segments: NamedSegments,
    private readonly acts: AuditedActs,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** @throws NotAllowed, InvalidValue, InvalidValues, NotYourSegment, SegmentGone, ChangedMeanwhile */
  async execute(command: SaveAnnouncementCommand): Promise<{ id: string }> {
    const { actor, changes, title, segments, from, until } = command;
    const id = changes?.id ?? this.ids.next();
    const object = { kind: 'announcement', id };
    const details: Record<string, unknown> = { title, segments, from, until };
    const action = changes ? 'announcement.change' : 'announcement.publish';
    await this.acts.run(
      { actor, action, object, details },
      async () => {
        actor.mustBeAllowed('announcement.publish');
        return Announcement.of(command);
      },
      async (asked) => {
        const standing = changes ? (await this.announcements.get(changes.id)).announcement.segments : [];
        const announcement = asked.for(await this.segments.drawn(actor, asked.segments, standing));
        details['segments'] = announcement.segments;
        const by = { by: actor.memberId, at: this.clock.now() };
        if (changes) await this.announcements.put(id, announcement, { ...by, version: changes.version });
        else await this.announcements.add(id, announcement, by);
      },
    );
    this.announcements.forget();
    return { id };
  }
}
