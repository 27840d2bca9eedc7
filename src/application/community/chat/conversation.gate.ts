import type { Channel } from '#domain/community/chat/channel';
import { ChatRule } from '#domain/community/chat/chat.errors';
import type { ChannelId } from '#domain/community/chat/ids';
import type { MemberId } from '#domain/shared/id';
import { InvalidValue } from '#domain/shared/domain-error';
import type { Throttle, ThrottleRule } from '../../shared/ports.ts';
import type { Correspondent, Correspondents } from './correspondents.port.ts';

/** Commas stand between people, and in the names of some. */
const COMMA = ', ';

/** How often one member asks who would be together: what is refused says something of others, and so does what is not. */
export const GATHERINGS: ThrottleRule = { name: 'community.gather', limit: 30, windowSeconds: 3_600 };

/** Whom somebody would write to passes here: named as they are called, and willing. */
export class ConversationGate {
  constructor(
    private readonly correspondents: Correspondents,
    private readonly throttle: Throttle,
  ) {}

  /** Nobody is reached in a conversation where all others keep them away, or are kept away, or are gone. @throws ChatRule */
  async mustReachSomebody(channel: Channel, by: MemberId): Promise<void> {
    if (channel.isConversation && !(await this.correspondents.hasReader(channel.id, by)))
      throw new ChatRule('community.conversation-over');
  }

  /**
   * Who blocks somebody of it, or is blocked, who takes no messages and whom there is not are told of in the same words, with all
   * that was typed wherever one is missed: whom it names says neither which it is, nor between whom of several a block stands.
   * @param channel the conversation that they are to come into; null for one that is to begin
   * @throws InvalidValue beside `to`: nobody is called so, they take no messages of this member, or do not reach each other.
   * TooManyTries where others are concerned than this member and one more
   */
  async people(
    by: MemberId,
    to: readonly string[],
    channel: ChannelId | null = null,
  ): Promise<readonly MemberId[]> {
    const known = await this.correspondents.named(by, runsOf(to));
    const names = namesIn(to, new Set(known.map(({ typed }) => typed))) ?? to;
    const found = known.filter(({ typed }) => names.includes(typed));
    if (channel !== null || othersOf(by, names, found) > 1) await this.throttle.hit(GATHERINGS, by);
    const members = found.map(({ id }) => id);
    const apart = await this.correspondents.apart(by, members, channel);
    const reached = found.filter(
      ({ id, takesMessages }) => id === by || (takesMessages && !apart.includes(id)),
    );
    if (!names.every((name) => reached.some(({ typed }) => typed === name)))
      throw new InvalidValue('to', 'community.correspondent-unwilling', {
        names: to.join(COMMA),
        count: to.length,
      });
    return members;
  }
}

/** How many people are named beside this one: whom there is not counts as one, and who is named twice does. */
const othersOf = (by: MemberId, names: readonly string[], found: readonly Correspondent[]): number => {
  const people = new Set<string>(names.map((name) => found.find(({ typed }) => typed === name)?.id ?? name));
  people.delete(by);
  return people.size;
};

/** What may be one name: each that was typed, and those that follow each other with the commas between them. */
const runsOf = (typed: readonly string[]): readonly string[] => [
  ...new Set(typed.flatMap((_, from) => typed.slice(from).map((__, more) => run(typed, from, more + 1)))),
];

const run = (typed: readonly string[], from: number, length: number): string =>
  typed.slice(from, from + length).join(COMMA);

/**
 * As whom these are read: each as a name of its own wherever somebody is called so, for nobody gets what is meant for two by
 * being called like both of them.
 * @returns null where some of it names nobody
 */
function namesIn(typed: readonly string[], known: ReadonlySet<string>): readonly string[] | null {
  if (typed.length === 0) return [];
  for (let length = 1; length <= typed.length; length += 1) {
    const name = run(typed, 0, length);
    const others = known.has(name) ? namesIn(typed.slice(length), known) : null;
    if (others) return [name, ...others];
  }
  return null;
}
