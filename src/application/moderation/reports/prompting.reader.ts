import { PROFILE_RESTRICTIONS } from '#domain/moderation/decisions/decision-action';
import type { ContentRef } from '#domain/moderation/decisions/ids';
import type { GivenStatement } from '#domain/moderation/decisions/statement-of-reasons';
import type { Reports } from '#domain/moderation/reports/reports.port';
import type { ReviewItems } from '#domain/moderation/review/review.port';

/** What takes words away leaves nothing to decide of; what keeps topics in order answers no notice. */
const TAKES_AWAY: readonly string[] = ['hide', 'delete', 'mask', 'purge', ...PROFILE_RESTRICTIONS];

/** Whether something done in the place itself answers the notices that wait on it. */
export const answersNotices = (action: string): boolean => TAKES_AWAY.includes(action);

/** Whose word brings about what is done in the place itself. */
export class PromptingReader {
  constructor(
    private readonly items: ReviewItems,
    private readonly reports: Reports,
  ) {}

  /** Within a unit of work: the case is held. @returns the source that the statement of reasons names */
  async sourceOf(action: string, target: ContentRef, at: Date): Promise<GivenStatement['source']> {
    if (!answersNotices(action)) return 'own-initiative';
    const item = await this.items.openOn(target);
    if (!item?.waitedAt(at) || !(await this.reports.hasOpenNotices(item.id))) return 'own-initiative';
    return (await this.reports.hasTrustedNotices(item.id)) ? 'trusted-notice' : 'notice';
  }
}
