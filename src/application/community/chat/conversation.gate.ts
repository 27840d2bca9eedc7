import type { Channel } from '#domain/community/chat/channel';
import { ChatRule } from '#domain/community/chat/chat.errors';
import type { ChannelId } from '#domain/community/chat/ids';
import type { MemberId } from '#domain/shared/id';
import { InvalidValue } from '#domain/shared/domain-error';
import type { Correspondents } from './correspondents.port.ts';

/** Commas stand between people, and in the names of some. */
const COMMA = ', ';

/** Whom somebody would write to passes here: named as they are called, and willing. */
export class ConversationGate {
  constructor(private readonly correspondents: Correspondents) {}

  /** Nobody is reached in a conversation where all others keep them away, or are kept away, or are gone. @throws ChatRule */
  async mustReachSomebody(channel: Channel, by: MemberId): Promise<void> {
    if (channel.isConversation && !(await this.correspondents.hasReader(channel.id, by)))
      throw new ChatRule('community.conversation-over');
  }

  /**
   * Who blocks somebody of it, or is blocked, is told of as who takes no messages: nobody learns between whom a block stands.
   * @param channel the conversation that they are to come into; null for one that is to begin
   * @throws InvalidValue beside `to`: nobody is called so, they take no messages of this member, or do not reach each other
   */
  async people(
    by: MemberId,
    to: readonly string[],
    channel: ChannelId | null = null,
  ): Promise<readonly MemberId[]> {
    const known = await this.correspondents.named(by, runsOf(to));
    const names = namesIn(to, new Set(known.map(({ typed }) => typed)));
    if (names === null) {
      const unknown = to.filter((name) => !known.some(({ typed }) => typed === name));
      throw new InvalidValue('to', 'community.correspondent-unknown', { names: unknown.join(COMMA) });
    }
    const found = known.filter(({ typed }) => names.includes(typed));
    const members = found.map(({ id }) => id);
    const apart = await this.correspondents.apart(by, members, channel);
    const unwilling = found.filter(
      ({ id, takesMessages }) => id !== by && (!takesMessages || apart.includes(id)),
    );
    if (unwilling.length > 0)
      throw new InvalidValue('to', 'community.correspondent-unwilling', {
        names: unwilling.map(({ pseudonym }) => pseudonym).join(COMMA),
      });
    return members;
  }
}

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
