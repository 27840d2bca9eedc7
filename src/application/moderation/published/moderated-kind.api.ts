import { token } from '../../shared/token.ts';
import type { PieceWords } from './piece-words.api.ts';

/**
 * One kind of content that can be reported, judged and restricted: what a context registers so that Moderation can show it
 * and link to it. What was decided reaches the context as the facts `moderation.decision-made.v1` and
 * `moderation.decision-overturned.v1`, which it enforces.
 */
export interface ModeratedKind {
  /** For instance `topic`, `post` or `profile`; never given to another. */
  readonly kind: string;
  /** What can be decided of it beside `keep`, in the words of decisions; measures against its author go without saying. */
  readonly actions: readonly string[];
  /** How its words are mended and erased. */
  readonly words: PieceWords;
  /** Its title is everybody's to know, whatever its audience; its text is not. */
  readonly namedToAll: boolean;
  /** Its title is that of the topic, the channel or the event that it stands in, and not its author's. */
  readonly isCalledAfterItsPlace: boolean;
  /** The pieces with these ids, as they stand now; unknown ids are left out. Not limited by who asks. */
  look(ids: readonly string[]): Promise<ReadonlyMap<string, ModeratedPiece>>;
  /** Until the transaction ends, its words stay as they are: whoever would change them waits. */
  hold(id: string): Promise<void>;
  /** What stands right before and after it, at most two of each, in order; without the piece itself. */
  around(id: string): Promise<{
    readonly before: readonly ModeratedPiece[];
    readonly after: readonly ModeratedPiece[];
  }>;
}

export interface ModeratedPiece {
  readonly id: string;
  readonly title: string;
  /** Without markup. */
  readonly text: string;
  /** As it was typed; of what nobody typed as such, its text. */
  readonly source: string;
  /** Another one as soon as its words change: who decides says which they read. */
  readonly contentDigest: string;
  /** Of what keeps its former texts, how many there are. */
  readonly edits?: number;
  /** Made by the one renderer. */
  readonly html: string;
  /** Where it can be read, from the root of the site. */
  readonly address: string;
  /** Where its words are mended by who may, from the root of the site; null where they are nowhere. */
  readonly editAt: string | null;
  /** Where a passage of it is taken out, and where it is proposed to be erased, where its kind has pages of its own for that. */
  readonly redactAt?: string | null;
  readonly purgeAt?: string | null;
  /** Where its former texts are read by who may, from the root of the site, where it keeps any. */
  readonly historyAt?: string | null;
  /** What holds its words, where that is a piece of its own: of a topic its opening post. */
  readonly wordsIn?: { readonly kind: string; readonly id: string };
  /** The decision whose text stands in the place of its author's; none where it is theirs. */
  readonly saysFor?: string | null;
  readonly authorId: string | null;
  readonly authorName: string | null;
  readonly authorRole: string;
  /** Bears the seal of the organisation, is the word of those who work for it, or holds such a text. */
  readonly isOfficial: boolean;
  /** Whose moderators look after it; null for everybody's. */
  readonly categoryId: string | null;
  /** The topic of a reply, for instance; null for what stands alone. */
  readonly partOf: { readonly kind: string; readonly id: string } | null;
  /** Who may know of it, as the one visibility filter names it; several circles are apart by a space. */
  readonly audience: string;
  /** Others read it where it stands than where its author wrote it: something carried it there, be it a decision or what undid one. */
  readonly isElsewhere?: boolean;
  /** Its title is of somebody else than its author: a topic that was split off, or that others renamed last. */
  readonly isNamedByOthers?: boolean;
  /** A picture that is part of it, from the root of the site. */
  readonly picture?: string | null;
  /** Of what can be decided of its kind, what would take nothing as it stands. */
  readonly idle?: readonly string[];
  /** Two people agreed that nothing is left of it. */
  readonly isErased?: boolean;
  /** Role of who took it away; none where a machine did, nobody, or where its kind does not know. */
  readonly removerRole?: string | null;
  /** Its author took it back, while it waited or later. */
  readonly isTakenBack?: boolean;
  readonly state: 'published' | 'held' | 'hidden' | 'deleted';
  /** ISO 8601, UTC. */
  readonly writtenAt: string;
}

/** Every kind that is registered; composed in one place. */
export const MODERATED_KINDS = token<readonly ModeratedKind[]>('ModeratedKinds');
