import { InvalidValue } from '#domain/shared/domain-error';
import type { MemberId } from '#domain/shared/id';
import type { Bearers } from '../../community/published/bearers.api.ts';
import type { MemberCards } from '../../moderation/published/member-cards.api.ts';

/** Whom an organiser names beside themselves passes here: members who may run events. */
export class Hosts {
  constructor(
    private readonly bearers: Bearers,
    private readonly cards: MemberCards,
  ) {}

  /** Asked before the transaction. @throws InvalidValue beside `hosts`, with the names of those who may not */
  async pass(hosts: readonly MemberId[]): Promise<void> {
    const able = await Promise.all(hosts.map((host) => this.mayRun(host)));
    const unable = hosts.filter((_, at) => !able[at]);
    if (unable.length === 0) return;
    const cards = await this.cards.look(unable);
    const names = unable.map((host) => cards.get(host)?.name ?? '?').join(', ');
    throw new InvalidValue('hosts', 'events.host-may-not', { names });
  }

  private async mayRun(host: MemberId): Promise<boolean> {
    const bearer = await this.bearers.of(host);
    if (bearer === null) return false;
    const { actor } = bearer.viewer;
    return actor.may('event.create') || actor.may('event.manage');
  }
}
