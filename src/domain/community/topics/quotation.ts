/** What a post said, and who. */
export interface QuotedPost {
  readonly author: string;
  /** As it reads now, and as it was typed before. */
  readonly texts: readonly string[];
}

/** Where somebody leaves words out. */
const LEFT_OUT = /\[(?:…|\.{3})\]|\((?:…|\.{3})\)|…|\.{3}/;
/** Signs of lists, which come and go with the layout. */
const OF_LISTS = /^\s*(?:[-*+•]|\d{1,3}[.)])\s+/gm;

/**
 * Whether a quotation is what it says: introduced by the name of who wrote the post, in words that stand there, in their order,
 * with nothing between them but what is marked as left out. Layout and signs do not matter; letters and figures do.
 */
export function isFaithful(
  quotation: { readonly introduction: string; readonly words: string },
  post: QuotedPost,
): boolean {
  if (!introduces(quotation.introduction, post.author)) return false;
  const pieces = quotation.words
    .split(LEFT_OUT)
    .map(lettersOf)
    .filter((piece) => piece !== '');
  return post.texts.some((text) => standIn(lettersOf(text), pieces));
}

/** The name, whole, and no title or function that somebody adds to it. */
const SAYS = /^(?:aécrit|wrote)?$/;
function introduces(introduction: string, author: string): boolean {
  const [said, name] = [introduction, author].map(lettersOf) as [string, string];
  return said.startsWith(name) && SAYS.test(said.slice(name.length));
}

function standIn(text: string, pieces: readonly string[]): boolean {
  let from = 0;
  return pieces.every((piece) => {
    const at = text.indexOf(piece, from);
    from = at + piece.length;
    return at >= 0;
  });
}

const lettersOf = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(OF_LISTS, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]/gu, '');
