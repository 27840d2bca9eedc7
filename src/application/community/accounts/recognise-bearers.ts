import type { ModerationApi } from '../../moderation/published/moderation.api.ts';
import type { ModulesApi } from '../../site/published/modules.api.ts';
import type { SignOnApi } from '../../site/published/sign-on.api.ts';
import type { Clock } from '../../shared/ports.ts';
import { worksForTheHouse } from '#domain/shared/actor';
import { factorAskedOf, memberWith, type Rights, statusUnder } from '../../shared/viewer.ts';
import { asMember } from './held-back.rights.ts';
import type { Bearer, Bearers } from '../published/bearers.api.ts';
import type { ViewerRowQuery } from './viewer-row.query.ts';

const MAY_COME_IN: readonly string[] = ['active', 'silenced'];

/** From whom an address or a key is of to what they may now. Nothing is told to it: it looks, so that it holds wherever it is asked. */
export class RecogniseBearers implements Bearers {
  constructor(
    private readonly rows: ViewerRowQuery,
    private readonly moderation: ModerationApi,
    private readonly modules: ModulesApi,
    private readonly signOn: SignOnApi,
    private readonly clock: Clock,
  ) {}

  async of(memberId: string): Promise<Bearer | null> {
    const row = await this.rows.bearer(memberId);
    if (!row) return null;
    const { member, passwordChangedAt: keysFrom, hasFactor } = row;
    const rights = await this.moderation.rightsOf(member.id, member);
    const status = statusUnder(member.status, rights.standing);
    if (!MAY_COME_IN.includes(status)) return null;
    const closing = await this.modules.closing();
    const isHeldBack = !hasFactor && (await this.isAskedForMore(rights));
    const as = (held: Rights) => memberWith(held, { ...member, status }, null, closing);
    const viewer = as(rights);
    const onSite = isHeldBack ? as(await asMember(rights, this.moderation)) : viewer;
    return { viewer, onSite, keysFrom, isHeldBack };
  }

  private async isAskedForMore(rights: Rights): Promise<boolean> {
    if (!worksForTheHouse(rights.role, rights.grants)) return false;
    const asked = factorAskedOf(rights, await this.signOn.besidePassword(), this.clock.now());
    return asked !== null && asked.heldBack !== null;
  }
}
