import type { ModerationApi } from '../../moderation/published/moderation.api.ts';
import type { ModulesApi } from '../../site/published/modules.api.ts';
import { memberWith, statusUnder } from '../../shared/viewer.ts';
import type { Bearer, Bearers } from '../published/bearers.api.ts';
import type { ViewerRowQuery } from './viewer-row.query.ts';

const MAY_COME_IN: readonly string[] = ['active', 'silenced'];

/** From whom an address or a key is of to what they may now. Nothing is told to it: it looks, so that it holds wherever it is asked. */
export class RecogniseBearers implements Bearers {
  constructor(
    private readonly rows: ViewerRowQuery,
    private readonly moderation: ModerationApi,
    private readonly modules: ModulesApi,
  ) {}

  async of(memberId: string): Promise<Bearer | null> {
    const row = await this.rows.bearer(memberId);
    if (!row) return null;
    const { member, passwordChangedAt } = row;
    const rights = await this.moderation.rightsOf(member.id, member);
    const status = statusUnder(member.status, rights.standing);
    if (!MAY_COME_IN.includes(status)) return null;
    const closing = await this.modules.closing();
    return { viewer: memberWith(rights, { ...member, status }, null, closing), keysFrom: passwordChangedAt };
  }
}
