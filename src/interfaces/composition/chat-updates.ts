import type { ChannelView, MessageView } from '#application/community/chat/chat-view';
import { chatChannel } from '#application/community/chat/chat.bell';
import { isRemovableBy } from '#application/community/chat/removing.policy';
import type { SharedChanges } from '#application/community/chat/shared-changes.query';
import type { Clock } from '#application/shared/ports';
import type { Permission, Viewer } from '#application/shared/viewer';
import { isAbove } from '#domain/shared/actor';
import { maySteer, mayWrite } from '#infrastructure/community/chat/channels.sql';
import { seenOf } from '#infrastructure/community/chat/message-rows';
import type { Ring } from '#infrastructure/platform/realtime/rings';
import type {
  ChannelUpdate,
  UpdateAsked,
  UpdateWriter,
} from '#infrastructure/platform/realtime/channel-updates';
import type { App } from './app.ts';

/** A part of a log, for readers of one kind. */
export interface LogToDraw {
  readonly channel: Pick<
    ChannelView,
    'id' | 'slug' | 'kind' | 'open' | 'eventAudience' | 'running' | 'locked' | 'steered'
  > & {
    /** Some of these readers may run the event whose channel it is. */
    readonly steeredBySome: boolean;
  };
  readonly messages: readonly MessageView[];
  readonly change: number;
  readonly reader: {
    readonly language: 'fr' | 'en';
    /** Where it is for one alone. */
    readonly member: { readonly id: string } | null;
    readonly may: (permission: Permission) => boolean;
  };
  readonly now: Date;
}

export type DrawLog = (log: LogToDraw) => string;

/** All that makes the lines of one reader other than those of another, beside whose they are. */
const DRAWN_BY: readonly Permission[] = [
  'chat.write',
  'chat.steer',
  'chat.announce',
  'event.create',
  'event.manage',
  'sanction.read',
  'sanction.warn',
];

/** Of these, what may have them steer a channel. */
const STEERED_BY: readonly Permission[] = ['chat.steer', 'event.create', 'event.manage'];
const AS = 'as:';

interface Kind {
  readonly language: 'fr' | 'en';
  /** Of those who may steer a channel: what of others they may take out of sight hangs on it. */
  readonly role: string | null;
  readonly may: (permission: Permission) => boolean;
}

/** What changed in a channel, read once for everybody there and drawn once for each kind of reader. */
export class ChatUpdates implements UpdateWriter<{ readonly viewer: Viewer }> {
  /** The same readers come again with each message as long as nobody comes or goes. */
  private readonly present = new WeakMap<UpdateAsked['readers'], readonly string[]>();

  constructor(
    private readonly app: Pick<App, 'chat'>,
    private readonly draw: DrawLog,
    private readonly clock: Clock,
  ) {}

  writesFor(channel: string): boolean {
    return channel.startsWith('chat:');
  }

  kindOf({ viewer }: { readonly viewer: Viewer }): string {
    const granted = DRAWN_BY.filter((permission) => viewer.actor.may(permission));
    const steers = STEERED_BY.some((permission) => viewer.actor.may(permission));
    const role = steers ? [AS + viewer.actor.role] : [];
    return [viewer.member?.language ?? 'fr', ...granted, ...role].join(' ');
  }

  async write({ channel, circle, since, readers }: UpdateAsked): Promise<ChannelUpdate | null> {
    const channelId = idIn(channel);
    const present = this.presentAmong(readers);
    const shared = await this.app.chat.sharedChanges.execute({ channelId, circle, since, present });
    if (!shared) return null;
    const texts = new Map<string, string>();
    const own = new Map<string, Map<string, string>>();
    for (const [kind, members] of readers) {
      texts.set(kind, this.drawn(shared, kindIn(kind), null));
      for (const author of authorsIn(shared))
        if (members.has(author))
          own.set(author, (own.get(author) ?? new Map()).set(kind, this.drawn(shared, kindIn(kind), author)));
    }
    const apart = new Set(shared.items.flatMap((item) => item.apart));
    return { change: shared.change, texts, own, apart };
  }

  async latest(channels: readonly string[]): Promise<readonly Ring[]> {
    const found = await this.app.chat.sharedChanges.latest(channels.map(idIn));
    return found.map(({ channelId, audience, change }) => ({
      channel: chatChannel(channelId),
      circle: audience,
      hint: { change },
    }));
  }

  private presentAmong(readers: UpdateAsked['readers']): readonly string[] {
    const known = this.present.get(readers);
    if (known) return known;
    const present = [...new Set([...readers.values()].flatMap((members) => [...members]))];
    this.present.set(readers, present);
    return present;
  }

  private drawn({ channel, items, change }: SharedChanges, kind: Kind, author: string | null): string {
    // Drawn for a kind of readers: who runs an event writes in a closed channel from the form, which is theirs alone.
    const steered = maySteer(channel, false, kind);
    const steeredBySome = maySteer(channel, true, kind);
    const by = {
      is: (memberId: string | null) => memberId !== null && memberId === author,
      outranks: (role: string) => kind.role !== null && isAbove(kind.role, role),
    };
    const seen = items.map(({ message }) => ({
      ...message,
      removable: steeredBySome && isRemovableBy(by, seenOf(message)),
    }));
    return this.draw({
      channel: { ...channel, steered, steeredBySome, open: mayWrite({ ...channel, steered }, kind) },
      messages: seen.toSorted((a, b) => a.position - b.position),
      change,
      reader: { ...kind, member: author === null ? null : { id: author } },
      now: this.clock.now(),
    });
  }
}

const idIn = (channel: string): string => channel.slice('chat:'.length);

const authorsIn = ({ items }: SharedChanges): ReadonlySet<string> =>
  new Set(items.map(({ message }) => message.author.id));

function kindIn(kind: string): Kind {
  const [language, ...granted] = kind.split(' ');
  return {
    language: language === 'en' ? 'en' : 'fr',
    role: granted.find((each) => each.startsWith(AS))?.slice(AS.length) ?? null,
    may: (permission) => granted.includes(permission),
  };
}
