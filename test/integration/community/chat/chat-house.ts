import { ForgetOldMessages } from '#application/community/chat/forget-old-messages';
import { EnforceChatDecisions } from '#application/community/consumers/enforce-chat-decisions';
import type { ChannelId, MessageId } from '#domain/community/chat/ids';
import type { UnitOfWork } from '#application/shared/ports';
import { type Actor, ownCircle, type Permission, type Role } from '#domain/shared/actor';
import { UNIT_OF_WORK } from '#infrastructure/platform/platform.tokens';
import { signedIn } from '../../../support/actors.ts';
import { untilFree } from '../../../support/until-free.ts';
import { EmptyHouse } from '../../seed/empty-house.ts';

const OF_TALKERS: readonly Permission[] = ['direct.read', 'direct.open', 'report.file', 'member.read'];
const OF_MEMBERS: readonly Permission[] = ['topic.read', 'chat.read', 'chat.write'];

/** Members who talk and a team that steers, on a database of their own. */
export class ChatHouse {
  static async open(): Promise<ChatHouse> {
    return new ChatHouse(await EmptyHouse.open());
  }

  private made = 0;

  private constructor(readonly house: EmptyHouse) {}

  get chat() {
    return this.house.app.chat;
  }

  /** Somebody whom Community knows. */
  async member(
    p: { grants?: readonly Permission[]; role?: Role; audiences?: readonly string[] } = {},
  ): Promise<Actor> {
    this.made += 1;
    const id = `0199dddd-0000-7000-8000-${String(this.made).padStart(12, '0')}`;
    const role = p.role ?? 'member';
    await this.rows(
      `insert into community.member (id, pseudonym, skeleton, handle, status, charter_version, joined_at, role, trust_level)
       values ($1::uuid, $1::text, $1::text, $1::text, 'active', '1', now(), $2, 2)`,
      [id, role],
    );
    const grants = [...OF_MEMBERS, ...(p.grants ?? [])].map((grant) => [grant, 'everywhere'] as const);
    return signedIn(id, { role, grants, audiences: p.audiences });
  }

  /** Somebody who has private conversations. */
  async talker(more: { readonly grants?: readonly Permission[]; readonly role?: Role } = {}): Promise<Actor> {
    const grants = [...OF_TALKERS, ...(more.grants ?? [])];
    const { memberId, role } = await this.member({ ...more, grants });
    return signedIn(memberId!, {
      role,
      grants: [...OF_MEMBERS, ...grants].map((grant) => [grant, 'everywhere'] as const),
      audiences: [ownCircle(memberId!)],
    });
  }

  /** From one to others, who are called by their ids here. */
  write(actor: Actor, to: readonly Actor[], body = 'Between us.', clientId: string = crypto.randomUUID()) {
    return this.chat.startConversation.execute({
      actor,
      to: to.map(({ memberId }) => memberId!),
      body,
      clientId,
    });
  }

  steering(): Promise<Actor> {
    return this.member({ grants: ['chat.steer', 'chat.announce', 'chat.manage'], role: 'community_manager' });
  }

  async channel(more: { kind?: string; branch?: string } = {}): Promise<{ id: ChannelId; slug: string }> {
    this.made += 1;
    return this.chat.openChannel.execute({
      actor: await this.steering(),
      name: `Channel number ${this.made}`,
      description: 'To say good morning.',
      kind: 'public',
      branch: null,
      retentionDays: null,
      ...more,
    });
  }

  say(
    channelId: ChannelId,
    actor: Actor,
    body = 'Good morning.',
    more: { clientId?: string; replyTo?: MessageId } = {},
  ) {
    return this.chat.postMessage.execute({
      actor,
      channelId,
      body,
      clientId: crypto.randomUUID(),
      ...more,
    });
  }

  /** As who is told that others hold the channel for now, and sends the same again. */
  async insist(...said: Parameters<ChatHouse['say']>): Promise<Awaited<ReturnType<ChatHouse['say']>>> {
    const [channelId, actor, body, more] = said;
    const again = { clientId: crypto.randomUUID(), ...more };
    return untilFree(() => this.say(channelId, actor, body, again));
  }

  forget(): Promise<number> {
    return this.house.container.get(ForgetOldMessages).execute();
  }

  async decided(action: string, id: string, decisionId: string, path = 'report'): Promise<void> {
    await this.inTransaction(() =>
      this.house.container.get(EnforceChatDecisions).on({
        name: 'moderation.decision-made.v1',
        at: new Date().toISOString(),
        decisionId,
        action,
        targetKind: 'chat-message',
        targetId: id,
        subjectId: null,
        by: null,
        path,
        until: null,
        explanation: null,
      }),
    );
  }

  async overturned(action: string, id: string, decisionId: string): Promise<void> {
    await this.inTransaction(() =>
      this.house.container.get(EnforceChatDecisions).on({
        name: 'moderation.decision-overturned.v1',
        at: new Date().toISOString(),
        decisionId,
        action,
        targetKind: 'chat-message',
        targetId: id,
        subjectId: null,
        by: null,
      }),
    );
  }

  private inTransaction(work: () => Promise<void>): Promise<void> {
    return this.house.container.get<UnitOfWork>(UNIT_OF_WORK).run(work);
  }

  rows<Row = Record<string, unknown>>(text: string, params: readonly unknown[] = []): Promise<Row[]> {
    return this.house.rows<Row>(text, params);
  }

  close(): Promise<void> {
    return this.house.close();
  }
}
