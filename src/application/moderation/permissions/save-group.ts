import { boundedText } from '#domain/shared/bounded-text';
import {
  GroupNotEmpty,
  type GroupText,
  MemberGroup,
  type MemberGroupId,
} from '#domain/moderation/permissions/member-group';
import type { MemberGroups } from '#domain/moderation/permissions/member-groups.port';
import type { Actor } from '#domain/shared/actor';
import { mustBeFresh } from '#domain/shared/fresh-identity';
import { slugOf } from '#domain/shared/slug';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock, Ids } from '../../shared/ports.ts';
import type { DirectoryPeople } from '../published/directory-people.api.ts';
import { RIGHTS_LIMITS } from './rights.limits.ts';
import type { RoleRights } from './role-rights.port.ts';

interface SaveGroupCommand extends GroupText {
  readonly actor: Actor;
  readonly session: { readonly confirmedAt: Date } | null;
  /** Null makes a new one. */
  readonly group: { readonly slug: string; readonly version: number } | null;
  readonly reason: string;
}

/** Makes a group, or decides anew what it is called, who comes to it and what it gives. */
export class SaveGroup {
  constructor(
    private readonly groups: MemberGroups,
    private readonly directory: DirectoryPeople,
    private readonly rights: RoleRights,
    private readonly acts: AuditedActs,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** @throws NotAllowed, IdentityNotConfirmed, RankTooLow, OpenGroupGivesNothing, AlreadyTaken, GroupNotFound, GroupNotEmpty, ChangedMeanwhile */
  async execute({ actor, session, group, reason, ...text }: SaveGroupCommand): Promise<{ slug: string }> {
    const slug = group?.slug ?? slugOf(text.name, 60, 'groupe');
    const object = { kind: 'group', id: slug };
    await this.acts.run(
      {
        actor,
        action: group ? 'role.group-change' : 'role.group-create',
        object,
        details: { ...text, reason },
      },
      async () => {
        actor.mustBeAllowed('role.configure');
        mustBeFresh(session, this.clock.now());
        boundedText('reason', reason, RIGHTS_LIMITS.reason);
      },
      async () => {
        if (group === null) return this.create(actor, slug, text);
        const known = await this.groups.getForChange(slug);
        known.mustBeAt(group.version);
        const wasOfDirectory = known.isOfDirectory;
        known.describe(actor, text);
        if (known.isOfDirectory !== wasOfDirectory) await this.changeHands(known);
      },
    );
    this.rights.forget();
    return { slug };
  }

  /** Who was put in by hand would get what the directory gives, and nobody could take them out; what it said ends with its word. */
  private async changeHands(group: MemberGroup): Promise<void> {
    if (group.isOfDirectory && !(await this.groups.isEmpty(group))) throw new GroupNotEmpty();
    await this.directory.takeOut(group.id, this.clock.now());
  }

  private create(by: Actor, slug: string, text: GroupText): void {
    const id = this.ids.next<MemberGroupId>();
    this.groups.add(MemberGroup.create({ id, slug, by, text, at: this.clock.now() }));
  }
}
