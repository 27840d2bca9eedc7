import { diffArrays, diffWordsWithSpace } from 'diff';

export interface DiffPart {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

const MAX_CHARACTERS = 30_000;
const MAX_MILLISECONDS = 200;

/**
 * What changed from `before` to `after`, word by word. Beyond 30,000 characters on a side, or 200 ms of search, whole
 * paragraphs are compared, and at worst the whole text is replaced. The parts that are `same` or `removed` make
 * `before` again, those that are `same` or `added` make `after`.
 */
export function wordDiff(before: string, after: string): DiffPart[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }];
  return byWord(before, after) ?? byParagraph(before, after) ?? replaced(before, after);
}

function byWord(before: string, after: string): DiffPart[] | undefined {
  if (Math.max(before.length, after.length) > MAX_CHARACTERS) return undefined;
  const changes = diffWordsWithSpace(before, after, { timeout: MAX_MILLISECONDS });
  return changes?.map(({ added, removed, value }) => part(added, removed, value));
}

function byParagraph(before: string, after: string): DiffPart[] | undefined {
  const changes = diffArrays(paragraphs(before), paragraphs(after), { timeout: MAX_MILLISECONDS });
  return changes?.map(({ added, removed, value }) => part(added, removed, value.join('')));
}

function replaced(before: string, after: string): DiffPart[] {
  const parts: DiffPart[] = [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ];
  return parts.filter(({ text }) => text !== '');
}

/** Each with the line breaks that follow it. */
function paragraphs(text: string): string[] {
  return text.split(/(?<=\n)(?!\n)/);
}

function part(added: boolean, removed: boolean, text: string): DiffPart {
  return { kind: added ? 'added' : removed ? 'removed' : 'same', text };
}
