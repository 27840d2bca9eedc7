import { FORMER_HANDLE, FORMER_NAME } from '../../shared/former-member.ts';
import type { MessageId } from '../chat/ids.ts';
import type { PostId } from '../topics/ids.ts';

/** Where others name somebody who left: mentions, and the words that introduce a quote of theirs. */
export class FormerNames {
  private readonly mention: RegExp | null;

  private constructor(
    handles: readonly string[],
    /** Lower case. */
    private readonly said: ReadonlySet<string>,
  ) {
    const any = handles.map((handle) => handle.replace(/[^\w-]/g, '')).join('|');
    this.mention =
      any === '' ? null : new RegExp(`(?<![\\p{L}\\p{N}_@/.\\\\-])@(?:${any})(?!-?[\\p{L}\\p{N}_@])`, 'giu');
  }

  /**
   * @param handles by which they were mentioned
   * @param said posts and chat messages that they wrote
   */
  static of(handles: readonly string[], said: readonly (PostId | MessageId)[]): FormerNames {
    return new FormerNames(handles, new Set(said));
  }

  /** The same text, in Markdown, where they are a former member. */
  takenOutOf(source: string): string {
    const left = this.mention ? source.replace(this.mention, `@${FORMER_HANDLE}`) : source;
    return left.replace(INTRODUCED, (whole, address: string, id: string) =>
      this.said.has(id.toLowerCase()) ? `[${FORMER_NAME}](${address})` : whole,
    );
  }
}

/** `[Plume a écrit](/reponses/{id})`, or `/salons/messages/{id}`: the address, and what was said in it. */
const INTRODUCED = /\[[^\]\n]*\]\(([^)\s]*\/(?:reponses|salons\/messages)\/([0-9a-f-]{36})[^)\s]*)\)/gi;
