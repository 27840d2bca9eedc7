import type { Actor } from '../../shared/actor.ts';
import type { MemberId } from '../../shared/id.ts';

/** Those whose event it is: who planned it, and who runs it beside them. */
export class Team {
  private constructor(
    readonly authorId: MemberId,
    readonly hosts: readonly MemberId[],
  ) {}

  static of(authorId: MemberId, hosts: readonly MemberId[]): Team {
    return new Team(authorId, [...hosts]);
  }

  withHosts(hosts: readonly MemberId[]): Team {
    return Team.of(this.authorId, hosts);
  }

  /** Whether the same run it, in the same order. */
  isLike({ hosts }: Team): boolean {
    return hosts.length === this.hosts.length && hosts.every((host, place) => host === this.hosts[place]);
  }

  get people(): readonly MemberId[] {
    return [...new Set([this.authorId, ...this.hosts])];
  }

  includes(actor: Actor): boolean {
    return this.people.some((one) => actor.is(one));
  }

  /** Whether somebody is one of them, or runs all events. */
  isLedBy(actor: Actor): boolean {
    return actor.may('event.manage') || (actor.may('event.create') && this.includes(actor));
  }
}
