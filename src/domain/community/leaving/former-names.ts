import { FORMER_HANDLE, FORMER_NAME } from '../../shared/former-member.ts';
import type { PostId } from '../topics/ids.ts';

/** Where others name somebody who left: mentions, and the words that introduce a quote of theirs. */
export class FormerNames {
  private readonly mention: RegExp | null;

  private constructor(
    handles: readonly string[],
    /** Lower case. */
    private readonly posts: ReadonlySet<string>,
  ) {
    const any = handles.map((handle) => handle.replace(/[^\w-]/g, '')).join('|');
    this.mention =
      any === '' ? null : new RegExp(`(?<![\\p{L}\\p{N}_@/.\\\\-])@(?:${any})(?!-?[\\p{L}\\p{N}_@])`, 'giu');
  }

  /**
   * @param handles by which they were mentioned
   * @param posts that they wrote
   */
  static of(handles: readonly string[], posts: readonly PostId[]): FormerNames {
    return new FormerNames(handles, new Set(posts));
  }

  /** The same text, in Markdown, where they are a former member. */
  takenOutOf(source: string): string {
    const left = this.mention ? source.replace(this.mention, `@${FORMER_HANDLE}`) : source;
    return left.replace(INTRODUCED, (whole, address: string, id: string) =>
      this.posts.has(id.toLowerCase()) ? `[${FORMER_NAME}](${address})` : whole,
    );
  }
}

/** `[Plume a écrit](/reponses/{id})`: the address, and the post in it. */
const INTRODUCED = /\[[^\]\n]*\]\(([^)\s]*\/reponses\/([0-9a-f-]{36})[^)\s]*)\)/gi;
