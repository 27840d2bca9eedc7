import type {
  PersonCriteria,
  PersonView,
} from '#application/community/provisioning/provisioned-people.query';
import { type Equality, equalitiesOf } from './scim-filter.ts';
import { attributesOf, booleanIn, isObject, mustBeOfSchema, textIn } from './scim-json.ts';
import type { PatchOperation } from './scim-patch.ts';
import { ScimRefusal } from './scim-refusal.ts';

export const USER = 'urn:ietf:params:scim:schemas:core:2.0:User';

/** What a directory says of somebody, of all that it may send: the rest is read over (RFC 7644 §3.3). */
export interface SaidOfUser {
  readonly userName: string;
  readonly externalId: string | null;
  readonly email: string | null;
  readonly isActive: boolean;
}

/**
 * @param standing whether they may come in where the body does not say: RFC 7644 §3.5.1 leaves it to what stands, and nobody is let
 *   in again by what was left out
 * @throws ScimRefusal
 */
export function userIn(body: unknown): (standing: Pick<SaidOfUser, 'isActive'>) => SaidOfUser {
  const given = attributesOf(body);
  mustBeOfSchema(given, USER);
  const userName = textIn('userName', given.get('username'));
  if (userName === null) throw new ScimRefusal(400, '"userName" is required', 'invalidValue');
  const active = given.get('active');
  const isActive = active === undefined || active === null ? null : booleanIn('active', active);
  const externalId = textIn('externalId', given.get('externalid'));
  const email = emailIn(given.get('emails'));
  return (standing) => ({ userName, externalId, email, isActive: isActive ?? standing.isActive });
}

const MOST_EMAILS = 20;

/** One address is kept: the first one, that for work, or the only one. */
function emailIn(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  const all = Array.isArray(value) ? value : [value];
  if (all.length > MOST_EMAILS) throw new ScimRefusal(400, 'Too many addresses', 'invalidValue');
  const emails = all.map(attributesOf);
  const chosen =
    emails.find((one) => one.get('primary') === true) ??
    emails.find((one) => String(one.get('type')).toLowerCase() === 'work') ??
    emails[0];
  return chosen ? textIn('emails.value', chosen.get('value')) : null;
}

/** What stands, with every operation done in its order. @throws ScimRefusal */
export const patchedUser = (standing: SaidOfUser, operations: readonly PatchOperation[]): SaidOfUser =>
  operations.reduce(patched, standing);

function patched(said: SaidOfUser, operation: PatchOperation): SaidOfUser {
  const { op, attribute, value } = operation;
  const gone = op === 'remove';
  switch (attribute) {
    case 'username': {
      const userName = gone ? null : textIn('userName', value);
      if (userName === null) throw new ScimRefusal(400, '"userName" is required', 'invalidValue');
      return { ...said, userName };
    }
    case 'externalid':
      return { ...said, externalId: gone ? null : textIn('externalId', value) };
    case 'active':
      // Nobody comes in again for want of a word: only `true` opens.
      return gone ? said : { ...said, isActive: booleanIn('active', unwrapped(value)) };
    case 'emails':
      return { ...said, email: patchedEmail(said.email, operation) };
    default:
      // Names, titles, telephone numbers, groups, extensions, an own id: nothing of it is kept here.
      return said;
  }
}

/** Some send a single value as `[{"value": false}]`. */
const unwrapped = (value: unknown): unknown => {
  const [first] = Array.isArray(value) ? (value as unknown[]) : [value];
  return isObject(first) ? first['value'] : first;
};

/** The address that is kept is the one for work: what is said of any other is read over. */
function patchedEmail(standing: string | null, { op, selector, part, value }: PatchOperation): string | null {
  const isOurs =
    selector === null ||
    (selector.attribute === 'type' && String(selector.value).toLowerCase() === 'work') ||
    (selector.attribute === 'primary' && selector.value === true) ||
    (selector.attribute === 'value' && String(selector.value).toLowerCase() === standing?.toLowerCase());
  if (!isOurs || (part !== null && part !== 'value')) return standing;
  if (op === 'remove') return null;
  if (part === 'value') return textIn('emails.value', value);
  return isObject(value) || Array.isArray(value) ? emailIn(value) : textIn('emails.value', value);
}

/** @throws ScimRefusal `invalidFilter` for what nobody is looked up by */
export const criteriaOf = (filter: string | null): PersonCriteria =>
  filter === null ? {} : equalitiesOf(filter).map(criterionOf).reduce(both, {});

const CRITERIA: Readonly<Record<string, keyof PersonCriteria>> = {
  id: 'id',
  username: 'userName',
  externalid: 'externalId',
  emails: 'email',
  'emails.value': 'email',
  active: 'isActive',
};

function criterionOf({ attribute, value }: Equality): PersonCriteria {
  const name = Object.hasOwn(CRITERIA, attribute) ? CRITERIA[attribute] : undefined;
  if (name === undefined)
    throw new ScimRefusal(400, `Nobody is looked up by "${attribute}"`, 'invalidFilter');
  if (name === 'isActive') return { isActive: booleanIn('active', value) };
  if (typeof value !== 'string') throw new ScimRefusal(400, `"${attribute}" is a text`, 'invalidFilter');
  return { [name]: value };
}

/** Two wishes that contradict each other fit nobody: an id that nothing has says so. */
const NOBODY: PersonCriteria = { id: '00000000-0000-0000-0000-000000000000' };
function both(one: PersonCriteria, other: PersonCriteria): PersonCriteria {
  const clash = Object.entries(other).some(
    ([name, value]) => name in one && one[name as keyof PersonCriteria] !== value,
  );
  return clash ? NOBODY : { ...one, ...other };
}

/** A person as SCIM shows them. @param groups by id @param base where resources stand */
export function userShown(
  person: PersonView,
  groups: ReadonlyMap<string, { readonly name: string }>,
  base: string,
): object {
  const { id, userName, externalId, email, isActive, groupIds, createdAt, changedAt } = person;
  const own = groupIds.filter((one) => groups.has(one));
  return {
    schemas: [USER],
    id,
    ...(externalId !== null && { externalId }),
    userName,
    active: isActive,
    ...(email !== null && { emails: [{ value: email, type: 'work', primary: true }] }),
    ...(own.length > 0 && {
      groups: own.map((value) => ({
        value,
        display: groups.get(value)!.name,
        $ref: `${base}/Groups/${value}`,
      })),
    }),
    meta: {
      resourceType: 'User',
      created: createdAt.toISOString(),
      lastModified: changedAt.toISOString(),
      location: `${base}/Users/${id}`,
      version: etagOf(person),
    },
  };
}

export const etagOf = ({ version }: Pick<PersonView, 'version'>): string => `W/"${version}"`;
