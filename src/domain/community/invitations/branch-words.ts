import { type Branch, BRANCHES } from '../../shared/branch.ts';

/** How lists that people bring name the branches, beside the names by which machines know them: as the site shows them, and in short. */
const WORDS: Readonly<Record<Branch, readonly string[]>> = {
  writing: [
    'écrivains et illustrateurs du livre',
    'écrivain',
    'écrivains',
    'écriture',
    'livre',
    'writers and book illustrators',
  ],
  visual_arts: ['arts graphiques et plastiques', 'arts visuels'],
  music: ['compositeurs de musique', 'compositeur', 'compositeurs', 'musique', 'music composers'],
  photography: ['photographie', 'photo', 'photographe', 'photographes'],
  film: ['cinéma et audiovisuel', 'cinéma', 'audiovisuel', 'film and audiovisual'],
};

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[\s_-]+/gu, ' ')
    .trim();

const KNOWN: ReadonlyMap<string, Branch> = new Map(
  BRANCHES.flatMap((branch) => [branch, ...WORDS[branch]].map((word) => [plain(word), branch] as const)),
);

/**
 * The branches that stand in one cell, each once, apart by commas or bars; names of one word also by spaces.
 * @returns null where one of them is none
 */
export function branchesNamed(cell: string): readonly Branch[] | null {
  const found = cell
    .split(/[,|]/)
    .filter((part) => plain(part) !== '')
    .flatMap((part) => {
      const whole = KNOWN.get(plain(part));
      return whole
        ? [whole]
        : part
            .trim()
            .split(/\s+/u)
            .map((word) => KNOWN.get(plain(word)));
    });
  const branches = found.filter((one) => one !== undefined);
  return branches.length === found.length ? [...new Set(branches)] : null;
}
