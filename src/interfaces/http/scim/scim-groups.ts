import { createHash } from 'node:crypto';
import type { PersonView } from '#application/community/provisioning/provisioned-people.query';
import type { DirectoryGroup } from '#application/moderation/published/directory-groups.api';
import { equalitiesOf } from './scim-filter.ts';
import { attributesOf, mustBeOfSchema, textIn } from './scim-json.ts';
import type { PatchOperation } from './scim-patch.ts';
import { ScimRefusal } from './scim-refusal.ts';

export const GROUP = 'urn:ietf:params:scim:schemas:core:2.0:Group';
const MOST_MEMBERS = 5_000;

/** @returns the groups that fit @throws ScimRefusal `invalidFilter` */
export function groupsThatFit(
  groups: readonly DirectoryGroup[],
  filter: string | null,
  membersOf: (group: DirectoryGroup) => readonly PersonView[],
): readonly DirectoryGroup[] {
  if (filter === null) return groups;
  return equalitiesOf(filter).reduce<readonly DirectoryGroup[]>((left, { attribute, value }) => {
    const wanted = String(value);
    switch (attribute) {
      case 'id':
        return left.filter(({ id }) => id === wanted);
      case 'displayname':
        return left.filter(({ name }) => name.toLowerCase() === wanted.toLowerCase());
      case 'members':
      case 'members.value':
        return left.filter((group) => membersOf(group).some(({ id }) => id === wanted));
      // Groups are this site's own: no directory has a name for them.
      case 'externalid':
        return [];
      default:
        throw new ScimRefusal(400, `No group is looked up by "${attribute}"`, 'invalidFilter');
    }
  }, groups);
}

/** Who is to be in a group by a PUT. @throws ScimRefusal */
export function membersIn(body: unknown, group: DirectoryGroup): readonly string[] {
  const given = attributesOf(body);
  mustBeOfSchema(given, GROUP);
  mustKeepName(given.get('displayname'), group);
  return idsIn(given.get('members') ?? []);
}

/** Who is in it, with every operation done in its order. @throws ScimRefusal */
export function patchedMembers(
  standing: readonly string[],
  operations: readonly PatchOperation[],
  group: DirectoryGroup,
): readonly string[] {
  const members = operations.reduce<ReadonlySet<string>>(
    (inside, operation) => patched(inside, operation, group),
    new Set(standing),
  );
  if (members.size > MOST_MEMBERS) throw new ScimRefusal(413, `At most ${MOST_MEMBERS} members`, 'tooMany');
  return [...members];
}

function patched(
  inside: ReadonlySet<string>,
  { op, attribute, selector, part, value }: PatchOperation,
  group: DirectoryGroup,
): ReadonlySet<string> {
  if (attribute === 'displayname') {
    if (op === 'remove') throw new ScimRefusal(400, 'The name of a group is not removed', 'mutability');
    mustKeepName(value, group);
    return inside;
  }
  if (attribute !== 'members') return inside;
  if (selector !== null) {
    if (op !== 'remove' || selector.attribute !== 'value' || part !== null)
      throw new ScimRefusal(400, 'A member is removed by members[value eq "…"]', 'invalidPath');
    return without(inside, [String(selector.value)]);
  }
  // Entra ID lists whom it removes in the value.
  if (op === 'remove')
    return value === undefined || value === null ? new Set() : without(inside, idsIn(value));
  return new Set([...(op === 'add' ? inside : []), ...idsIn(value)]);
}

const without = (inside: ReadonlySet<string>, ids: readonly string[]): ReadonlySet<string> =>
  new Set([...inside].filter((id) => !ids.includes(id)));

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function idsIn(value: unknown): readonly string[] {
  const all = Array.isArray(value) ? (value as unknown[]) : [value];
  if (all.length > MOST_MEMBERS) throw new ScimRefusal(413, `At most ${MOST_MEMBERS} members`, 'tooMany');
  return all.map((one) => {
    const id = typeof one === 'string' ? one : textIn('members.value', attributesOf(one).get('value'));
    if (id === null || !ID.test(id))
      throw new ScimRefusal(400, 'A member is named by its id', 'invalidValue');
    return id.toLowerCase();
  });
}

function mustKeepName(value: unknown, group: DirectoryGroup): void {
  const name = textIn('displayName', value);
  if (name !== null && name !== group.name)
    throw new ScimRefusal(400, 'The back office of the community names its groups', 'mutability');
}

/** A group as SCIM shows it, with who is in it. @param base where resources stand */
export function groupShown(group: DirectoryGroup, members: readonly PersonView[], base: string): object {
  const { id, name, createdAt } = group;
  return {
    schemas: [GROUP],
    id,
    displayName: name,
    members: members.map(({ id: value, userName }) => ({
      value,
      display: userName,
      type: 'User',
      $ref: `${base}/Users/${value}`,
    })),
    meta: {
      resourceType: 'Group',
      created: createdAt.toISOString(),
      location: `${base}/Groups/${id}`,
      version: groupEtag(
        group,
        members.map((one) => one.id),
      ),
    },
  };
}

/** Of its name and of who is in it. */
export function groupEtag({ id, name }: DirectoryGroup, members: readonly string[]): string {
  const said = JSON.stringify([id, name, members.toSorted()]);
  return `W/"${createHash('sha256').update(said).digest('base64url').slice(0, 16)}"`;
}
