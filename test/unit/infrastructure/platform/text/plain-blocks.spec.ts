import { expect, it } from '@jest/globals';
import { parsed, parseMarkdown } from '#infrastructure/platform/text/parse-markdown';
import { runsOf } from '#infrastructure/platform/text/plain-blocks';

interface Node {
  readonly children?: readonly Node[];
  readonly position?: unknown;
}
const bare = ({ position: _position, ...node }: Node): Node => ({
  ...node,
  ...(node.children && { children: node.children.map(bare) }),
});
const made = (text: string) => bare(parseMarkdown(text) as Node);

const PIECES = [
  'Un mot.',
  'Bonjour, deux lignes\nla suite ici',
  '« Non » : b - c + d = 4 # 5 (x) !',
  '- un\n- deux',
  '- un\n\n  suite',
  '1. un\n2. deux',
  '1) x',
  '> cité',
  '# titre',
  'Titre\n===',
  'Titre\n---',
  'Mot\n- un',
  'Mot\n1. un',
  'Mot\n# un',
  'a | b\n--- | ---\n1 | 2',
  'Un *mot* fort',
  'Tel\\*',
  'voir https://x.org ici',
  'www.a.org',
  'moi@x.org',
  'x&amp;y',
  'Voir [x](/y) et [z]',
  '[x]: /y',
  '[^1]: note',
  '---',
  '***',
  '    code',
  '\tcode',
  '  Espace',
  'fin  \nsuite',
  'fin\u2003\nsuite',
  'fin\u00A0',
  '`code`',
  '```\nx\n\ny\n```',
  '~~~\nx',
  '',
  ' ',
];

it.each(PIECES)('a paragraph of words becomes what the parser makes of it, beside %j too', (piece) => {
  for (const text of [
    piece,
    `Avant.\n\n${piece}\n\nAprès\nencore.`,
    `${piece}\n\nAprès.\n\n${piece}`,
    `Avant\n${piece}`,
    `${piece}\nAprès\n\n\nEncore`,
  ])
    expect(made(text)).toEqual(bare(parsed(text) as Node));
});

it('words are told apart from what is to be parsed, block by block', () => {
  expect(runsOf('Un mot.\n\nDeux\nlignes.\n\n- un\n\n- deux\n\nAprès.')).toEqual([
    { isPlain: true, text: 'Un mot.\n\nDeux\nlignes.' },
    { isPlain: false, text: '- un\n\n- deux' },
    { isPlain: true, text: 'Après.' },
  ]);
  expect(runsOf('Un mot.\n\n```\n\nDeux.')).toEqual([{ isPlain: false, text: 'Un mot.\n\n```\n\nDeux.' }]);
});
