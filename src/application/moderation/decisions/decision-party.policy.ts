import { type Actor, NO_CATEGORY } from '#domain/shared/actor';
import type { DecisionKeys } from './decision-keys.port.ts';
import type { DecisionRow } from './decision-rows.query.ts';
import type { NoticeBehind, NoticesBehindQuery } from './notices-behind.query.ts';

/** As whom somebody reads a decision; whoever gave notice, with their notice. */
export type DecisionPart =
  | { readonly as: 'author' }
  | { readonly as: 'staff' }
  | { readonly as: 'notifier'; readonly notice: NoticeBehind };

/** Which side of a decision somebody is on: by who they are, or by the link they hold. */
export class DecisionParties {
  constructor(
    private readonly keys: DecisionKeys,
    private readonly notices: NoticesBehindQuery,
  ) {}

  /** @returns null for who has no part in it */
  async of(
    decision: Pick<DecisionRow, 'id' | 'subjectId' | 'categoryId'>,
    { actor, key }: { readonly actor: Actor; readonly key: string | null },
  ): Promise<DecisionPart | null> {
    const { memberId } = actor;
    if (memberId !== null && memberId === decision.subjectId) return { as: 'author' };
    const byLink = key === null ? null : await this.byLink(decision.id, key);
    if (byLink) return byLink;
    if (actor.may('decision.read', decision.categoryId ?? NO_CATEGORY)) return { as: 'staff' };
    const notice = memberId === null ? null : await this.notices.ofMember(decision.id, memberId);
    return notice && { as: 'notifier', notice };
  }

  private async byLink(decisionId: string, key: string): Promise<DecisionPart | null> {
    const holder = await this.keys.read(key);
    if (holder?.decisionId !== decisionId) return null;
    if (holder.party === 'author') return { as: 'author' };
    const notice = holder.reportId === null ? null : await this.notices.find(decisionId, holder.reportId);
    return notice && { as: 'notifier', notice };
  }
}
