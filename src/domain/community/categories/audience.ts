import { InvalidValue } from '../../shared/domain-error.ts';
import { type Branch, isBranch } from '../../shared/branch.ts';

/** Who may know of a category and its topics: everybody, members, one branch (`branch:music`), one group (`group:panel`), or staff. */
export type Audience = 'public' | 'members' | 'staff' | `branch:${Branch}` | `group:${string}`;
export type TopicKind = 'question' | 'discussion' | 'announcement';
export const TOPIC_KINDS: readonly TopicKind[] = ['question', 'discussion', 'announcement'];

const WHOLE: readonly string[] = ['public', 'members', 'staff'];
const BRANCH = 'branch:';
/** Whether there is such a group is asked of Moderation. */
const GROUP = /^group:[a-z0-9][a-z0-9-]{0,79}$/;

/** @throws InvalidValue `field.choice` beside `audience` */
export function audienceOf(raw: string): Audience {
  const known = WHOLE.includes(raw) || (raw.startsWith(BRANCH) && isBranch(raw.slice(BRANCH.length)));
  if (!known && !GROUP.test(raw)) throw new InvalidValue('audience', 'field.choice');
  return raw as Audience;
}

/** Whether a topic or a category can be for these: what is for one person, or for those of one occasion, is no topic. */
export const isOfTopics = (audience: string): boolean =>
  WHOLE.includes(audience) || audience.startsWith(BRANCH) || GROUP.test(audience);

/** Whether nobody knows of what is inside who does not know of what is outside. */
export function isWithin(inner: Audience, outer: Audience): boolean {
  return outer === 'public' || inner === outer || (outer === 'members' && inner !== 'public');
}

/** Whether both are known by the same people. */
export const haveOneReadership = (one: Audience, other: Audience): boolean =>
  isWithin(one, other) && isWithin(other, one);

/**
 * The kinds of topic a category takes, each once, in the order of TOPIC_KINDS.
 * @throws InvalidValue `list.missing`, `field.choice` beside `kinds`
 */
export function kindsOf(raw: readonly string[]): TopicKind[] {
  if (raw.length === 0) throw new InvalidValue('kinds', 'list.missing');
  if (!raw.every((value) => (TOPIC_KINDS as readonly string[]).includes(value)))
    throw new InvalidValue('kinds', 'field.choice');
  return TOPIC_KINDS.filter((kind) => raw.includes(kind));
}
