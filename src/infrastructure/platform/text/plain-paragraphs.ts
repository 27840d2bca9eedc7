import type { HtmlRoot } from './parse-markdown.ts';

type Child = HtmlRoot['children'][number];

/** Text as it was typed, in paragraphs: what a text becomes that is too tangled to be parsed. */
export function plainParagraphs(text: string): HtmlRoot {
  const children = text
    .split(/\n{2,}/)
    .map((block) => block.trim())
    .filter((block) => block !== '')
    .map(paragraph);
  return { type: 'root', children };
}

function paragraph(block: string): Child {
  const children = block.split('\n').flatMap((value, index): Child[] => {
    const line: Child = { type: 'text', value };
    const lineBreak: Child = { type: 'element', tagName: 'br', properties: {}, children: [] };
    return index === 0 ? [line] : [lineBreak, line];
  });
  return { type: 'element', tagName: 'p', properties: {}, children } as Child;
}
