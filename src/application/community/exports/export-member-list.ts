import { mustBeFresh } from '#domain/shared/fresh-identity';
import type { AuditedActs } from '../../shared/audit-log.ts';
import { EXPORTS_PER_CALLER } from '../../shared/exports-per-caller.ts';
import type { Page } from '../../shared/page.ts';
import type { Clock, Throttle } from '../../shared/ports.ts';
import type { Viewer } from '../../shared/viewer.ts';
import type { MemberRowView, MembersListQuery } from '../members/members-list.query.ts';

const AT_ONCE = 100;

/** The members whom one of the team sees in their list, as a table: much at once of people, so it is told and asks for a password given of late. */
export class ExportMemberList {
  constructor(
    private readonly members: MembersListQuery,
    private readonly acts: AuditedActs,
    private readonly throttle: Throttle,
    private readonly clock: Clock,
  ) {}

  /** @param command.name as the list was narrowed; all where it is empty @throws NotAllowed, IdentityNotConfirmed, TooManyTries */
  async execute(command: {
    readonly viewer: Viewer;
    readonly name: string;
  }): Promise<AsyncIterable<readonly MemberRowView[]>> {
    const { actor, session } = command.viewer;
    const details = { what: 'members', format: 'csv' };
    await this.acts.run(
      { actor, action: 'export.ask', object: { kind: 'export', id: null }, details },
      async () => {
        actor.mustBeAllowed('export.make');
        actor.mustBeAllowed('member.consult');
        mustBeFresh(session, this.clock.now());
        await this.throttle.hit(EXPORTS_PER_CALLER, actor.mustBeMember());
      },
      async () => {},
    );
    return this.pages(command.name);
  }

  private async *pages(name: string): AsyncIterable<readonly MemberRowView[]> {
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page: Page<MemberRowView> = await this.members.execute({
        everyStatus: true,
        limit: AT_ONCE,
        ...(name !== '' && { name }),
        ...(cursor !== undefined && { cursor }),
      });
      yield page.items;
      cursor = page.next;
    }
  }
}
