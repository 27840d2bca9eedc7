import type { Written } from '#domain/community/topics/written';
import { type JudgedWords, UNJUDGED } from '#domain/shared/judged-words';
import type { Actor } from '#domain/shared/actor';
import { ANY_TEXT } from '../published/arriving-texts.api.ts';
import type { ArrivalsGate } from './arrivals.gate.ts';
import type { JudgedAuthor } from './newcomers.port.ts';

/** A text that is about to be written. */
export interface Arriving<W extends Written> {
  readonly actor: Actor;
  readonly postId: string;
  readonly written: W;
  /** As the rules of words read it. */
  readonly folded: string;
  /** Where it leads out of the site. */
  readonly links: readonly string[];
  readonly isEdit: boolean;
  /** Others read it, and read something else from here on. */
  readonly isRewritten?: boolean;
  readonly at: Date;
  /** Its author, as the rules of words just asked for them. */
  readonly author?: JudgedAuthor | null;
}

const POST = { ...ANY_TEXT, kind: 'post' };

/** Every topic and reply passes here inside its transaction. */
export class NewcomersGate {
  constructor(private readonly arrivals: ArrivalsGate) {}

  /** @returns the text with what Moderation has to know of it; a rule of words that holds it goes first */
  async pass<W extends Written>(arriving: Arriving<W>): Promise<W> {
    const { words = UNJUDGED } = arriving.written;
    const judged = await this.judged(arriving, words);
    return judged === words ? arriving.written : { ...arriving.written, words: judged };
  }

  /** The same of words alone, such as a title. */
  async judged(arriving: Omit<Arriving<Written>, 'written'>, words: JudgedWords): Promise<JudgedWords> {
    const { actor, postId: id, folded, links, isEdit, isRewritten, at, author = null } = arriving;
    const writer = { memberId: actor.mustBeMember(), role: actor.role };
    const elsewhere = () => Promise.resolve(0);
    const text = { kind: POST, id, writer, folded, links, isEdit, isRewritten, elsewhere, at };
    const held = await this.arrivals.whyItWaits(text, author);
    return held === null || words.held !== null ? words : { ...words, held };
  }
}
